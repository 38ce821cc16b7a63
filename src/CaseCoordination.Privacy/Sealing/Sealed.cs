using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseCoordination.Privacy.Sealing;

/// <summary>
/// Text about one person, encrypted under that person's key. It stands in events, messages and read models; whoever
/// holds the database alone reads nothing, and once the person's key is destroyed nobody does.
/// </summary>
/// <param name="PersonId">Whose key opens it.</param>
/// <param name="Box">Nonce, ciphertext and tag (AES-256-GCM), base64url. The person's id is authenticated with it.</param>
[JsonConverter(typeof(SealedJson))]
public readonly record struct Sealed(Guid PersonId, string Box)
{
    /// <summary>Stored form, version 1: <c>s1.{person}.{box}</c>. Changing it breaks every event ever written.</summary>
    public override string ToString() => $"s1.{PersonId:N}.{Box}";

    public static Sealed Parse(string text) =>
        text.Split('.') is ["s1", var person, var box] && Guid.TryParseExact(person, "N", out var id)
            ? new(id, box)
            : throw new FormatException("Not a sealed value of a version this code reads.");
}

internal sealed class SealedJson : JsonConverter<Sealed>
{
    public override Sealed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Sealed.Parse(reader.GetString() ?? throw new JsonException("A sealed value cannot be null."));

    public override void Write(Utf8JsonWriter writer, Sealed value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
