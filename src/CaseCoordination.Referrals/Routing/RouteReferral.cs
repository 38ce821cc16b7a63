using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Consent;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Lookup;
using CaseCoordination.Referrals.Messages;
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
    public static Task<RoutingRules?> LoadAsync(IQuerySession session, CancellationToken ct) =>
        session.Events.AggregateStreamAsync<RoutingRules>(RoutingRules.StreamId, token: ct);

    public static async Task<(EventsToAppend, OutgoingMessages)> Handle(
        RouteReferral command,
        [WriteModel(nameof(RouteReferral.ReferralId))] Referral referral,
        RoutingRules? rules,
        PersonKeys keys,
        MasterKey master,
        DateTimeOffset now,
        CancellationToken ct)
    {
        var decision = Decide(referral, rules, LondonDay.Of(now));
        var messages = new OutgoingMessages();
        var held = await keys.Of([.. referral.People.Select(person => person.PersonId)], ct);
        IReadOnlyList<PersonInReferral> people = [.. referral.People.Select(person => Told(person, referral, held.GetValueOrDefault(person.PersonId), master))];
        foreach (var sent in decision.Events.OfType<ReferralRouted>().SelectMany(e => e.Services))
        {
            // The queue bears the service's name: the context that listens there answers, and knows nothing of the rules.
            messages.Add(ForService(referral, sent, people).ToEndpoint(sent.Service));
        }

        return ([.. decision.Events], messages);
    }

    public static Decision Decide(Referral referral, RoutingRules? rules, DateOnly today)
    {
        if (referral.Routed)
        {
            return Decision.NothingToDo; // The same message, delivered twice.
        }

        var inForce = rules?.InForceOn(today);

        // What she last said counts, not what the form said: she may have taken it back on the way.
        var facts = referral.Facts.SetItem(RoutingFacts.Consent, referral.Consent);
        var services = inForce is null ? [] : Fire(inForce.Rules, facts);
        return services.Count > 0
            ? Decision.Record(new ReferralRouted(referral.Id, inForce!.Version, services))
            : Decision.Record(new ReferralUndeliverable(
                referral.Id, inForce?.Version ?? 0, inForce is null ? "No routing rules are in force." : "No rule in force sends it anywhere it may go."));
    }

    private static List<RoutedService> Fire(IReadOnlyList<RoutingRule> rules, ImmutableDictionary<string, string> facts) =>
    [
        .. from rule in rules
           where ConsentRules.Allows(rule.Service, facts.GetValueOrDefault(RoutingFacts.Consent, ""))
           where rule.When.All(condition => facts.TryGetValue(condition.Key, out var fact) && condition.Value.Contains(fact))
           group rule by (rule.Service, rule.Agency) into asked
           select new RoutedService(asked.Key.Service, asked.Key.Agency, [.. asked.Select(r => new FiredRule(r.Id, r.Why))]),
    ];

    private static PersonInReferral Told(NamedPerson person, Referral referral, PersonKey? key, MasterKey master)
    {
        var particulars = key?.Open<PersonOnForm>(person.Particulars);
        return new(
            person.PersonId,
            person.Role,
            person.Sex,
            person.AgeBand,
            person.Relationship,
            particulars is null ? [] : PersonIndex.Of(person.PersonId, referral.Id, referral.ReferringAgency, particulars, master).Tokens,
            particulars?.PersonReference is { } reference && !string.IsNullOrWhiteSpace(reference)
                ? [PersonIndex.ByReference(referral.ReferringAgency, reference, master)]
                : []);
    }

    private static ReferralForService ForService(Referral referral, RoutedService sent, IReadOnlyList<PersonInReferral> people) => new()
    {
        ReferralId = referral.Id,
        Service = sent.Service,
        Agency = sent.Agency,
        Kind = referral.Kind,
        ReferringAgency = referral.ReferringAgency,
        MadeOn = referral.MadeOn,
        VictimId = referral.Victim.PersonId,
        PerpetratorIds = [.. referral.People.Where(p => p.Role == FormWords.Perpetrator).Select(p => p.PersonId)],
        People = people,
        Consent = referral.Consent,
        Details = referral.Details,
    };
}
