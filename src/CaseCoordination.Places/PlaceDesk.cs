using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;

namespace CaseCoordination.Places;

/// <summary>
/// Acts on what belongs to the partnership and to nobody in it: whoever has the permission may, on the version they saw.
/// </summary>
public sealed class PlaceDesk(MatterActions actions, WorkingDays workingDays)
{
    /// <returns>Null when there is no such stream.</returns>
    public async Task<ActionAnswer?> Act<T>(
        Viewer by, Guid id, long seen, RequestIdentity request, Func<Acting<T>, Decision> decide, CancellationToken ct)
        where T : class, IPlaceStream
    {
        var answer = await actions.Change<T>(
            by,
            id,
            request,
            (state, now) => state switch
            {
                null => PlaceRefusals.Unknown,
                _ when state.Seen != seen => MatterRefusals.MovedOn,
                _ => decide(new(state, by, LondonDay.Of(now))),
            },
            PlaceFollowing.Of,
            ct);
        return answer.Refusal == PlaceRefusals.Unknown ? null : answer;
    }

    /// <summary>Starts a stream; one whose id is made of what it is about meets itself when it is started twice.</summary>
    public Task<ActionAnswer> Start<T>(Viewer by, Guid id, RequestIdentity request, Func<Starting, Decision> decide, CancellationToken ct)
        where T : class, IPlaceStream => actions.Change<T>(
        by,
        id,
        request,
        (there, now) => there is null ? decide(new(id, by, LondonDay.Of(now), workingDays)) : PlaceRefusals.ThereAlready,
        PlaceFollowing.Of,
        ct);

    /// <summary>Adds to what may be there or not: the first entry starts it.</summary>
    public Task<ActionAnswer> Add<T>(Viewer by, Guid id, RequestIdentity request, Func<T?, DateOnly, Decision> decide, CancellationToken ct)
        where T : class, IPlaceStream => actions.Change<T>(by, id, request, (there, now) => decide(there, LondonDay.Of(now)), PlaceFollowing.Of, ct);
}
