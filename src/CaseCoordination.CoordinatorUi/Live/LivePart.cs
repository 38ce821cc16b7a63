namespace CaseCoordination.CoordinatorUi.Live;

/// <summary>A matter a page shows, at the version it shows.</summary>
/// <param name="Quiet">It moves all the time, and the page follows without saying so.</param>
public sealed record LivePart(Guid Matter, long Version, bool Quiet = false);
