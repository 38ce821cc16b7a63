namespace CaseCoordination.Benchmarks.Floor;

/// <summary>What the host wrote for one referral, and the tables it wrote it into: the floor repeats it with other ids.</summary>
internal sealed record FloorTemplate
{
    /// <summary>Makes the tables: columns, keys and indexes as the host has them.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>The referral's id and the key it was sent under, wherever they stand in the rows.</summary>
    public required Guid ReferralId { get; init; }

    public required string Key { get; init; }

    public required string Tenant { get; init; }

    public required string StreamType { get; init; }

    public required StoredEvent Event { get; init; }

    public required StoredDocument Answered { get; init; }

    public required StoredDocument Known { get; init; }

    public required StoredMessage Message { get; init; }

    /// <summary>What the host answered.</summary>
    public required string Digest { get; init; }
}

internal sealed record StoredEvent(string Data, string Type, string DotnetType, string? Correlation, string? Causation, string? User);

internal sealed record StoredDocument(string Id, string Data, string DotnetType);

internal sealed record StoredMessage(byte[] Body, string Type, string ReceivedAt);
