using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CaseCoordination.Integration.Tests.Edges;

/// <summary>A neighbour on this machine that nobody should be led to; it counts who came, and can answer.</summary>
internal sealed class Canary : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _leaving = new();
    private readonly string _answer;
    private readonly Task _listening;
    private int _visits;

    public Canary(string answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    {
        _answer = answer;
        _listener.Start();
        _listening = Listen();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Visits => Volatile.Read(ref _visits);

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _listener.Stop();
        await _listening;
        _leaving.Dispose();
        _listener.Dispose();
    }

    private async Task Listen()
    {
        while (!_leaving.IsCancellationRequested)
        {
            try
            {
                using var visitor = await _listener.AcceptTcpClientAsync(_leaving.Token);
                Interlocked.Increment(ref _visits);
                await using var stream = visitor.GetStream();
                _ = await stream.ReadAsync(new byte[16 * 1024], _leaving.Token);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(_answer), _leaving.Token);
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException or SocketException)
            {
                // Whoever came has left, or we leave.
            }
        }
    }
}
