using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace CaseCoordination.Privacy.Audit;

/// <summary>A read with its place in its partnership's chain.</summary>
/// <param name="Number">1, 2, 3 … without a gap.</param>
/// <param name="Hash">SHA-256 over the hash before it, the number and the read.</param>
public sealed record ChainedRead(long Number, AuditedRead Read, byte[] Hash);

/// <summary>How far a partnership's chain has come.</summary>
public sealed record ChainHead(string Partnership, long Number, byte[] Hash)
{
    public static ChainHead Start(string partnership) => new(partnership, 0, new byte[SHA256.HashSizeInBytes]);
}

/// <summary>
/// Each read carries a hash over itself and the one before, so that none can be changed, left out or moved without every
/// later one telling. No secret is in it: anyone who is given the rows can check them, a regulator too. Whoever could
/// write all rows anew is caught by the anchors, which are kept elsewhere.
/// </summary>
public static class AuditChain
{
    public static ChainedRead Append(ChainHead head, AuditedRead read) =>
        new(head.Number + 1, read, HashOf(head.Hash, head.Number + 1, read));

    public static byte[] HashOf(ReadOnlySpan<byte> previous, long number, AuditedRead read)
    {
        var content = new ArrayBufferWriter<byte>(512);
        content.Write(previous);
        BinaryPrimitives.WriteInt64BigEndian(content.GetSpan(sizeof(long)), number);
        content.Advance(sizeof(long));
        Write(content, read);
        return SHA256.HashData(content.WrittenSpan);
    }

    /// <summary>Version 1 of what is hashed: a JSON array in this order. Changing it breaks every chain there is.</summary>
    private static void Write(IBufferWriter<byte> to, AuditedRead read)
    {
        using var json = new Utf8JsonWriter(to);
        json.WriteStartArray();
        json.WriteStringValue("v1");
        json.WriteStringValue(read.Partnership);
        json.WriteStringValue(read.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteStringValue(read.Subject);
        json.WriteStringValue(read.Agency);
        WriteAll(json, read.Roles);
        json.WriteStringValue(read.Action);
        json.WriteStringValue(read.Purpose);
        json.WriteStringValue(read.Matter?.ToString("N"));
        WriteAll(json, read.People.Select(person => person.ToString("N")));
        WriteAll(json, read.Fields);
        json.WriteStringValue(read.RequestId);
        json.WriteEndArray();
    }

    private static void WriteAll(Utf8JsonWriter json, IEnumerable<string> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
