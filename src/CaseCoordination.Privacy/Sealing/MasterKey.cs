using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CaseCoordination.Privacy.Sealing;

/// <summary>
/// The key that wraps every person's key. It is never in a database: it comes from configuration or a file, and the
/// keys really used are derived from it (HKDF, RFC 5869), one for each use, so that none weakens another.
/// </summary>
public sealed class MasterKey
{
    private readonly byte[] _wrapping;
    private readonly byte[] _indexing;
    private readonly byte[] _fingerprinting;

    private MasterKey(byte[] secret)
    {
        _wrapping = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "wrap person keys v1"u8.ToArray());
        _indexing = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "blind index v1"u8.ToArray());
        _fingerprinting = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "fingerprint v1"u8.ToArray());
        Id = Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 4, info: "name of key v1"u8.ToArray()));
    }

    /// <summary>Names the key without telling it; kept beside each wrapped key so that a rotation knows which to wrap again.</summary>
    public string Id { get; }

    /// <param name="base64Url">At least 32 random bytes, base64url.</param>
    public static MasterKey From(string base64Url)
    {
        var secret = Base64Url.DecodeFromChars(base64Url.AsSpan().Trim());
        return secret.Length >= 32
            ? new MasterKey(secret)
            : throw new ArgumentException("The master key needs at least 32 random bytes.", nameof(base64Url));
    }

    /// <summary>Wraps a person's key; the person's id is authenticated, so that a row cannot be passed off as another's.</summary>
    public byte[] Wrap(Guid personId, ReadOnlySpan<byte> key) => Aead.Encrypt(_wrapping, key, personId.ToByteArray());

    /// <exception cref="CryptographicException">Wrapped under another master key, for another person, or tampered with.</exception>
    public byte[] Unwrap(Guid personId, byte[] wrapped) => Aead.Decrypt(_wrapping, wrapped, personId.ToByteArray());

    /// <summary>
    /// A keyed hash (HMAC-SHA-256, base64url) of a value to look up by: equal values meet, and without the key nobody
    /// can try out names against it. The purpose keeps a surname from meeting a town.
    /// </summary>
    public string BlindIndex(string purpose, string normalisedValue) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_indexing, Encoding.UTF8.GetBytes($"{purpose}\n{normalisedValue}")));

    /// <summary>A keyed fingerprint of bytes that may hold personal data, such as a request's body.</summary>
    public string Fingerprint(ReadOnlySpan<byte> content) => Base64Url.EncodeToString(HMACSHA256.HashData(_fingerprinting, content));
}
