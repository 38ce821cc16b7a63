using System.Security.Cryptography;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Agencies.Webhooks;

/// <summary>A secret an agency's webhook is signed with, wrapped by the master key; in clear it is told once, and kept nowhere.</summary>
/// <param name="Wrapped">Base64 of the wrapped bytes.</param>
/// <param name="WrappedBy">Names the master key.</param>
/// <param name="Until">When it stops counting; null for the one in use.</param>
public sealed record WebhookSecret(Guid Id, Guid Webhook, string Wrapped, string WrappedBy, DateTimeOffset From, DateTimeOffset? Until)
{
    private const int Bytes = 32; // Standard Webhooks 1.0.0: 24 to 64.
    private const string Prefix = "whsec_"; // Standard Webhooks 1.0.0.

    /// <summary>How long an old secret still signs beside a new one: long enough to put the new one in place by daylight.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    public bool CountsAt(DateTimeOffset now) => Until is null || now < Until;

    /// <summary>A fresh one, and how it is told.</summary>
    public static (WebhookSecret Kept, string Told) New(Guid webhook, MasterKey master, DateTimeOffset now)
    {
        var secret = RandomNumberGenerator.GetBytes(Bytes);
        var id = Guid.CreateVersion7(now);
        return (new(id, webhook, Convert.ToBase64String(master.WrapSecret(id, secret)), master.Id, now, null), Prefix + Convert.ToBase64String(secret));
    }

    /// <exception cref="CryptographicException">The master key it was wrapped by is gone.</exception>
    public byte[] Open(MasterKey master) => master.UnwrapSecret(Id, Convert.FromBase64String(Wrapped), WrappedBy);
}
