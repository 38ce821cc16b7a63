#!/usr/bin/env dotnet
#:property PublishAot=false
#:include walk/*.cs
#:include bill/*.cs

// The one door for whoever works on this: dotnet run ops/dev/Dev.cs <verb>.
using System.Diagnostics;
using System.Text;

const string Help = """
    dotnet run ops/dev/Dev.cs <verb>

      up              runs the host until Ctrl+C
      test            runs every test
      format          lays out every file; with --check it only says whether one would change
      walk            builds the host, starts a fresh one and does the main job through its public API, step by step
      walk as-built   the same, with the host as it was last built
      bill            writes the bill of materials, every package of every lock file, to artifacts/
      help            this

    What follows up and test is handed on; put -- before options, or dotnet run takes them for its own.
    """;

Console.OutputEncoding = Encoding.UTF8;
var root = Path.GetFullPath(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "../.."));

return args switch
{
    ["up", .. var more] => await Dotnet(["run", "--project", "src/CaseCoordination.Host", .. more]),
    ["test", .. var more] => await Dotnet(["test", .. more]),
    ["format"] => await Dotnet(["format", "CaseCoordination.sln"]),
    ["format", "--check"] => await Dotnet(["format", "CaseCoordination.sln", "--verify-no-changes"]),
    ["walk"] => await Walk.Through(root, build: true),
    ["walk", "as-built"] => await Walk.Through(root, build: false),
    ["bill"] => Bill.Write(root),
    [] or ["help" or "--help" or "-h"] => Say(Console.Out, exitCode: 0),
    _ => Say(Console.Error, exitCode: 2),
};

static int Say(TextWriter to, int exitCode)
{
    to.WriteLine(Help);
    return exitCode;
}

async Task<int> Dotnet(IEnumerable<string> arguments)
{
    // Ctrl+C is for the program we started: it ends in good order, and we end with it.
    Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
    using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = root })!;
    await process.WaitForExitAsync();
    return process.ExitCode;
}
