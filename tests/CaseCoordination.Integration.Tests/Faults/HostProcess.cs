using System.Diagnostics;
using System.Text;

namespace CaseCoordination.Integration.Tests.Faults;

/// <summary>The host as its user starts it: a process of its own, with a data folder of its own and no database given.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("casecoord-host-");
    private readonly StringBuilder _said = new();
    private Process? _process;

    public HostProcess()
    {
        if (!OperatingSystem.IsWindows())
        {
            // The account that runs the database must pass through to its own folder.
            File.SetUnixFileMode(
                _data.FullName,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
    }

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Find()}/");

    /// <summary>Set before it is started.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>What it said on both its streams, which come from threads of their own.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>Starts it and waits until it is ready and has said so, which it does a little later; or has ended.</summary>
    public async Task Start(string environment = "Development")
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["CASECOORD_DATA"] = _data.FullName;
        start.Environment["Development__ClientSecret"] = App.Secret;
        start.Environment["Limits__ApiTokens"] = "1000000";
        foreach (var (setting, value) in Settings)
        {
            start.Environment[setting] = value;
        }

        lock (_said)
        {
            _said.Clear();
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var http = new HttpClient();
        await Until.Holds(async () => await IsReady(http) && Said.Contains("Ctrl+C stops.", StringComparison.Ordinal), ready => ready || _process.HasExited);
    }

    public async Task<int> Ended()
    {
        await _process!.WaitForExitAsync(Machine.Stop);
        return _process.ExitCode;
    }

    /// <summary>
    /// What a service manager sends. Ctrl+C ends it the same way, but a test run that was started in the background hands
    /// its processes that signal ignored.
    /// </summary>
    public async Task<int> Interrupt()
    {
        using var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        return await Ended();
    }

    /// <summary>kill -9.</summary>
    public Task<int> Kill()
    {
        _process!.Kill();
        return Ended();
    }

    /// <summary>Processes that still work in the host's data folder.</summary>
    public async Task<int> Left()
    {
        using var find = Process.Start(new ProcessStartInfo("pgrep", ["-fc", _data.FullName]) { RedirectStandardOutput = true })!;
        return int.Parse(await find.StandardOutput.ReadToEndAsync(Machine.Stop), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await Kill();
        }

        await Until.Holds(Left, left => left == 0);
        _process?.Dispose();
        _data.Delete(recursive: true);
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.Append(line).Append('\n');
        }
    }

    private async Task<bool> IsReady(HttpClient http)
    {
        try
        {
            return (await http.GetAsync(new Uri(Address, "health/ready"), Machine.Stop)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
