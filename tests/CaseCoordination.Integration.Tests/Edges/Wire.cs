using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CaseCoordination.Integration.Tests.Edges;

/// <summary>Says to the host, byte by byte, what no client library would let anyone say.</summary>
internal static class Wire
{
    /// <summary>The status and everything that came back; 0 when the connection was closed without a word.</summary>
    public static async Task<(int Status, string Text)> Say(Uri host, string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, host.Port, Machine.Stop);
        await using var stream = connection.GetStream();
        var text = new StringBuilder();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), Machine.Stop);
            var bytes = new byte[8192];
            int read;
            while ((read = await stream.ReadAsync(bytes, Machine.Stop)) > 0)
            {
                text.Append(Encoding.Latin1.GetString(bytes, 0, read));
            }
        }
        catch (IOException)
        {
            // Cut off while we spoke or listened: what came until then is the answer.
        }

        var said = text.ToString();
        return (said.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(said.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0, said);
    }

    /// <summary>One request that asks for the connection to be closed after it.</summary>
    public static Task<(int Status, string Text)> Ask(Uri host, string verb, string path, string token, params string[] headers) =>
        Say(host, $"{verb} {path} HTTP/1.1\r\nHost: {host.Authority}\r\nConnection: close\r\nAuthorization: Bearer {token}\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n");
}
