using System.Diagnostics;
using CaseCoordination.Host.Development;

namespace CaseCoordination.Integration.Tests;

/// <summary>The host's own build and what it says to a verb. Beside the tests' assemblies its command line would search those too.</summary>
internal static class HostProgram
{
    private static string File
    {
        get
        {
            var own = new DirectoryInfo(AppContext.BaseDirectory); // …/tests/X/bin/Debug/net10.0
            var root = own.Parent!.Parent!.Parent!.Parent!.Parent!;
            return Path.Combine(root.FullName, "src", "CaseCoordination.Host", "bin", own.Parent.Name, own.Name, "CaseCoordination.Host.dll");
        }
    }

    public static async Task<(int ExitCode, string Said)> Run(IReadOnlyDictionary<string, string> settings, params string[] verb)
    {
        var data = Directory.CreateTempSubdirectory("casecoord-verb-");
        var start = new ProcessStartInfo("dotnet", [File, .. verb]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[DataFolder.Setting] = data.FullName;
        foreach (var (setting, value) in settings)
        {
            start.Environment[setting] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(Machine.Stop);
        var said = await process.StandardOutput.ReadToEndAsync(Machine.Stop) + await errors;
        await process.WaitForExitAsync(Machine.Stop);
        data.Delete(recursive: true);
        return (process.ExitCode, said);
    }
}
