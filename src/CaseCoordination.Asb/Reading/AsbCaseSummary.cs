using CaseCoordination.Asb.Events;
using CaseCoordination.Privacy.Matters;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Asb.Reading;

/// <summary>A case as it stands in a list. Nothing in it identifies a person.</summary>
/// <param name="Status">waiting for the referral's answer, open or closed.</param>
public sealed record AsbCaseSummary(
    Guid Id,
    string Status,
    Guid? ReferralId,
    string LeadAgency,
    string SubjectKind,
    string Category,
    string Area,
    string Exploitation,
    DateOnly OpenedOn,
    int Incidents,
    IReadOnlyList<InterventionSummary> Interventions,
    IReadOnlyList<string> Parties,
    long Version,
    long Position,
    string? ClosedBecause = null) : IListedMatter
{
    string IListedMatter.StandsAt => Status;
}

/// <summary>One intervention, where it stands.</summary>
public sealed record InterventionSummary(
    int Number,
    string Step,
    string Conduct,
    string Status,
    IReadOnlyList<string> Signatories,
    string? Rule = null,
    DateOnly? ServedOn = null,
    DateOnly? StartsOn = null,
    DateOnly? EndsOn = null,
    DateOnly? ComplyBy = null,
    DateOnly? PayBy = null,
    DateOnly? ChallengeUntil = null,
    IReadOnlyList<DateOnly>? ReviewsOn = null,
    string? AgeBand = null,
    string? AgeBasis = null,
    int Breaches = 0,
    int BreachesConfirmed = 0,
    string? EndedBecause = null,
    IReadOnlyList<DateOnly>? ReviewedOn = null);

/// <summary>Where a case stands, as the API shows it.</summary>
public static class AsbCaseStatus
{
    public const string Waiting = "waiting";
    public const string Open = "open";
    public const string Closed = "closed";

    public static readonly IReadOnlyList<string> All = [Waiting, Open, Closed];
}

public static class AsbCaseSummaryFold
{
    public static AsbCaseSummary? Evolve(AsbCaseSummary? state, IEvent e) => Told(state, e) is { } told ? told with { Version = e.Version } : null;

    private static AsbCaseSummary? Told(AsbCaseSummary? state, IEvent e) => (state, e.Data) switch
    {
        (null, AsbCaseOpened x) => new(
            x.CaseId,
            x.ReferralId is null ? AsbCaseStatus.Open : AsbCaseStatus.Waiting,
            x.ReferralId,
            x.LeadAgency,
            x.SubjectKind,
            x.Category,
            x.Area,
            x.Exploitation,
            x.OpenedOn,
            Incidents: 0,
            [],
            [x.LeadAgency],
            e.Version,
            e.Sequence),
        ({ } s, AsbReferralTakenOn) => s with { Status = AsbCaseStatus.Open },
        ({ } s, AsbIncidentLogged) => s with { Incidents = s.Incidents + 1 },
        ({ } s, AsbCaseClosed x) => s with { Status = AsbCaseStatus.Closed, ClosedBecause = x.Reason },
        ({ } s, InterventionProposed x) => s with
        {
            Parties = [.. s.Parties.Union(x.Signatories).Order(StringComparer.Ordinal)],
            Interventions = [.. s.Interventions, new(x.Number, x.Step, x.Conduct, "proposed", x.Signatories)],
        },
        ({ } s, var data) when InterventionFold.NumberOf(data) is { } number =>
            s with { Interventions = [.. s.Interventions.Select(one => one.Number == number ? Told(one, data) : one)] },
        ({ } s, _) => s,
        _ => state,
    };

    private static InterventionSummary Told(InterventionSummary one, object data) => data switch
    {
        InterventionApproved => one with { Status = "approved" },
        InterventionServed x => one with
        {
            Status = "served",
            Rule = x.RuleId,
            ServedOn = x.ServedOn,
            StartsOn = x.StartsOn,
            EndsOn = x.EndsOn,
            ComplyBy = x.ComplyBy,
            PayBy = x.PayBy,
            ChallengeUntil = x.ChallengeUntil,
            ReviewsOn = x.ReviewsOn,
            AgeBand = x.AgeBand,
            AgeBasis = x.AgeBasis,
        },
        BreachReported => one with { Breaches = one.Breaches + 1 },
        BreachConfirmed => one with { BreachesConfirmed = one.BreachesConfirmed + 1 },
        InterventionReviewed x => one with
        {
            ReviewedOn = [.. one.ReviewedOn ?? [], x.ReviewedOn],
            ReviewsOn = x.NextOn is { } next ? [.. one.ReviewsOn ?? [], next] : one.ReviewsOn,
        },
        InterventionExpired => one with { Status = "expired" },
        InterventionEnded x => one with { Status = "ended", EndedBecause = x.Reason },
        _ => one,
    };
}

public sealed partial class AsbCaseSummaryProjection : SingleStreamProjection<AsbCaseSummary, Guid>
{
    public AsbCaseSummaryProjection()
    {
        Name = "asb-case-summary";
        Version = 2; // Raise it when the fold changes: Marten rebuilds beside the old one.
        FilterIncomingEventsOnStreamType(typeof(AsbCase)); // It is not handed every other context's events.
    }

    public override AsbCaseSummary? Evolve(AsbCaseSummary? snapshot, Guid id, IEvent e) => AsbCaseSummaryFold.Evolve(snapshot, e);
}
