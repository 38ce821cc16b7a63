using System.Security.Cryptography;

namespace CaseCoordination.Privacy.Sealing;

/// <summary>AES-256-GCM with a random 96-bit nonce; the box is nonce, ciphertext, tag.</summary>
internal static class Aead
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> clear, ReadOnlySpan<byte> associated)
    {
        var box = new byte[NonceSize + clear.Length + TagSize];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(box.AsSpan(0, NonceSize), clear, box.AsSpan(NonceSize, clear.Length), box.AsSpan(NonceSize + clear.Length), associated);
        return box;
    }

    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> associated)
    {
        if (box.Length < NonceSize + TagSize)
        {
            throw new CryptographicException("Too short to be a sealed value.");
        }

        var clear = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(box[..NonceSize], box[NonceSize..^TagSize], box[^TagSize..], clear, associated);
        return clear;
    }
}
