using CaseCoordination.Agencies.Directory;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.CoordinatorUi.Casework;

/// <summary>What the page of any case asks, whichever service it is of.</summary>
public sealed record CaseworkDoor(
    MatterActions Actions, MasterKey Master, MatterTimelines Timelines, AgencyDirectory Directory, CurrentReader Reader, TimeProvider Clock)
{
    /// <summary>Something of the actor's own that is about nobody: it gets an id and is never acted on again.</summary>
    public Task<ActionAnswer> Count<TForm, TState>(Reader by, TForm form, RequestIdentity request, Func<TForm, Guid, Viewer, DateOnly, Decision> decide, CancellationToken ct)
        where TState : class, IMatter
    {
        var id = Guid.CreateVersion7();
        return Actions.Open<TState>(by.Viewer, id, request, now => decide(form, id, by.Viewer, LondonDay.Of(now)), following: null, ct);
    }
}

/// <summary>A case opened for somebody, with every step there is in it.</summary>
/// <param name="Version">The one that was read.</param>
/// <param name="IsPossible">Whether a step may be next.</param>
public sealed record OpenedCase<TState>(CaseView View, long Version, IReadOnlyList<CaseStep<TState>> Steps, Func<CaseStep<TState>, bool> IsPossible)
    where TState : class, IMatter;
