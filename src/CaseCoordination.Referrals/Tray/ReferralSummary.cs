using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Referrals.Tray;

/// <summary>A referral as it stands in a tray: which, whose, where it is. Nothing in it identifies a person.</summary>
/// <param name="Parties">Agencies that may see it: who sent it and whom the rules asked.</param>
/// <param name="Version">Version of the stream; the ETag.</param>
/// <param name="Position">Where in the log it was received: the receipt's number.</param>
/// <param name="RecordedAt">When it was received.</param>
/// <param name="LastOn">The London day anything last happened in it: how long it is kept counts from there.</param>
public sealed record ReferralSummary(
    Guid Id,
    string Kind,
    string ReferringAgency,
    string AgencyReference,
    DateOnly MadeOn,
    string Status,
    IReadOnlyList<ServiceLoop> Services,
    IReadOnlyList<string> Parties,
    long Version,
    long Position,
    DateTimeOffset RecordedAt,
    DateOnly? LastOn = null) : IHaveParties;

/// <summary>Where one service asked stands: who, when and why.</summary>
public sealed record ServiceLoop(
    string Service,
    string Agency,
    string Status,
    IReadOnlyList<FiredRule> Rules,
    DateOnly? AcknowledgedOn = null,
    DateOnly? AnsweredOn = null,
    string? AnsweredBy = null,
    IReadOnlyList<string>? Grounds = null,
    string? Why = null,
    IReadOnlyList<string>? Signposts = null);

/// <summary>Words of the loop, as the API shows them.</summary>
public static class LoopStatus
{
    public const string Received = "received";
    public const string Routed = "routed";
    public const string Undeliverable = "undeliverable";
    public const string Acknowledged = "acknowledged";
    public const string Accepted = "accepted";
    public const string Declined = "declined";

    public static readonly IReadOnlyList<string> All = [Received, Routed, Undeliverable, Acknowledged, Accepted, Declined];
}

public static class ReferralSummaryFold
{
    public static ReferralSummary? Evolve(ReferralSummary? state, IEvent e) =>
        Told(state, e) is { } told ? told with { Version = e.Version, LastOn = LondonDay.Of(e.Timestamp) } : null;

    private static ReferralSummary? Told(ReferralSummary? state, IEvent e) => (state, e.Data) switch
    {
        (null, ReferralReceived x) => new(
            x.ReferralId, x.Kind, x.ReferringAgency, x.AgencyReference, x.MadeOn, LoopStatus.Received, [], [x.ReferringAgency], e.Version, e.Sequence, e.Timestamp),
        ({ } s, ReferralRouted x) => s with
        {
            Status = LoopStatus.Routed,
            Services = [.. x.Services.Select(r => new ServiceLoop(r.Service, r.Agency, LoopStatus.Routed, r.Rules))],
            Parties = [.. s.Parties.Union(x.Services.Select(r => r.Agency)).Order(StringComparer.Ordinal)],
        },
        ({ } s, ReferralUndeliverable) => s with { Status = LoopStatus.Undeliverable },
        ({ } s, ReferralAcknowledged x) => s.With(x.Service, loop => loop with
        {
            Status = loop.Status == LoopStatus.Routed ? LoopStatus.Acknowledged : loop.Status,
            AcknowledgedOn = x.AcknowledgedOn,
        }),
        ({ } s, ReferralAccepted x) => s.With(x.Service, loop => loop with
        {
            Status = LoopStatus.Accepted,
            AnsweredOn = x.AcceptedOn,
            AnsweredBy = x.By,
            Grounds = x.Grounds,
            Why = x.Why,
        }),
        ({ } s, ReferralDeclined x) => s.With(x.Service, loop => loop with
        {
            Status = LoopStatus.Declined,
            AnsweredOn = x.DeclinedOn,
            AnsweredBy = x.By,
            Grounds = [x.Reason],
            Why = x.Why,
            Signposts = x.Signposts,
        }),
        ({ } s, _) => s with { Version = e.Version }, // It changes nothing in a tray, but who acts must have seen it.
        _ => state,
    };

    private static ReferralSummary With(this ReferralSummary state, string service, Func<ServiceLoop, ServiceLoop> change)
    {
        IReadOnlyList<ServiceLoop> services = [.. state.Services.Select(loop => loop.Service == service ? change(loop) : loop)];
        return state with { Services = services, Status = StatusOf(services) };
    }

    /// <summary>A referral to several services stands where the furthest of them stands; it is declined when all declined.</summary>
    private static string StatusOf(IReadOnlyList<ServiceLoop> services) => services switch
    {
        _ when services.Any(s => s.Status == LoopStatus.Accepted) => LoopStatus.Accepted,
        _ when services.All(s => s.Status == LoopStatus.Declined) => LoopStatus.Declined,
        _ when services.Any(s => s.Status == LoopStatus.Acknowledged) => LoopStatus.Acknowledged,
        _ => LoopStatus.Routed,
    };
}

public sealed partial class ReferralSummaryProjection : SingleStreamProjection<ReferralSummary, Guid>
{
    public ReferralSummaryProjection()
    {
        Name = "referral-summary";
        Version = 1; // Raise it when the fold changes: Marten rebuilds beside the old one.
    }

    public override ReferralSummary? Evolve(ReferralSummary? snapshot, Guid id, IEvent e) => ReferralSummaryFold.Evolve(snapshot, e);
}
