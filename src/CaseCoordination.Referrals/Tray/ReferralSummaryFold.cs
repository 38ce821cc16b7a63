using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Referrals.Tray;

public static class ReferralSummaryFold
{
    public static ReferralSummary? Evolve(ReferralSummary? state, IEvent e) =>
        Told(state, e) is { } told ? told with { Version = e.Version, LastOn = LastOn(told, e) } : null;

    /// <summary>An erasure disposes of something and does nothing in the matter: it must not keep the others' data for longer.</summary>
    private static DateOnly? LastOn(ReferralSummary state, IEvent e) => e.Data is ReferralPersonErased ? state.LastOn : LondonDay.Of(e.Timestamp);

    private static ReferralSummary? Told(ReferralSummary? state, IEvent e) => (state, e.Data) switch
    {
        (null, ReferralReceived x) => new(
            x.ReferralId, x.Kind, x.ReferringAgency, x.AgencyReference, x.MadeOn, LoopStatus.Received, [], [x.ReferringAgency], e.Version, e.Sequence, e.Timestamp),
        ({ } s, ReferralRouted x) => s.Asking(x.Services, LondonDay.Of(e.Timestamp)),
        ({ } s, ReferralSentByHand x) => s.Asking([new(x.Service, x.Agency, [])], x.SentOn),
        ({ } s, ReferralRedirected x) => s.With(x.Service, loop => loop.Ends(LoopStatus.Redirected, x.RedirectedOn, x.By) with { Grounds = [x.Reason] })
            .Asking([new(x.ToService, x.ToAgency, [])], x.RedirectedOn),
        ({ } s, ReferralUndeliverable) => s with { Status = LoopStatus.Undeliverable },
        ({ } s, ReferralWithdrawn x) => (s with
        {
            Services = [.. s.Services.Select(loop => loop.Open ? loop.Ends(LoopStatus.Withdrawn, x.WithdrawnOn, x.By) : loop)],
        }) with
        { Status = LoopStatus.Withdrawn, Open = false },
        ({ } s, ReferralReturned) => s with { Open = false },
        ({ } s, ReferralClosed) => s with { Open = false, Status = LoopStatus.Closed },
        ({ } s, InformationRequested x) => s.With(x.Service, loop => loop with { Status = LoopStatus.InformationRequested, HeardOn = x.RequestedOn }) with
        {
            Questions = [.. s.Questions, new(x.QuestionId, x.Service, x.RequestedOn, x.DueBy, null)],
        },
        ({ } s, InformationProvided x) => s.Answered(x),
        ({ } s, FurtherReferralFound x) => s with { SeeAlso = [.. s.SeeAlso, x.EarlierReferralId] },
        ({ } s, _) => s.Heard(e.Data),
        _ => state,
    };

    /// <summary>What one service said, or failed to say; of anything else only the version counts: who acts must have seen it.</summary>
    private static ReferralSummary Heard(this ReferralSummary state, object @event) => @event switch
    {
        ReferralAcknowledged x => state.With(x.Service, loop => loop with
        {
            Status = loop.Status == LoopStatus.Routed ? LoopStatus.Acknowledged : loop.Status,
            AcknowledgedOn = x.AcknowledgedOn,
            HeardOn = Later(loop.HeardOn, x.AcknowledgedOn),
            Clocks = loop.Stopped(Acting.LoopClock.Acknowledgement),
        }),
        ReferralAccepted x => (state with { Open = true }).With(x.Service, loop => loop with
        {
            Status = LoopStatus.Accepted,
            AnsweredOn = x.AcceptedOn,
            HeardOn = Later(loop.HeardOn, x.AcceptedOn),
            AnsweredBy = x.By,
            Grounds = x.Grounds,
            Why = x.Why,
            Clocks = loop.Stopped(Acting.LoopClock.Acknowledgement, Acting.LoopClock.Answer),
        }),
        ReferralDeclined x => state.With(x.Service, loop => loop.Ends(LoopStatus.Declined, x.DeclinedOn, x.By) with
        {
            Grounds = [x.Reason],
            Why = x.Why,
            Signposts = x.Signposts,
        }),
        ReferralOutcomeRecorded x => state.With(x.Service, loop => loop with
        {
            Status = LoopStatus.Closed,
            Outcome = x.Outcome,
            ClosedOn = x.ClosedOn,
            HeardOn = x.ClosedOn,
            Clocks = loop.AllStopped(),
        }),
        ServiceProgressed x => state.With(x.Service, loop => loop with { Step = x.Step, HeardOn = x.ProgressedOn }),
        ClocksStarted x => x.Due.Aggregate(state, (all, due) => all.With(due.Service, loop => loop with
        {
            Clocks = [.. loop.Clocks.Where(clock => clock.For != due.For), new(due.For, due.DueBy, "running")],
        })),
        ResponseOverdue x => state.With(x.Service, loop => loop with { Clocks = loop.Marked(x.For, "overdue") }),
        LoopEscalated x => state.With(x.Service, loop => loop with { Clocks = loop.Marked(x.For, "escalated") }),
        _ => state,
    };

