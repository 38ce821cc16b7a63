using System.Collections.Immutable;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Referrals;

/// <summary>Just enough of a referral to decide with. Screens read projections, never this.</summary>
/// <param name="Facts">What routing rules may ask about.</param>
/// <param name="Loops">Where each service asked stands, by service.</param>
/// <param name="Consent">What the victim last said to it.</param>
/// <param name="ToldOfWithdrawal">The agencies told of a withdrawal, and whether each has acknowledged it.</param>
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
    public NamedPerson Victim => People.First(p => p.Role == Intake.FormWords.Victim);

    /// <inheritdoc/>
    public Guid? About => Victim.PersonId;
}

/// <summary>One service's loop.</summary>
public sealed record Loop(string Agency, bool Acknowledged, Answer Answer);

/// <summary>What a service said; numbers are stored and never reused.</summary>
public enum Answer
{
    None = 0,
    Accepted = 1,
    Declined = 2,
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
        ({ } s, ReferralRouted e) => s with
        {
            Routed = true,
            Loops = s.Loops.SetItems(e.Services.Select(r => KeyValuePair.Create(r.Service, new Loop(r.Agency, Acknowledged: false, Answer.None)))),
        },
        ({ } s, ReferralUndeliverable) => s with { Routed = true },
        ({ } s, ReferralAcknowledged e) => s.WithLoop(e.Service, loop => loop with { Acknowledged = true }),
        ({ } s, ReferralAccepted e) => s.WithLoop(e.Service, loop => loop with { Answer = Answer.Accepted }),
        ({ } s, ReferralDeclined e) => s.WithLoop(e.Service, loop => loop with { Answer = Answer.Declined }),
        ({ } s, ConsentRecorded e) => s with { Consent = e.Status },
        ({ } s, ConsentWithdrawn e) => s with
        {
            Consent = Referrals.Consent.ConsentRules.Withdrawn,
            ToldOfWithdrawal = e.Told.Select(holder => holder.Agency).Distinct().ToImmutableDictionary(agency => agency, _ => false),
        },
        ({ } s, WithdrawalAcknowledged e) => s with { ToldOfWithdrawal = s.ToldOfWithdrawal.SetItem(e.Agency, true) },
        ({ } s, ReferralPersonErased e) => s with { Erased = s.Erased.Add(e.PersonId) },
        _ => state, // An event this fold has no use for.
    };

    private static Referral WithLoop(this Referral state, string service, Func<Loop, Loop> change) =>
        state.Loops.TryGetValue(service, out var loop) ? state with { Loops = state.Loops.SetItem(service, change(loop)) } : state;
}

/// <summary>Hands Marten the one fold; holds no rule of its own.</summary>
public sealed partial class ReferralProjection : SingleStreamProjection<Referral, Guid>
{
    public override Referral? Evolve(Referral? snapshot, Guid id, IEvent e) => ReferralFold.Evolve(snapshot, e.Data);
}
