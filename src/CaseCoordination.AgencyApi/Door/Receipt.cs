namespace CaseCoordination.AgencyApi.Door;

/// <summary>Proof that something is on record.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="RecordedAt">Since when, UTC.</param>
/// <param name="Digest">SHA-256 of the body as sent; null for the reader of an erased person's referral.</param>
public sealed record Receipt(long Position, DateTimeOffset RecordedAt, string? Digest);
