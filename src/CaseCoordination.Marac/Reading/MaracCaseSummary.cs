using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Marac.Reading;

/// <summary>A case as it stands in a list. Nothing in it identifies a person.</summary>
/// <param name="Version">Version of the stream; the ETag.</param>
/// <param name="Position">Where in the log it was opened: the cursor of the list.</param>
public sealed record MaracCaseSummary(
    Guid Id,
    Guid ReferralId,
    string ReferringAgency,
    DateOnly ReferredOn,
    CaseStatus Status,
    IReadOnlyList<ReferralCriterion> Criteria,
    Guid? MeetingId,
    DateOnly? HeardOn,
    bool Settled,
    IReadOnlyList<string> Parties,
    long Version,
    long Position) : IListedMatter
{
    string IListedMatter.StandsAt => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(Status.ToString());

    /// <summary>Agencies asked what they know that have not answered yet.</summary>
    public IReadOnlyList<string> AwaitsResearchOf { get; init; } = [];

    /// <summary>How many agencies were asked.</summary>
    public int Asked { get; init; }

    /// <summary>A repeat was found that nobody has confirmed or dismissed.</summary>
    public bool RepeatOpen { get; init; }
}

public static class MaracCaseSummaryFold
{
    public static MaracCaseSummary? Evolve(MaracCaseSummary? state, IEvent e) => (state, e.Data) switch
    {
        (null, MaracCaseOpened x) => new(
            x.CaseId, x.ReferralId, x.ReferringAgency, x.ReferredOn, CaseStatus.Submitted, [], null, null, Settled: false, [], e.Version, e.Sequence),
        ({ } s, _) => Told(s, e.Data) with { Status = CaseStatuses.After(s.Status, e.Data), Version = e.Version },
        _ => null,
    };

    private static MaracCaseSummary Told(MaracCaseSummary s, object @event) => @event switch
    {
        MaracCaseDescribed x => s.WithParties(x.Service),
        MaracReferralScreened x => s.WithCriteria(x.Criteria.Select(met => met.Criterion)),
        CriterionAdded x => s.WithCriteria([x.Criterion]),
        RepeatConfirmed => s.WithCriteria([ReferralCriterion.Repeat]) with { RepeatOpen = false },
        RepeatDismissed => s with { RepeatOpen = false },
        CaseListed x => s.WithParties([.. x.Invited.Select(one => one.Agency)]) with { MeetingId = x.MeetingId },
        CaseUnlisted or CaseDeferred => s with { MeetingId = null },
        ResearchRequested x => s.WithParties(x.Agency) with { AwaitsResearchOf = [.. s.AwaitsResearchOf, x.Agency], Asked = s.Asked + 1 },
        ResearchAnswered x => s with { AwaitsResearchOf = [.. s.AwaitsResearchOf.Where(asked => asked != x.Agency)] },
        RepeatFound x => s with { RepeatOpen = !x.Certain },
        IdvaAsked x => s.WithParties(x.Agency),
        CaseHeard x => s with { HeardOn = x.HeardOn },
        MaracActionAgreed x => s.WithParties(x.Agency) with { Settled = true },
        NoActionsRecorded => s with { Settled = true },
        MaracActionReassigned x => s.WithParties(x.To),
        AgencyExcluded x => s with
        {
            Parties = [.. s.Parties.Where(party => party != x.Agency)],
            AwaitsResearchOf = [.. s.AwaitsResearchOf.Where(asked => asked != x.Agency)],
        },
        _ => s,
    };

    private static MaracCaseSummary WithParties(this MaracCaseSummary s, params IReadOnlyList<string> agencies) =>
        s with { Parties = [.. s.Parties.Union(agencies).Order(StringComparer.Ordinal)] };

    private static MaracCaseSummary WithCriteria(this MaracCaseSummary s, IEnumerable<ReferralCriterion> criteria) =>
        s with { Criteria = [.. s.Criteria.Union(criteria).Order()] };
}

/// <summary>Kept in the transaction of its events: a list is never behind what was just acknowledged.</summary>
public sealed partial class MaracCaseSummaryProjection : SingleStreamProjection<MaracCaseSummary, Guid>
{
    public MaracCaseSummaryProjection()
    {
        Name = "marac-case-summary";
        foreach (var type in MaracModule.CaseEvents.Values)
        {
            IncludeType(type);
        }
    }

    public override MaracCaseSummary? Evolve(MaracCaseSummary? snapshot, Guid id, IEvent e) => MaracCaseSummaryFold.Evolve(snapshot, e);
}
