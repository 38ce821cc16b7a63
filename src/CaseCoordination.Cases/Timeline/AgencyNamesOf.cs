namespace CaseCoordination.Cases.Timeline;

/// <summary>What people call the agencies of a partnership, by their codes. The host says who keeps that.</summary>
public delegate ValueTask<IReadOnlyDictionary<string, string>> AgencyNamesOf(string partnership, CancellationToken ct);
