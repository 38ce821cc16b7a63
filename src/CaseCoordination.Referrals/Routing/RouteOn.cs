using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Answers;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Services;
using Marten;
using Wolverine;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Referrals.Routing;

/// <summary>A service has answered: do the rules send the referral on?</summary>
public sealed record RouteOn
{
    public required Guid ReferralId { get; init; }

    /// <summary>accepted or declined.</summary>
    public required string After { get; init; }

    /// <summary>The service that answered.</summary>
    public required string Service { get; init; }

    /// <summary>Why it declined.</summary>
    public string? Reason { get; init; }
}

public static class RouteOnHandler
{
    public static Task<RoutingTable> LoadAsync(IQuerySession session, ServiceCatalogue catalogue, WorkingDays days, DateTimeOffset now, CancellationToken ct) =>
        RoutingTable.Load(session, catalogue, days, now, ct);

    public static async Task<(EventsToAppend, OutgoingMessages)> Handle(
        RouteOn command,
        [WriteModel(nameof(RouteOn.ReferralId))] Referral referral,
        RoutingTable table,
        PersonKeys keys,
        MasterKey master,
        DateTimeOffset now,
        CancellationToken ct)
    {
        var held = await keys.Of([.. referral.People.Select(person => person.PersonId)], ct);
        var facts = referral.Facts.With(held.GetValueOrDefault(referral.Person.PersonId)?.Open(referral.Details));
        var decision = Decide(command, referral, table, facts, now);
        return ([.. decision.Events], [.. decision.Events.SelectMany(@event => RouteReferralHandler.Following(@event, referral, table, held, master))]);
    }

    /// <summary>Where nothing sends it on and nobody works on it any more, it is over.</summary>
    public static Decision Decide(RouteOn command, Referral referral, RoutingTable table, ImmutableDictionary<string, string> facts, DateTimeOffset now)
    {
        var today = LondonDay.Of(now);
        if (referral.Ended)
        {
            return Decision.NothingToDo;
        }

        var told = facts.SetItem(RoutingFacts.Consent, referral.Consent).SetItem(RoutingFacts.On, command.After)
            .SetItem(RoutingFacts.ByService, command.Service).SetItem(RoutingFacts.DeclineReason, command.Reason ?? "")
            .SetItems(table.Capacity);
        var services = table.InForce is null ? [] : Fire.Rules(table.InForce.Rules, told, table.Services, [.. referral.Loops.Keys]);
        return services.Count > 0
            ? Decision.Record([new ReferralRouted(referral.Id, table.InForce!.Version, services), .. RouteReferralHandler.Clocks(referral, table, services, now)])
            : Decision.Record([.. Endings.Of(referral, today)]);
    }
}
