using CaseCoordination.Isva.Events;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Isva.Reading;

/// <summary>A case the viewer may see, and how they stand to it.</summary>
public sealed record FoundIsvaCase(IsvaCase State, IReadOnlyList<object> Events, Standing Standing, long Version);

/// <summary>A case as it is shown. What tells of sexual violence, in codes as it is, is null where it is withheld.</summary>
public sealed record IsvaFile(
    Guid Id,
    Guid ReferralId,
    string Agency,
    IsvaStatus Status,
    bool Accepted,
    bool ConsentWithdrawn,
    WaitPriority? Waits,
    IsvaCloseReason? CloseReason,
    CriminalCase? CriminalCase,
    IsvaMinimumData? Minimum,
    IReadOnlyList<IsvaNeed>? Needs,
    IReadOnlyList<OutcomesShown> Outcomes);

/// <summary>Where the criminal case stands, and what the victim has not been told.</summary>
public sealed record CriminalCase(CjStage Stage, DateOnly? Since, Verdict? Verdict, DateOnly? ReviewUntil, IReadOnlyList<DecisionToTell> ToTell);

/// <summary>Answers of one moment.</summary>
public sealed record OutcomesShown(DateOnly RecordedOn, OutcomeMoment At, IReadOnlyList<OutcomeAnswered> Answers);

/// <summary>Opens cases. Unknown and not yours are the same answer, null, and both are on record.</summary>
public sealed class IsvaFiles(MatterReads matters)
{
    /// <summary>Current to the last committed event.</summary>
    public async Task<FoundIsvaCase?> Find(Reader reader, Guid id, CancellationToken ct)
    {
        if (await matters.Find(reader, id, ct) is not { } found)
        {
            return null;
        }

        IReadOnlyList<object> events = [.. found.Events.Select(e => e.Data)];
        return events.Aggregate((IsvaCase?)null, IsvaCaseFold.Evolve) is { } state ? new(state, events, found.Standing, found.Version) : null;
    }

    /// <summary>As far as the reader is shown it; on record before anything is returned.</summary>
    public async Task<IsvaFile> Open(Reader reader, FoundIsvaCase found, CancellationToken ct)
    {
        FieldClass[] held = [FieldClass.Metadata, FieldClass.SexualViolence];
        await matters.Record(reader, found.State.Id, found.Standing, [found.State.VictimId], held.Where(found.Standing.Shows), ct);
        return Show(found);
    }

    public static IsvaFile Show(FoundIsvaCase found)
    {
        var (state, shown) = (found.State, found.Standing.Shows(FieldClass.SexualViolence));
        return new(
            state.Id,
            state.ReferralId,
            state.Agency,
            state.Status,
            state.Accepted,
            state.ConsentWithdrawn,
            state.Waits,
            state.CloseReason,
            shown ? new(state.CjStage, state.CjMovedOn, state.Verdict, state.ReviewUntil, state.ToTell) : null,
            shown ? found.Events.OfType<IsvaCaseOpened>().First().Minimum : null,
            shown ? found.Events.OfType<IsvaNeedsAssessed>().LastOrDefault()?.Needs : null,
            [.. found.Events.OfType<IsvaOutcomesRecorded>().Where(_ => shown).Select(e => new OutcomesShown(e.RecordedOn, e.At, e.Answers))]);
    }
}
