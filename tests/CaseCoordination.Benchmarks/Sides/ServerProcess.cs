using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CaseCoordination.Benchmarks.Sides;

/// <summary>A child process: started with settings of its own, asked to end, and made to when it does not.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(40);

    private readonly ConcurrentQueue<string> _said = new();
    private readonly Process _process;

    private ServerProcess(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program)!, // The host looks for its settings and pages there.
        };
        foreach (var name in (string[])["DOTNET_ENVIRONMENT", "ASPNETCORE_HTTP_PORTS", "OTEL_EXPORTER_OTLP_ENDPOINT"])
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += Remember;
        _process.ErrorDataReceived += Remember;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>A server, once it answers at the address.</summary>
    public static async Task<ServerProcess> Start(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, Uri probe, CancellationToken stop)
    {
        var server = new ServerProcess(program, arguments, environment);
        try
        {
            await server.WaitFor(probe, stop);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A command that does its work and ends.</summary>
    public static async Task<bool> Finish(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken stop)
    {
        await using var command = new ServerProcess(program, arguments, environment);
        await command._process.WaitForExitAsync(stop);
        return command._process.ExitCode == 0 ? true : throw command.Failed($"'{string.Join(' ', arguments)}' failed");
    }

    public static Uri FreeAddress()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return new($"http://127.0.0.1:{((IPEndPoint)socket.LocalEndPoint!).Port}/");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var asked = Process.Start("/bin/sh", ["-c", "kill -TERM \"$1\"", "sh", $"{_process.Id}"]);
            using var limit = new CancellationTokenSource(StopLimit);
            try
            {
                await _process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill();
                await _process.WaitForExitAsync(CancellationToken.None);
            }
        }

        _process.Dispose();
    }

    private async Task WaitFor(Uri probe, CancellationToken stop)
    {
        using var client = new HttpClient();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < StartLimit && !_process.HasExited; await tick.WaitForNextTickAsync(stop))
        {
            try
            {
                using var answer = await client.GetAsync(probe, stop);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw Failed("it did not start");
    }

    private NoFigure Failed(string what) =>
        new($"{Path.GetFileNameWithoutExtension(_process.StartInfo.ArgumentList[0])}: {what}. Its last words:\n{string.Join('\n', _said)}");

    private void Remember(object sender, DataReceivedEventArgs line)
    {
        _said.Enqueue(line.Data ?? "");
        while (_said.Count > 40)
        {
            _said.TryDequeue(out _);
        }
    }
}
