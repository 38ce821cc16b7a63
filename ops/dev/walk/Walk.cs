using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

/// <summary>The main job from outside, on a host of its own: refer, follow the loop, report, count. Nothing is looked up behind the API.</summary>
internal sealed partial class Walk
{
    private const string Reference = "KP/2022/000101";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Story _story = new();
    private readonly WalkedHost _host;
    private readonly HttpClient _http;
    private readonly CancellationToken _stop;
    private readonly Agency _police;
    private readonly Agency _helpline;
    private readonly Agency _outreach;
    private string _taken = "";
    private string _returned = "";

    private Walk(WalkedHost host, CancellationToken stop)
    {
        (_host, _stop) = (host, stop);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        _police = new(_http, "kp", host.Secret, stop);
        _helpline = new(_http, "davss", host.Secret, stop);
        _outreach = new(_http, "kenward", host.Secret, stop);
    }

    /// <summary>0 when every step came back as it should.</summary>
    public static async Task<int> Through(string root, bool build)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        try
        {
            if (build && !await Build(root, stop.Token))
            {
                return 1;
            }

            var program = Path.Combine(root, "src/CaseCoordination.Host/bin/Debug/net10.0/CaseCoordination.Host.dll");
            if (!File.Exists(program))
            {
                Console.Error.WriteLine("The host has not been built yet: run walk without as-built.");
                return 1;
            }

            await using var host = WalkedHost.Start(program);
            return await new Walk(host, stop.Token).Tell() ? 0 : 1;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("\nStopped half way; the host is stopped too, and its data is gone.");
            return 1;
        }
    }

    private static async Task<bool> Build(string root, CancellationToken stop)
    {
        Console.WriteLine("Building the host …");
        var said = new StringBuilder();
        using var process = new Process
        {
            StartInfo = new("dotnet", ["build", "src/CaseCoordination.Host", "--configuration", "Debug", "--verbosity", "quiet", "--nologo"])
            {
                WorkingDirectory = root,
                RedirectStandardOutput = true,
            },
        };
        process.OutputDataReceived += (_, line) => said.AppendLine(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        await Story.Until("building", TimeSpan.FromMinutes(15), () => Task.FromResult(process.HasExited ? process : null), stop);
        await process.WaitForExitAsync(stop);
        if (process.ExitCode != 0)
        {
            Console.Error.WriteLine($"{said}\nThe host does not build: mend what is named above, then walk again.");
        }

        return process.ExitCode == 0;
    }

    private async Task<bool> Tell()
    {
        Story.Chapter("A fresh host");
        await _story.Step("Start the host on an empty database and wait until it is ready", "200 from /health/ready", async () =>
            new(true, $"process {_host.Pid} at {_host.Address}: {await _host.Ready(_http, _stop)}"));
        if (_story.WentWell)
        {
            await Refer();
            await FollowTheLoop();
            await KeepOthersOut();
            await TryOtherRules();
            await ReportAndCount();
            await LookFromOutside();
            Story.Chapter("The end");
            await _story.Step("Stop the host by its process id", "it ends by itself and leaves nothing behind", _host.Stop);
        }

        _story.End();
        return _story.WentWell;
    }

    private static CameBack SeenIn(Answer answer, bool asExpected, params string[] only) => new(asExpected, answer.Short(only));

    private static string DigestOf(JsonNode body) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body.ToJsonString())))}";
}
