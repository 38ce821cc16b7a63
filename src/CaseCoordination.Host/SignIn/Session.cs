namespace CaseCoordination.Host.SignIn;

/// <summary>A person's session at the pages, as the database holds it: of no use to whoever reads it there.</summary>
/// <param name="HandleHash">SHA-256 of the random handle the cookie carries.</param>
/// <param name="Ticket">Who signed in and how, protected by the cookie keys.</param>
/// <param name="IdleUntil">When it ends unless something is asked before.</param>
/// <param name="EndsAt">When it ends whatever is asked.</param>
internal sealed record Session(byte[] HandleHash, byte[] Ticket, DateTimeOffset IdleUntil, DateTimeOffset EndsAt);
