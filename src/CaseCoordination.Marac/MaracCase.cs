using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Marac;

/// <summary>Just enough of a MARAC case to decide with. Screens read projections, never this.</summary>
public sealed record MaracCase(Guid Id, Guid ReferralId, Guid VictimId, ImmutableArray<Guid> PerpetratorIds, ScreeningOutcome? Outcome) : IMatter
{
    /// <inheritdoc/>
    public Guid? About => VictimId;

    public string ReferringAgency { get; init; } = "";

    public DateOnly ReferredOn { get; init; }

    /// <summary>What it counts by; null in a case opened before that was kept.</summary>
    public MaracCaseDescribed? Described { get; init; }

    public CaseStatus Status { get; init; } = CaseStatus.Submitted;

    public ImmutableHashSet<ReferralCriterion> Criteria { get; init; } = [];

    /// <summary>The earlier case it seems to repeat; null when none was found.</summary>
    public RepeatStanding? Repeat { get; init; }

    /// <summary>The meeting it is, or was last, listed for.</summary>
    public Listing? Listing { get; init; }

    /// <summary>Everyone who takes part in it: invited, asked or with an action.</summary>
    public ImmutableHashSet<string> Agencies { get; init; } = [];

    /// <summary>Those with a conflict of interest.</summary>
    public ImmutableHashSet<string> Excluded { get; init; } = [];

    /// <summary>Who was asked what they know, and whether they have answered.</summary>
    public ImmutableDictionary<string, bool> Research { get; init; } = ImmutableDictionary<string, bool>.Empty;

    public int Deferrals { get; init; }

    public DateOnly? HeardOn { get; init; }

    /// <summary>A reason was recorded why the meeting agreed no action.</summary>
    public bool NoActions { get; init; }

    public ImmutableDictionary<Guid, ActionState> Actions { get; init; } = ImmutableDictionary<Guid, ActionState>.Empty;

    public DateOnly? Anchor { get; init; }

    /// <summary>The last day of the agencies' marks; null while there are none.</summary>
    public DateOnly? FlaggedUntil { get; init; }

    public TransferStanding? Transfer { get; init; }

    public VoidProposal? Proposal { get; init; }

    public string? DeclinedFor { get; init; }

    /// <summary>Who is asked to reach the victim; null while nobody was.</summary>
    public AdvocateStanding? Advocate { get; init; }

    /// <summary>The agencies that speak for the victim: asked to, or invited as such.</summary>
    public ImmutableHashSet<string> Advocates { get; init; } = [];

    /// <summary>The victim was told of the meeting.</summary>
    public bool VictimTold { get; init; }

    /// <summary>Why it was decided not to tell her; null where it was not.</summary>
    public string? NotToldFor { get; init; }

    /// <summary>It was said that she was not told in time.</summary>
    public bool UpdateOverdue { get; init; }

    /// <summary>Nothing of it may be disposed of.</summary>
    public bool Held { get; init; }

    /// <summary>Agencies that may take part.</summary>
    public IEnumerable<string> Parties => Agencies.Except(Excluded).Order(StringComparer.Ordinal);

    /// <summary>The MARAC took it, and it has not ended.</summary>
    public bool IsWorkedOn => Outcome == ScreeningOutcome.ThresholdMet && Status is not (CaseStatus.Submitted or CaseStatus.Returned) && !Status.HasEnded();

    /// <summary>The last day to try to reach the victim: before the meeting, also where that comes sooner.</summary>
    public DateOnly? ContactDueOn => Advocate is not { } asked ? null
        : Listing is { } listing && listing.MeetingOn < asked.ContactDueOn && listing.MeetingOn >= asked.AskedOn ? listing.MeetingOn
        : asked.ContactDueOn;

    /// <summary>The last day to tell the victim of the meeting; null while it has not heard the case.</summary>
    public DateOnly? UpdateDueOn(WorkingDays working) =>
        HeardOn is { } heard ? working.Add(heard, Rules.AdvocateClockRules.On(heard).UpdateWithin) : null;

    /// <summary>Whether the agency speaks for the victim.</summary>
    public bool Speaks(string agency) => Advocates.Contains(agency) && !Excluded.Contains(agency);

    /// <summary>The case a referral opens: the same one however often its message arrives.</summary>
    public static Guid IdFor(Guid referralId) => NamedId.From("marac-case", referralId.ToString("N"));
}

/// <summary>An earlier case of what seem the same two people.</summary>
/// <param name="Confirmed">Null until somebody says.</param>
public sealed record RepeatStanding(Guid EarlierCaseId, DateOnly Anchor, bool? Confirmed);

/// <summary>Who is asked to reach the victim.</summary>
/// <param name="Attempted">Somebody tried.</param>
/// <param name="Overdue">It was said that nobody tried in time.</param>
public sealed record AdvocateStanding(string Agency, DateOnly AskedOn, DateOnly ContactDueOn, bool Attempted = false, bool Overdue = false);

public sealed record Listing(Guid MeetingId, DateOnly MeetingOn, bool Late);

/// <summary>An action as far as deciding needs it.</summary>
/// <param name="OverdueFor">The due day it was said to be overdue for; null when it was not.</param>
/// <param name="Escalated">Steps taken so far for that day.</param>
public sealed record ActionState(string Agency, string Type, DateOnly DueOn, ActionStatus Status, DateOnly? OverdueFor = null, int Escalated = 0)
{
    public bool IsOpen => Status is ActionStatus.Agreed or ActionStatus.InProgress;
}

public enum ActionStatus
{
    Agreed = 1,
    InProgress = 2,
    Completed = 3,
    NotCompleted = 4,
    NotPossible = 5,
    Superseded = 6,
}

public sealed record TransferStanding(string To, bool PapersSent);

public sealed record VoidProposal(string Reason, string By);

/// <summary>Hands Marten the one fold; holds no rule of its own.</summary>
public sealed partial class MaracCaseProjection : SingleStreamProjection<MaracCase, Guid>
{
    public override MaracCase? Evolve(MaracCase? snapshot, Guid id, IEvent e) => MaracCaseFold.Evolve(snapshot, e.Data);
}
