using System.Net.Sockets;
using Npgsql;

namespace CaseCoordination.Integration.Tests.Faults;

/// <summary>The line to a database, which can be cut and mended.</summary>
public sealed class DatabaseLine : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccl-");
    private readonly NpgsqlConnectionStringBuilder _far;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private readonly List<Socket> _open = [];
    private Socket? _listener;

    private DatabaseLine(string connection) => _far = new(connection);

    /// <summary>The same database through this line.</summary>
    public string Connection => new NpgsqlConnectionStringBuilder(_far.ConnectionString) { Host = _folder.FullName, Port = 5432, Timeout = 2 }.ConnectionString;

    public static DatabaseLine To(string connection)
    {
        var line = new DatabaseLine(connection);
        line.Mend();
        return line;
    }

    public void Mend()
    {
        var path = Path.Combine(_folder.FullName, ".s.PGSQL.5432");
        File.Delete(path);
        _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _ = Accept(_listener);
    }

    /// <summary>Nobody gets through, and who was through is cut off.</summary>
    public void Cut()
    {
        _listener!.Dispose();
        lock (_lock)
        {
            _open.ForEach(socket => socket.Dispose());
            _open.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Cut();
        _folder.Delete(recursive: true);
        _end.Dispose();
    }

    private async Task Accept(Socket listener)
    {
        try
        {
            for (; ; )
            {
                var near = await listener.AcceptAsync(_end.Token);
                _ = Join(near);
            }
        }
        catch (Exception over) when (over is SocketException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }

    private async Task Join(Socket near)
    {
        var unix = Path.IsPathRooted(_far.Host);
        var far = unix ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        lock (_lock)
        {
            _open.AddRange([near, far]);
        }

        try
        {
            await (unix
                ? far.ConnectAsync(new UnixDomainSocketEndPoint(Path.Combine(_far.Host!, $".s.PGSQL.{_far.Port}")), _end.Token)
                : far.ConnectAsync(_far.Host!, _far.Port, _end.Token));
            await using var there = new NetworkStream(far);
            await using var here = new NetworkStream(near);
            await Task.WhenAny(there.CopyToAsync(here, _end.Token), here.CopyToAsync(there, _end.Token));
        }
        catch (Exception cut) when (cut is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
        }
        finally
        {
            near.Dispose();
            far.Dispose();
        }
    }
}