    private static ReferralSummary Answered(this ReferralSummary state, InformationProvided given)
    {
        IReadOnlyList<OpenQuestion> questions = [.. state.Questions.Select(q => q.Id == given.QuestionId ? q with { AnsweredOn = given.ProvidedOn } : q)];
        var service = questions.FirstOrDefault(q => q.Id == given.QuestionId)?.Service ?? "";
        var waits = questions.Any(q => q.Service == service && q.AnsweredOn is null);
        return state.With(service, loop => waits || loop.Status != LoopStatus.InformationRequested
            ? loop
            : loop with { Status = loop.AnsweredOn is null ? LoopStatus.Acknowledged : LoopStatus.Accepted }) with
        { Questions = questions };
    }

    private static ReferralSummary Asking(this ReferralSummary state, IReadOnlyList<RoutedService> services, DateOnly on)
    {
        IReadOnlyList<ServiceLoop> loops =
            [.. state.Services, .. services.Select(asked => new ServiceLoop(asked.Service, asked.Agency, LoopStatus.Routed, asked.Rules) { AskedOn = on })];
        return state with
        {
            Services = loops,
            Status = StatusOf(loops),
            Open = true,
            Parties = [.. state.Parties.Union(services.Select(asked => asked.Agency)).Order(StringComparer.Ordinal)],
        };
    }

    private static ReferralSummary With(this ReferralSummary state, string service, Func<ServiceLoop, ServiceLoop> change)
    {
        IReadOnlyList<ServiceLoop> services = [.. state.Services.Select(loop => loop.Service == service ? change(loop) : loop)];
        return state with { Services = services, Status = services.Count == 0 ? state.Status : StatusOf(services) };
    }

    private static ServiceLoop Ends(this ServiceLoop loop, string status, DateOnly on, string by) =>
        loop with { Status = status, AnsweredOn = on, HeardOn = on, AnsweredBy = by, Clocks = loop.AllStopped() };

    private static DateOnly Later(DateOnly? before, DateOnly now) => before > now ? before.Value : now;

    private static IReadOnlyList<ClockShown> AllStopped(this ServiceLoop loop) => loop.Stopped([.. Acting.LoopClock.All]);

    /// <summary>What was overdue stays to be seen; what still ran has stopped.</summary>
    private static IReadOnlyList<ClockShown> Stopped(this ServiceLoop loop, params IReadOnlyList<string> kinds) =>
        [.. loop.Clocks.Select(clock => kinds.Contains(clock.For) && clock.State == "running" ? clock with { State = "stopped" } : clock)];

    private static IReadOnlyList<ClockShown> Marked(this ServiceLoop loop, string kind, string state) =>
        [.. loop.Clocks.Select(clock => clock.For == kind ? clock with { State = state } : clock)];

    /// <summary>A referral to several services stands where the furthest of them stands; it is declined when all declined.</summary>
    private static string StatusOf(IReadOnlyList<ServiceLoop> services) => services switch
    {
        _ when services.Any(s => s.Status == LoopStatus.Accepted) => LoopStatus.Accepted,
        _ when services.Any(s => s.Status == LoopStatus.InformationRequested) => LoopStatus.InformationRequested,
        _ when services.Any(s => s.Status == LoopStatus.Acknowledged) => LoopStatus.Acknowledged,
        _ when services.Any(s => s.Status == LoopStatus.Routed) => LoopStatus.Routed,
        _ when services.Any(s => s.Status == LoopStatus.Closed) => LoopStatus.Closed,
        _ when services.Any(s => s.Status == LoopStatus.Withdrawn) => LoopStatus.Withdrawn,
        _ => LoopStatus.Declined,
    };
}

public sealed partial class ReferralSummaryProjection : SingleStreamProjection<ReferralSummary, Guid>
{
    public ReferralSummaryProjection()
    {
        Name = "referral-summary";
        Version = 2; // Raise it when the fold changes: Marten rebuilds beside the old one.

        // Told what it folds, it is not handed every other context's events.
        IncludeType<ReferralReceived>();
        IncludeType<ReferralRouted>();
        IncludeType<ReferralUndeliverable>();
        IncludeType<ReferralSentByHand>();
        IncludeType<ReferralRedirected>();
        IncludeType<ReferralAcknowledged>();
        IncludeType<ReferralAccepted>();
        IncludeType<ReferralDeclined>();
        IncludeType<ReferralReturned>();
        IncludeType<ReferralWithdrawn>();
        IncludeType<ReferralOutcomeRecorded>();
        IncludeType<ReferralClosed>();
        IncludeType<ServiceProgressed>();
        IncludeType<ClocksStarted>();
        IncludeType<ResponseOverdue>();
        IncludeType<LoopEscalated>();
        IncludeType<AnswerExplained>();
        IncludeType<InformationRequested>();
        IncludeType<InformationProvided>();
        IncludeType<EntryCorrected>();
        IncludeType<PersonCorrected>();
        IncludeType<EntryDisputed>();
        IncludeType<FurtherReferralFound>();
        IncludeType<ConsentRecorded>();
        IncludeType<ConsentWithdrawn>();
        IncludeType<WithdrawalAcknowledged>();
        IncludeType<ReferralPersonErased>();
    }

    public override ReferralSummary? Evolve(ReferralSummary? snapshot, Guid id, IEvent e) => ReferralSummaryFold.Evolve(snapshot, e);
}
