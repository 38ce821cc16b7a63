using CaseCoordination.Agencies.Directory;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.CoordinatorUi.Casework;

/// <summary>What the page of any case asks, whichever service it is of.</summary>
public sealed record CaseworkDoor(
    MatterActions Actions, MasterKey Master, MatterTimelines Timelines, AgencyDirectory Directory, CurrentReader Reader, TimeProvider Clock);

/// <summary>A case opened for somebody, with every step there is in it.</summary>
/// <param name="Version">The one that was read.</param>
/// <param name="IsPossible">Whether a step may be next.</param>
public sealed record OpenedCase<TState>(CaseView View, long Version, IReadOnlyList<CaseStep<TState>> Steps, Func<CaseStep<TState>, bool> IsPossible)
    where TState : class, IMatter;
