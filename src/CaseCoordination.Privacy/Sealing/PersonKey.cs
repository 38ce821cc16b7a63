using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace CaseCoordination.Privacy.Sealing;

/// <summary>One person's own key. Holding it means being allowed to write about, or read about, that person.</summary>
/// <param name="restricted">True when the person's data is kept and not used (UK GDPR Art 18).</param>
public sealed class PersonKey(Guid personId, byte[] key, bool restricted = false)
{
    public Guid PersonId { get; } = personId;

    public bool Restricted { get; } = restricted;

    public Sealed Seal(string text) =>
        new(PersonId, Base64Url.EncodeToString(Aead.Encrypt(key, Encoding.UTF8.GetBytes(text), PersonId.ToByteArray())));

    /// <summary>Seals a record as JSON.</summary>
    public Sealed Seal<T>(T content) => Seal(JsonSerializer.Serialize(content, JsonSerializerOptions.Web));

    /// <exception cref="System.Security.Cryptography.CryptographicException">Sealed for another person, or tampered with.</exception>
    public string Open(Sealed box) =>
        Encoding.UTF8.GetString(Aead.Decrypt(key, Base64Url.DecodeFromChars(box.Box), PersonId.ToByteArray()));

    /// <summary>Opens what <see cref="Seal{T}"/> sealed.</summary>
    public T Open<T>(Sealed box) =>
        JsonSerializer.Deserialize<T>(Open(box), JsonSerializerOptions.Web)
        ?? throw new JsonException("A sealed record held null.");

    internal ReadOnlySpan<byte> Secret => key;
}
