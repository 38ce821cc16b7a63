using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Stalking.Assessment;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.SafeContact;

namespace CaseCoordination.Stalking.Reading;

/// <summary>A case the viewer may see: where it stands, still sealed, and how they stand to it.</summary>
public sealed record FoundStalkingCase(StalkingCase State, IReadOnlyList<object> Events, Standing Standing, long Version);

/// <summary>A case as it is shown. A null part was not recorded, is withheld, or belongs to someone since erased.</summary>
/// <param name="ContactNow">Whether she may be contacted at this moment; null where how to reach her is withheld.</param>
public sealed record StalkingFile(
    Guid Id,
    Guid ReferralId,
    string Agency,
    StalkingStatus Status,
    bool Accepted,
    bool ConsentWithdrawn,
    bool Priority,
    bool ConsiderMarac,
    MaracConsideration? MaracConsidered,
    DateOnly ContactDueOn,
    bool ContactOverdue,
    int FailedAttempts,
    DateOnly? ReviewDueOn,
    bool ReviewOverdue,
    StalkingOrder? Order,
    StalkingCloseReason? CloseReason,
    AgreedContact? SafeContact,
    ContactAdvice? ContactNow,
    IReadOnlyList<AssessmentShown> Assessments,
    IReadOnlyList<SupportShown> Support);

/// <summary>One assessment; how her risk went is read from all of them.</summary>
public sealed record AssessmentShown(DateOnly AssessedOn, int Yes, bool Priority, RiskAssessmentForm? Answers);

/// <summary>Something done for her.</summary>
public sealed record SupportShown(DateOnly GivenOn, StalkingSupport Support, string? Note);

/// <summary>Opens cases. Unknown and not yours are the same answer, null, and both are on record.</summary>
public sealed class StalkingFiles(MatterReads matters, PersonKeys keys, TimeProvider clock)
{
    /// <summary>Where it stands, with nothing personal opened; current to the last committed event.</summary>
    public async Task<FoundStalkingCase?> Find(Reader reader, Guid id, CancellationToken ct)
    {
        if (await matters.Find(reader, id, ct) is not { } found)
        {
            return null;
        }

        IReadOnlyList<object> events = [.. found.Events.Select(e => e.Data)];
        return events.Aggregate((StalkingCase?)null, StalkingCaseFold.Evolve) is { } state ? new(state, events, found.Standing, found.Version) : null;
    }

    /// <summary>Opened as far as the reader is shown it; on record before anything is returned.</summary>
    public async Task<StalkingFile> Open(Reader reader, FoundStalkingCase found, CancellationToken ct)
    {
        var (state, standing) = (found.State, found.Standing);
        FieldClass[] held = [FieldClass.Metadata, FieldClass.SafeContact, FieldClass.Offending];
        await matters.Record(reader, state.Id, standing, [state.VictimId], held.Where(standing.Shows), ct);
        var key = (await keys.Of([state.VictimId], ct)).GetValueOrDefault(state.VictimId);

        // Kept and not used (UK GDPR Art 18(2)): only an emergency opens it.
        return Show(found, key is { Restricted: true } && standing.Glass is null ? null : key, clock.GetUtcNow());
    }

    public static StalkingFile Show(FoundStalkingCase found, PersonKey? key, DateTimeOffset now)
    {
        var state = found.State;
        var ofContact = found.Standing.Shows(FieldClass.SafeContact) ? key : null;
        var ofOffending = found.Standing.Shows(FieldClass.Offending) ? key : null;
        var agreed = AgreeSafeContact.Open(state.SafeContact, ofContact);
        return new(
            state.Id,
            state.ReferralId,
            state.Agency,
            state.Status,
            state.Accepted,
            state.ConsentWithdrawn,
            state.Priority,
            state.ConsiderMarac,
            state.MaracConsidered,
            state.ContactDueOn,
            state.ContactOverdue,
            state.FailedAttempts,
            state.ReviewDueOn,
            state.ReviewOverdue,
            state.Order,
            state.CloseReason,
            agreed,
            ofContact is null ? null : SafeContactRules.At(agreed, state.SafeContact?.ExpiresOn, state.SafeContact?.Doubted ?? false, now),
            [.. found.Events.OfType<StalkingRiskAssessed>().Select(e => new AssessmentShown(e.AssessedOn, e.Yes, e.Priority, ofOffending?.Open<RiskAssessmentForm>(e.Assessment)))],
            [.. found.Events.OfType<StalkingSupportGiven>().Select(e => new SupportShown(e.GivenOn, e.Support, e.Note is { } note ? ofOffending?.Open(note) : null))]);
    }
}
