using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Services;
using Marten;
using Wolverine;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Referrals.Routing;

/// <summary>A referral has come in and must go where the rules in force send it.</summary>
public sealed record RouteReferral
{
    public required Guid ReferralId { get; init; }
}

public static class RouteReferralHandler
{
    public static Task<RoutingTable> LoadAsync(IQuerySession session, ServiceCatalogue catalogue, WorkingDays days, DateTimeOffset now, CancellationToken ct) =>
        RoutingTable.Load(session, catalogue, days, now, ct);

    public static async Task<(EventsToAppend, OutgoingMessages)> Handle(
        RouteReferral command,
        [WriteModel(nameof(RouteReferral.ReferralId))] Referral referral,
        RoutingTable table,
        IQuerySession session,
        PersonKeys keys,
        MasterKey master,
        DateTimeOffset now,
        CancellationToken ct)
    {
        var held = await keys.Of([.. referral.People.Select(person => person.PersonId)], ct);
        var about = held.GetValueOrDefault(referral.Person.PersonId);
        var others = referral.Routed ? AboutTheSame.Nobody : await EarlierReferrals.Find(session, referral, about, master, ct);
        var decision = Decide(referral, table, referral.Facts.With(about?.Open(referral.Details)), others.Earlier, now);
        return (
            [.. decision.Events],
            [
                .. decision.Events.SelectMany(@event => Following(@event, referral, table, held, master)),
                .. others.Later.Select(later => new LinkReferral { ReferralId = later, EarlierReferralId = referral.Id }),
            ]);
    }

    /// <param name="earlier">Another open referral of this kind that seems to be about the same person.</param>
    public static Decision Decide(Referral referral, RoutingTable table, ImmutableDictionary<string, string> facts, Guid? earlier, DateTimeOffset now)
    {
        if (referral.Routed)
        {
            return Decision.NothingToDo; // The same message, delivered twice.
        }

        // What she last said counts, not what the form said: she may have taken it back on the way.
        var services = table.InForce is null
            ? []
            : Fire.Rules(table.InForce.Rules, facts.SetItem(RoutingFacts.Consent, referral.Consent).SetItems(table.Capacity), table.Services, asked: []);
        object[] linked = earlier is { } other && referral.SeeAlso is null ? [new FurtherReferralFound(referral.Id, other, LondonDay.Of(now))] : [];
        return services.Count > 0
            ? Decision.Record([new ReferralRouted(referral.Id, table.InForce!.Version, services), .. linked, .. Clocks(referral, table, services, now)])
            : Decision.Record([
                new ReferralUndeliverable(
                    referral.Id, table.InForce?.Version ?? 0, table.InForce is null ? "No routing rules are in force." : "No rule in force sends it anywhere it may go."),
                .. linked,
            ]);
    }

    internal static IEnumerable<object> Clocks(Referral referral, RoutingTable table, IEnumerable<RoutedService> services, DateTimeOffset now) =>
        table.ClocksOf(services, now) is { Count: > 0 } due ? [new ClocksStarted(referral.Id, due)] : [];

    /// <summary>Each service of a context is told on the queue of its name; it answers, and knows nothing of the rules.</summary>
    internal static IEnumerable<object> Following(
        object @event, Referral referral, RoutingTable table, IReadOnlyDictionary<Guid, PersonKey> held, MasterKey master) => @event switch
        {
            ReferralRouted routed => routed.Services.Where(sent => table.Contexts.Contains(sent.Service))
                .Select(sent => ServiceMessage.Of(referral, sent.Service, sent.Agency, held, master).ToEndpoint(sent.Service)),
            _ => ReferralFollowing.Of(@event, table.Contexts),
        };
}
