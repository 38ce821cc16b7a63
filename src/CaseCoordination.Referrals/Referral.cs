using System.Collections.Immutable;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Referrals;

/// <summary>Just enough of a referral to decide with. Screens read projections, never this.</summary>
/// <param name="Facts">What routing rules may ask about, as far as it stands unsealed.</param>
/// <param name="Loops">Where each service asked stands, by service.</param>
/// <param name="Consent">What the victim last said to it.</param>
/// <param name="ToldOfWithdrawal">The agencies told of a withdrawal of consent, and whether each has acknowledged it.</param>
/// <param name="Erased">Those of its people who were erased.</param>
public sealed record Referral(
    Guid Id,
    string Kind,
    string ReferringAgency,
    DateOnly MadeOn,
    ImmutableArray<NamedPerson> People,
    Sealed Details,
    ImmutableDictionary<string, string> Facts,
    bool Routed,
    ImmutableDictionary<string, Loop> Loops,
    string Consent,
    ImmutableDictionary<string, bool> ToldOfWithdrawal,
    ImmutableHashSet<Guid> Erased) : IMatter
{
    /// <summary>The questions asked of the referrer, and whether each was answered.</summary>
    public ImmutableDictionary<Guid, bool> Questions { get; init; } = ImmutableDictionary<Guid, bool>.Empty;

    /// <summary>Another open referral that seems to be about the same person; null where none was found.</summary>
    public Guid? SeeAlso { get; init; }

    /// <summary>Returned to the referrer, withdrawn by them, or closed by every service that worked on it.</summary>
    public bool Ended { get; init; }

    /// <summary>The person it is about: the victim, or who is to be helped.</summary>
    public NamedPerson Person => People[0];

    /// <inheritdoc/>
    public Guid? About => Person.PersonId;
}

/// <summary>One service's loop.</summary>
public sealed record Loop(string Agency, bool Acknowledged, Answer Answer)
{
    /// <summary>The clocks that run, by what they are for.</summary>
    public ImmutableDictionary<string, LoopDue> Due { get; init; } = ImmutableDictionary<string, LoopDue>.Empty;

    public ImmutableHashSet<RunClock> Overdue { get; init; } = [];

    public ImmutableHashSet<RunClock> Escalated { get; init; } = [];

    /// <summary>The steps done.</summary>
    public ImmutableHashSet<string> Steps { get; init; } = [];

    /// <summary>True while the service may still say something to it.</summary>
    public bool IsOpen => Answer is Answer.None or Answer.Accepted;
}

/// <summary>A clock that has run out.</summary>
public sealed record RunClock(string For, DateTimeOffset DueBy);

/// <summary>What a service said; numbers are stored and never reused.</summary>
public enum Answer
{
    None = 0,
    Accepted = 1,
    Declined = 2,
    Redirected = 3,
    Closed = 4,
    Withdrawn = 5,
}

public static class ReferralFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static Referral? Evolve(Referral? state, object @event) => (state, @event) switch
    {
        (null, ReferralReceived e) => new(
            e.ReferralId,
            e.Kind,
            e.ReferringAgency,
            e.MadeOn,
            [.. e.People],
            e.Details,
            Routing.RoutingFacts.Of(e),
            Routed: false,
            ImmutableDictionary<string, Loop>.Empty,
            e.Consent.Status,
            ImmutableDictionary<string, bool>.Empty,
            []),
        ({ } s, ReferralRouted e) => s.Asking(e.Services.Select(r => (r.Service, r.Agency))),
        ({ } s, ReferralUndeliverable) => s with { Routed = true },
        ({ } s, ReferralSentByHand e) => s.Asking([(e.Service, e.Agency)]),
        ({ } s, ReferralRedirected e) => s.WithLoop(e.Service, loop => loop with { Answer = Answer.Redirected }).Asking([(e.ToService, e.ToAgency)]),
        ({ } s, ConsentRecorded e) => s with { Consent = e.Status },
        ({ } s, ConsentWithdrawn e) => s with
        {
            Consent = Referrals.Consent.ConsentRules.Withdrawn,
            ToldOfWithdrawal = e.Told.Select(holder => holder.Agency).Distinct().ToImmutableDictionary(agency => agency, _ => false),
        },
        ({ } s, WithdrawalAcknowledged e) => s with { ToldOfWithdrawal = s.ToldOfWithdrawal.SetItem(e.Agency, true) },
        ({ } s, InformationRequested e) => s with { Questions = s.Questions.SetItem(e.QuestionId, false) },
        ({ } s, InformationProvided e) => s with { Questions = s.Questions.SetItem(e.QuestionId, true) },
        ({ } s, FurtherReferralFound e) => s with { SeeAlso = e.EarlierReferralId },
        ({ } s, PersonCorrected e) => s with { People = [.. s.People.Select(p => p.PersonId == e.PersonId ? p with { Particulars = e.Particulars } : p)] },
        ({ } s, ReferralPersonErased e) => s with { Erased = s.Erased.Add(e.PersonId) },
        ({ } s, ReferralReturned or ReferralClosed) => s with { Ended = true },
        ({ } s, ReferralWithdrawn) => s with
        {
            Ended = true,
            Loops = s.Loops.ToImmutableDictionary(loop => loop.Key, loop => loop.Value.IsOpen ? loop.Value with { Answer = Answer.Withdrawn } : loop.Value),
        },
        ({ } s, _) => s.Heard(@event),
        _ => state, // An event this fold has no use for.
    };

    /// <summary>What one service said, or failed to say.</summary>
    private static Referral Heard(this Referral s, object @event) => @event switch
    {
        ReferralAcknowledged e => s.WithLoop(e.Service, loop => loop with { Acknowledged = true }),
        ReferralAccepted e => (s with { Ended = false }).WithLoop(e.Service, loop => loop with { Answer = Answer.Accepted }),
        ReferralDeclined e => s.WithLoop(e.Service, loop => loop with { Answer = Answer.Declined }),
        ReferralOutcomeRecorded e => s.WithLoop(e.Service, loop => loop with { Answer = Answer.Closed }),
        ServiceProgressed e => s.WithLoop(e.Service, loop => loop with { Steps = loop.Steps.Add(e.Step) }),
        ClocksStarted e => e.Due.Aggregate(s, (all, due) => all.WithLoop(due.Service, loop => loop with { Due = loop.Due.SetItem(due.For, due) })),
        ResponseOverdue e => s.WithLoop(e.Service, loop => loop with { Overdue = loop.Overdue.Add(new(e.For, e.DueBy)) }),
        LoopEscalated e => s.WithLoop(e.Service, loop => loop with { Escalated = loop.Escalated.Union(loop.Overdue.Where(clock => clock.For == e.For)) }),
        _ => s,
    };

    private static Referral Asking(this Referral state, IEnumerable<(string Service, string Agency)> services) => state with
    {
        Routed = true,
        Ended = false,
        Loops = state.Loops.SetItems(services.Select(asked => KeyValuePair.Create(asked.Service, new Loop(asked.Agency, Acknowledged: false, Answer.None)))),
    };

    private static Referral WithLoop(this Referral state, string service, Func<Loop, Loop> change) =>
        state.Loops.TryGetValue(service, out var loop) ? state with { Loops = state.Loops.SetItem(service, change(loop)) } : state;
}

/// <summary>Hands Marten the one fold; holds no rule of its own.</summary>
public sealed partial class ReferralProjection : SingleStreamProjection<Referral, Guid>
{
    public override Referral? Evolve(Referral? snapshot, Guid id, IEvent e) => ReferralFold.Evolve(snapshot, e.Data);
}
