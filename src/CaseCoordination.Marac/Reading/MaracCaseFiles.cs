using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Marac.Reading;

/// <summary>A case as a party sees it. A text is null where it was not written, is withheld, or belongs to someone since erased.</summary>
public sealed record MaracCaseFile(
    MaracCase Case,
    Standing Standing,
    long Version,
    IReadOnlyList<CriterionShown> Criteria,
    IReadOnlyList<ResearchShown> Research,
    IReadOnlyList<ActionShown> Actions,
    string? Minutes,
    string? NoActionReason,
    AdvocacyShown? Advocacy)
{
    /// <summary>The version the minutes were last written at; 0 while there are none. It moves with them alone.</summary>
    public long MinutesVersion { get; init; }

    /// <summary>The account that wrote them last.</summary>
    public string? MinutesBy { get; init; }

    /// <summary>Why it was put off, each time, oldest first.</summary>
    public IReadOnlyList<string?> Deferrals { get; init; } = [];

    public string? DeclinedWhy { get; init; }
}

/// <summary>Who speaks for the victim, and what she was asked and told.</summary>
/// <param name="ContactDueOn">The last day of the first attempt to reach her.</param>
/// <param name="UpdateDueOn">The last day to tell her of the meeting; null while it has not heard the case.</param>
/// <param name="Update">null while nothing was said of it.</param>
public sealed record AdvocacyShown(
    string Agency, DateOnly ContactDueOn, bool ContactOverdue, IReadOnlyList<ContactShown> Contacts, DateOnly? UpdateDueOn, bool UpdateOverdue, UpdateShown? Update);

public sealed record ContactShown(string Agency, DateOnly AttemptedOn, string Channel, string Outcome, string? Views);

/// <param name="Reason">Why she was not told; null where she was.</param>
public sealed record UpdateShown(string Agency, DateOnly On, bool Told, string? Reason, string? Note);

/// <param name="Why">How it was met: found by rule in a sentence, or judged for a reason.</param>
public sealed record CriterionShown(ReferralCriterion Criterion, bool Judged, string? Why);

public sealed record ResearchShown(string Agency, DateOnly DueOn, DateOnly? AnsweredOn, bool? NothingKnown, string? Text);

public sealed record ActionShown(Guid Id, string Agency, string Type, DateOnly DueOn, ActionStatus Status, bool Overdue, string? Text, string? Outcome);

/// <summary>Opens cases, as far as the reader's standing shows.</summary>
public sealed class MaracCaseFiles(MatterReads matters, PersonKeys keys, WorkingDays working)
{
    /// <summary>Null when it is not there, and when it is not the reader's. On record before anything is opened.</summary>
    public async Task<MaracCaseFile?> Read(Reader reader, Guid id, CancellationToken ct)
    {
        if (await matters.Find(reader, id, ct) is not { } found)
        {
            return null;
        }

        IReadOnlyList<object> events = [.. found.Events.Select(e => e.Data)];
        if (events.Aggregate((MaracCase?)null, MaracCaseFold.Evolve) is not { } state)
        {
            return null;
        }

        var shows = found.Standing.Shows(FieldClass.Narrative);
        IEnumerable<FieldClass> opened = shows ? [FieldClass.Metadata, FieldClass.Narrative] : [FieldClass.Metadata];
        await matters.Record(reader, id, found.Standing, shows ? [state.VictimId] : [], opened, ct);
        var key = shows ? (await keys.Of([state.VictimId], ct)).GetValueOrDefault(state.VictimId) : null;
        var shown = Show(state, events, found.Standing, found.Version, key is { Restricted: false } || found.Standing.Glass is not null ? key : null);
        return found.Events.LastOrDefault(e => e.Data is MinutesWritten) is { } minutes
            ? shown with { MinutesVersion = minutes.Version, MinutesBy = minutes.UserName }
            : shown;
    }

    private MaracCaseFile Show(MaracCase state, IReadOnlyList<object> events, Standing standing, long version, PersonKey? key)
    {
        string? Open(Sealed? text) => text is { } box ? key?.Open(box) : null;
        return new(
            state,
            standing,
            version,
            [
                .. events.OfType<MaracReferralScreened>().SelectMany(e => e.Criteria).Select(met => new CriterionShown(met.Criterion, Judged: false, met.Why)),
                .. events.OfType<CriterionAdded>().Select(e => new CriterionShown(e.Criterion, Judged: true, Open(e.Reason))),
                .. events.OfType<RepeatConfirmed>().Select(e => new CriterionShown(ReferralCriterion.Repeat, Judged: true, Open(e.Reason))),
            ],
            [
                .. from asked in events.OfType<ResearchRequested>()
                   let answer = events.OfType<ResearchAnswered>().LastOrDefault(e => e.Agency == asked.Agency)
                   select new ResearchShown(asked.Agency, asked.DueOn, answer?.AnsweredOn, answer?.NothingKnown, Open(answer?.Text)),
            ],
            [
                .. from agreed in events.OfType<MaracActionAgreed>()
                   let action = state.Actions[agreed.ActionId]
                   let outcome = events.OfType<MaracActionCompleted>().LastOrDefault(e => e.ActionId == agreed.ActionId)?.Outcome
                       ?? events.OfType<MaracActionNotDone>().LastOrDefault(e => e.ActionId == agreed.ActionId)?.Why
                   select new ActionShown(
                       agreed.ActionId, action.Agency, action.Type, action.DueOn, action.Status, action.IsOpen && action.OverdueFor == action.DueOn, Open(agreed.Text), Open(outcome)),
            ],
            Open(events.OfType<MinutesWritten>().LastOrDefault()?.Text),
            Open(events.OfType<NoActionsRecorded>().LastOrDefault()?.Reason),
            Advocacy(state, events, Open))
        {
            Deferrals = [.. events.OfType<CaseDeferred>().Select(e => Open(e.Reason))],
            DeclinedWhy = Open(events.OfType<CaseDeclined>().LastOrDefault()?.Why),
        };
    }

    private AdvocacyShown? Advocacy(MaracCase state, IReadOnlyList<object> events, Func<Sealed?, string?> open) => state.Advocate is not { } asked ? null : new(
        asked.Agency,
        state.ContactDueOn!.Value,
        asked is { Overdue: true, Attempted: false },
        [.. events.OfType<IdvaContactAttempted>().Select(e => new ContactShown(e.Agency, e.AttemptedOn, e.Channel, e.Outcome, open(e.Views)))],
        state.UpdateDueOn(working),
        state is { UpdateOverdue: true, VictimTold: false, NotToldFor: null },
        events.LastOrDefault(e => e is VictimUpdated or VictimNotUpdated) switch
        {
            VictimUpdated e => new(e.Agency, e.UpdatedOn, Told: true, Reason: null, open(e.Note)),
            VictimNotUpdated e => new(e.Agency, e.DecidedOn, Told: false, e.Reason, open(e.Why)),
            _ => null,
        });
}
