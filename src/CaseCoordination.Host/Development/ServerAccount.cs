using System.ComponentModel;
using System.Diagnostics;

namespace CaseCoordination.Host.Development;

/// <summary>Who the database server runs as. PostgreSQL refuses root, so root hands it to another account.</summary>
internal sealed record ServerAccount(string? Name)
{
    internal sealed record Answer(int ExitCode, string Output, string Errors)
    {
        public string LastLine => (Errors.Length > 0 ? Errors : Output).TrimEnd().Split('\n')[^1].Trim();
    }

    public static readonly ServerAccount Ourselves = new(Name: null);

    public static ServerAccount Find() => new(
        !Environment.IsPrivilegedProcess ? null : HasAccount("postgres") ? "postgres" : "nobody");

    /// <summary>A command that runs as this account, wherever it is found on the PATH.</summary>
    public ProcessStartInfo Command(string file, params IEnumerable<string> arguments)
    {
        var command = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = "/", // Ours may be one the account cannot enter.
        };
        command.Environment["LC_ALL"] = "C";
        if (Name is not null)
        {
            command.UserName = Name;
            command.Environment["HOME"] = "/";
        }

        return command;
    }

    public async Task<Answer> Run(string file, params IEnumerable<string> arguments)
    {
        var command = Command(file, arguments);
        command.RedirectStandardError = true;
        try
        {
            using var process = Process.Start(command)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return new(process.ExitCode, await output, await errors);
        }
        catch (Win32Exception refused)
        {
            return new(126, "", refused.Message); // What a shell answers when a file is not there or may not be run.
        }
    }

    public Task<Answer> Shell(string script, params IEnumerable<string> arguments) =>
        Run("/bin/sh", ["-c", script, "sh", .. arguments]);

    /// <summary>Makes a folder that only this account can enter.</summary>
    public async Task MakePrivateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            throw MissingPiece.NotLinux();
        }

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (Name is not null)
        {
            await Ourselves.Run("chown", Name, folder);
        }
    }

    private static bool HasAccount(string name) =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith(name + ":", StringComparison.Ordinal));
}
