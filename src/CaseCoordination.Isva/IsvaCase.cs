using System.Collections.Immutable;
using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Isva;

/// <summary>Just enough of an ISVA case to decide with.</summary>
/// <param name="CjStage">Where the criminal case stands: an attribute of its own, whatever the support does.</param>
/// <param name="ToTell">Decisions the victim has not been told of.</param>
/// <param name="OutcomesOn">When they were last asked what the support has changed.</param>
/// <param name="ReviewUntil">The last day to ask for a review of a decision not to go on.</param>
public sealed record IsvaCase(
    Guid Id,
    Guid ReferralId,
    string Agency,
    Guid VictimId,
    bool Under16,
    IsvaStatus Status,
    bool Accepted,
    bool ConsentWithdrawn,
    WaitPriority? Waits,
    bool Reached,
    CjStage CjStage,
    DateOnly? CjMovedOn,
    Verdict? Verdict,
    ImmutableArray<DecisionToTell> ToTell,
    DateOnly? ReviewUntil,
    DateOnly? OutcomesOn,
    IsvaCloseReason? CloseReason) : IMatter
{
    /// <inheritdoc/>
    public Guid? About => VictimId;

    /// <summary>The case a referral opens: the same one however often its message arrives.</summary>
    public static Guid IdFor(Guid referralId) => NamedId.From("isva-case", referralId.ToString("N"));
}

/// <summary>A decision the victim is to be told of.</summary>
public sealed record DecisionToTell(CjStage Stage, DateOnly DecidedOn, DateOnly TellBy, bool Overdue);

/// <summary>How far the service is with them.</summary>
public enum IsvaStatus
{
    Received = 1,
    ConsentConfirmed = 2,
    Waitlisted = 3,
    Allocated = 4,
    ContactAttempted = 5,
    Engaged = 6,
    NeedsAssessed = 7,
    Supporting = 8,
    ExitPlanned = 9,
    Closed = 10,
    Reopened = 11,
}

public sealed partial class IsvaCaseProjection : SingleStreamProjection<IsvaCase, Guid>
{
    public override IsvaCase? Evolve(IsvaCase? snapshot, Guid id, IEvent e) => IsvaCaseFold.Evolve(snapshot, e.Data);
}
