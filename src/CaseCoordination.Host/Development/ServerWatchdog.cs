using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CaseCoordination.Host.Development;

/// <summary>A shell that starts the server and stops it when our end of its standard input closes, however we end.</summary>
internal sealed class ServerWatchdog : IAsyncDisposable
{
    // postgres is told to stop again and again: asked in its first milliseconds, it would not have heard.
    private const string Script =
        """
        exec 2>/dev/null 3<&0
        trap '' HUP INT TERM
        postgres=$1 log=$2 temporary=$3
        shift 3
        "$postgres" "$@" >"$log" 2>&1 </dev/null 3<&- &
        server=$!
        echo "$server"
        ( read -r nothing <&3; while kill -INT "$server"; do sleep 1; done ) &
        guard=$!
        wait "$server" || case $log in "$temporary"/*) kept=log ;; esac
        [ "$kept" ] || rm -rf "$temporary"
        kill -KILL "$guard"
        """;

    private static readonly TimeSpan FastShutdownLimit = TimeSpan.FromSeconds(30);

    // A forgotten watchdog must not be collected: the finalizer would close the pipe and so stop the server.
    private static readonly ConcurrentDictionary<ServerWatchdog, bool> Alive = new();

    private readonly ServerAccount _account;
    private readonly Process _shell;

    private ServerWatchdog(ServerAccount account, Process shell, int server)
    {
        (_account, _shell, ServerPid) = (account, shell, server);
        Alive[this] = true;
    }

    public int ServerPid { get; }

    public bool HasEnded => _shell.HasExited;

    /// <summary>The temporary folder goes with the server; only a log in it that tells of a failure is kept.</summary>
    public static async Task<ServerWatchdog> Start(
        ServerAccount account, string postgres, string log, string temporary, params IEnumerable<string> arguments)
    {
        // A session of its own: Ctrl+C in the terminal is for the host, which still needs its database to end well.
        var command = account.Command("setsid", ["/bin/sh", "-c", Script, "sh", postgres, log, temporary, .. arguments]);
        command.RedirectStandardInput = true;
        var shell = Process.Start(command)!;
        var server = await shell.StandardOutput.ReadLineAsync();
        return new(account, shell, int.Parse(server ?? "0", CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        if (!Alive.TryRemove(this, out _))
        {
            return;
        }

        _shell.StandardInput.Close();
        using var limit = new CancellationTokenSource(FastShutdownLimit);
        try
        {
            await _shell.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            await _account.Shell("kill -QUIT \"$1\"", ServerPid.ToString(CultureInfo.InvariantCulture));
            await _shell.WaitForExitAsync(CancellationToken.None);
        }

        _shell.Dispose();
    }
}
