using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CaseCoordination.Privacy.Sealing;

/// <summary>
/// The key that wraps every person's key. It is never in a database: it comes from configuration or a file, and the
/// keys really used are derived from it (HKDF, RFC 5869), one for each use, so that none weakens another. While keys are
/// being wrapped again under a new one, the older ones stand behind it and still open what they closed.
/// </summary>
public sealed class MasterKey
{
    private readonly IReadOnlyList<Derived> _ring;

    private MasterKey(IReadOnlyList<Derived> ring) => _ring = ring;

    /// <summary>Names the current key without telling it; kept beside each wrapped key so that a rotation knows which to wrap again.</summary>
    public string Id => Current.Id;

    private Derived Current => _ring[0];

    /// <param name="base64Url">At least 32 random bytes, base64url; in a rotation one to a line, the new one first.</param>
    public static MasterKey From(string base64Url)
    {
        var ring = base64Url.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Base64Url.DecodeFromChars(line))
            .ToList();
        return ring.Count > 0 && ring.TrueForAll(secret => secret.Length >= 32)
            ? new MasterKey([.. ring.Select(secret => new Derived(secret))])
            : throw new ArgumentException("The master key needs at least 32 random bytes.", nameof(base64Url));
    }

    /// <summary>Wraps a person's key; the person's id is authenticated, so that a row cannot be passed off as another's.</summary>
    public byte[] Wrap(Guid personId, ReadOnlySpan<byte> key) => Aead.Encrypt(Current.Wrapping, key, personId.ToByteArray());

    /// <param name="wrappedBy">The <see cref="Id"/> under which it was wrapped.</param>
    /// <exception cref="CryptographicException">Wrapped under a master key no longer here, for another person, or tampered with.</exception>
    public byte[] Unwrap(Guid personId, byte[] wrapped, string wrappedBy) =>
        Aead.Decrypt((_ring.FirstOrDefault(key => key.Id == wrappedBy) ?? Current).Wrapping, wrapped, personId.ToByteArray());

    /// <summary>Wraps a secret that tells of nobody, such as the one a webhook is signed with; its id is authenticated.</summary>
    public byte[] WrapSecret(Guid id, ReadOnlySpan<byte> secret) => Aead.Encrypt(Current.WrappingSecrets, secret, id.ToByteArray());

    /// <param name="wrappedBy">The <see cref="Id"/> under which it was wrapped.</param>
    /// <exception cref="CryptographicException">Wrapped under a master key no longer here, as another secret, or tampered with.</exception>
    public byte[] UnwrapSecret(Guid id, byte[] wrapped, string wrappedBy) =>
        Aead.Decrypt((_ring.FirstOrDefault(key => key.Id == wrappedBy) ?? Current).WrappingSecrets, wrapped, id.ToByteArray());

    /// <summary>
    /// A keyed hash (HMAC-SHA-256, base64url) of a value to look up by: equal values meet, and without the key nobody
    /// can try out names against it. The purpose keeps a surname from meeting a town.
    /// </summary>
    public string BlindIndex(string purpose, string normalisedValue) => Current.Index(purpose, normalisedValue);

    /// <summary>The same under every key in use, newest first: what an older one indexed is still found until it is indexed again.</summary>
    public IReadOnlyList<string> BlindIndexes(string purpose, string normalisedValue) => [.. _ring.Select(key => key.Index(purpose, normalisedValue))];

    /// <summary>A keyed fingerprint of bytes that may hold personal data, such as a request's body, under every key in use, newest first.</summary>
    public IReadOnlyList<string> Fingerprints(ReadOnlySpan<byte> content)
    {
        var prints = new string[_ring.Count];
        for (var i = 0; i < prints.Length; i++)
        {
            prints[i] = Base64Url.EncodeToString(HMACSHA256.HashData(_ring[i].Fingerprinting, content));
        }

        return prints;
    }

    private sealed class Derived(byte[] secret)
    {
        public byte[] Wrapping { get; } = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "wrap person keys v1"u8.ToArray());

        public byte[] WrappingSecrets { get; } = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "wrap secrets v1"u8.ToArray());

        public byte[] Fingerprinting { get; } = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "fingerprint v1"u8.ToArray());

        public string Id { get; } = Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 4, info: "name of key v1"u8.ToArray()));

        private byte[] Indexing { get; } = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "blind index v1"u8.ToArray());

        public string Index(string purpose, string value) =>
            Base64Url.EncodeToString(HMACSHA256.HashData(Indexing, Encoding.UTF8.GetBytes($"{purpose}\n{value}")));
    }
}
