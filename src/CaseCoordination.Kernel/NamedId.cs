using System.Security.Cryptography;
using System.Text;

namespace CaseCoordination.Kernel;

/// <summary>An identity made from a name, so that the same thing started twice meets itself (RFC 9562, version 8).</summary>
public static class NamedId
{
    /// <summary>The same parts always give the same id; parts are length-prefixed, so that ("ab","c") is not ("a","bc").</summary>
    public static Guid From(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.Length).Append(':').Append(part);
        }

        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        var id = hash[..16];
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
