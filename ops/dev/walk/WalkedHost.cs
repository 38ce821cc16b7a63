using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

/// <summary>A host for one walk: a database, a port and a secret of its own, and nothing left of it afterwards.</summary>
internal sealed class WalkedHost : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopLimit = TimeSpan.FromMinutes(1);

    /// <summary>Settings of the shell that would lead the walk to someone's real database, or to another address.</summary>
    private static readonly string[] NotInherited =
        ["ConnectionStrings__", "Privacy__", "Authority__", "Seed__", "Development__", "PublicAddress", "ASPNETCORE_", "DOTNET_ENVIRONMENT", "URLS", "OTEL_"];

    private readonly ConcurrentQueue<string> _said = new();
    private readonly Process _process;
    private readonly string _data;

    private WalkedHost(ProcessStartInfo start, Uri address, string secret, string data)
    {
        (Address, Secret, _data) = (address, secret, data);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public string Secret { get; }

    public int Pid => _process.Id;

    /// <summary>Everything it printed: its greeting and its log.</summary>
    public string Said => string.Join('\n', _said);

    public static WalkedHost Start(string program)
    {
        var data = Path.Combine(Path.GetTempPath(), $"casecoord-walk-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var secret = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var start = new ProcessStartInfo("dotnet", [program])
        {
            WorkingDirectory = Path.GetDirectoryName(program)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(n => NotInherited.Any(p => n.StartsWith(p, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["CASECOORD_DATA"] = data;
        start.Environment["Development__ClientSecret"] = secret;
        return new(start, address, secret, data);
    }

    public async Task<string> Ready(HttpClient http, CancellationToken stop) =>
        await Story.Until("starting the host", StartLimit, async () =>
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"it ended with {_process.ExitCode}, saying: {string.Join(" / ", _said.TakeLast(5))}");
            }

            try
            {
                using var answer = await http.GetAsync("/health/ready", stop);
                return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(stop) : null;
            }
            catch (HttpRequestException)
            {
                return null; // Not listening yet.
            }
        }, stop);

    /// <summary>Stops it by its id, and looks whether anything of it is still there.</summary>
    public async Task<CameBack> Stop()
    {
        var database = DatabaseServer();
        var killed = await AskToStop();
        string[] left =
        [
            .. killed ? [$"it did not stop within {StopLimit.TotalSeconds:0} s and was killed"] : Array.Empty<string>(),
            .. _process.ExitCode == 0 ? Array.Empty<string>() : [$"it ended with {_process.ExitCode}"],
            .. Answers() ? ["something still listens on its port"] : Array.Empty<string>(),
            .. database is null ? ["its database server was not found while it ran"] : Array.Empty<string>(),
            .. database is { } d && Directory.Exists($"/proc/{d.Pid}") ? [$"its database server {d.Pid} still runs"] : Array.Empty<string>(),
            .. database is { } s && Directory.Exists(s.SocketFolder) ? [$"{s.SocketFolder} is still there"] : Array.Empty<string>(),
        ];
        DropData();
        return left.Length == 0
            ? new(true, $"process {Pid} ended with 0; its database server {database!.Value.Pid}, socket, port and data are gone")
            : new(false, left);
    }

    public async ValueTask DisposeAsync()
    {
        await AskToStop();
        DropData();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            _said.Enqueue(line);
        }
    }

    /// <summary>True when asking was not enough.</summary>
    private async Task<bool> AskToStop()
    {
        if (_process.HasExited)
        {
            return false;
        }

        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            using var signal = Process.Start("kill", ["-TERM", Pid.ToString(CultureInfo.InvariantCulture)]);
            await _process.WaitForExitAsync(limit.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
            return true;
        }
    }

    /// <summary>PostgreSQL's own note in its data folder: the server's id in the first line, its socket's folder in the fifth.</summary>
    private (int Pid, string SocketFolder)? DatabaseServer()
    {
        var clusters = Directory.Exists(_data) ? Directory.GetDirectories(_data, "pg*") : [];
        return clusters.Select(cluster => Path.Combine(cluster, "postmaster.pid")).FirstOrDefault(File.Exists) is { } note
            && File.ReadAllLines(note) is [var pid, _, _, _, var folder, ..]
            ? (int.Parse(pid, CultureInfo.InvariantCulture), folder)
            : null;
    }

    private bool Answers()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(IPAddress.Loopback, Address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void DropData()
    {
        if (Directory.Exists(_data))
        {
            Directory.Delete(_data, recursive: true);
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
