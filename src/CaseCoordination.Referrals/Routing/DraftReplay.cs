using System.Collections.Immutable;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Services;
using CaseCoordination.Referrals.Tray;
using JasperFx.Events;
using Marten;

namespace CaseCoordination.Referrals.Routing;

/// <summary>What a draft would have done with a past period. Nothing was sent.</summary>
/// <param name="NotTried">Referrals about somebody erased since: what decided their way can no longer be read.</param>
public sealed record ReplayedDraft(Guid DraftId, DateOnly From, DateOnly Until, int Tried, int Same, int NotTried, IReadOnlyList<RoutedOtherwise> Differences);

/// <summary>A referral that would have gone another way.</summary>
/// <param name="Rules">The rules of the draft that would have fired.</param>
public sealed record RoutedOtherwise(
    Guid ReferralId, string Kind, DateOnly MadeOn, IReadOnlyList<string> Was, IReadOnlyList<string> WouldBe, IReadOnlyList<string> Rules);

/// <summary>Holds a draft against the past.</summary>
public sealed class DraftReplays(IDocumentStore store, PersonKeys keys, ServiceCatalogue catalogue, ReadAudit audit, TimeProvider clock)
{
    public const int Most = 5_000;

    /// <returns>Null when there is no such draft.</returns>
    public async Task<ReplayedDraft?> Run(Reader reader, Guid draftId, DateOnly from, DateOnly until, CancellationToken ct)
    {
        var partnership = reader.Viewer.Partnership;
        await using var session = store.QuerySession(partnership);
        if (await session.Events.AggregateStreamAsync<RoutingDraft>(draftId, token: ct) is not { } draft)
        {
            return null;
        }

        var referrals = await session.Query<ReferralSummary>().Where(r => r.MadeOn >= from && r.MadeOn <= until)
            .OrderBy(r => r.Position).Select(r => r.Id).Take(Most).ToListAsync(ct);
        var services = await catalogue.On(draft.Drafted.EffectiveFrom, partnership, ct);
        var stated = await session.StatedFor(draft.Drafted.Rules, ct);
        var people = new List<Guid>();
        var differences = new List<RoutedOtherwise>();
        var (tried, notTried) = (0, 0);
        foreach (var id in referrals)
        {
            var events = await session.Events.FetchStreamAsync(id, token: ct);
            var received = (ReferralReceived)events[0].Data;
            if ((await keys.Of([received.Details.PersonId], ct)).GetValueOrDefault(received.Details.PersonId) is not { } key)
            {
                notTried++;
                continue;
            }

            tried++;
            people.Add(received.Details.PersonId);
            if (Compare(events, key.Open(received.Details), draft.Drafted.Rules, services, stated) is { } difference)
            {
                differences.Add(difference);
            }
        }

        // The details were opened to decide by, if shown to nobody: that is a consultation too.
        await audit.Record(
            AuditedRead.Of(reader with { Purpose = "routing-replay" }, AuditAction.Consultation, clock.GetUtcNow(), draftId, people, [nameof(FieldClass.Metadata)]), ct);
        return new(draftId, from, until, tried, tried - differences.Count, notTried, differences);
    }

    /// <summary>
    /// Plays a referral's own story, with its own answers and what the services could take on at the time, by other rules;
    /// null when it goes the same way.
    /// </summary>
    /// <param name="story">Its stream, from its first event.</param>
    public static RoutedOtherwise? Compare(
        IReadOnlyList<IEvent> story,
        string details,
        IReadOnlyList<RoutingRule> rules,
        IReadOnlyDictionary<string, ServiceTerms> services,
        IReadOnlyList<ServiceCapacity> stated)
    {
        var received = (ReferralReceived)story[0].Data;
        var facts = RoutingFacts.Of(received).With(details);
        var fired = new List<RoutedService>();
        var consent = received.Consent.Status;
        Ask(facts, story[0]);
        foreach (var happened in story)
        {
            switch (happened.Data)
            {
                case ConsentRecorded said:
                    consent = said.Status;
                    break;
                case ConsentWithdrawn:
                    consent = Consent.ConsentRules.Withdrawn;
                    break;
                case ReferralAccepted x when fired.Any(sent => sent.Service == x.Service):
                    Ask(facts.SetItem(RoutingFacts.On, RoutingFacts.Accepted).SetItem(RoutingFacts.ByService, x.Service), happened);
                    break;
                case ReferralDeclined x when fired.Any(sent => sent.Service == x.Service):
                    Ask(facts.SetItem(RoutingFacts.On, RoutingFacts.Declined).SetItem(RoutingFacts.ByService, x.Service).SetItem(RoutingFacts.DeclineReason, x.Reason), happened);
                    break;
                default:
                    break;
            }
        }

        string[] was = [.. story.Select(e => e.Data).OfType<ReferralRouted>().SelectMany(routed => routed.Services).Select(sent => sent.Service).Distinct().Order(StringComparer.Ordinal)];
        string[] wouldBe = [.. fired.Select(sent => sent.Service).Order(StringComparer.Ordinal)];
        return was.SequenceEqual(wouldBe)
            ? null
            : new(received.ReferralId, received.Kind, received.MadeOn, was, wouldBe, [.. fired.SelectMany(sent => sent.Rules).Select(rule => rule.RuleId)]);

        void Ask(ImmutableDictionary<string, string> told, IEvent after) => fired.AddRange(Fire.Rules(
            rules,
            told.SetItem(RoutingFacts.Consent, consent).SetItems(CapacityFacts.At(after.Timestamp, rules, stated)),
            services,
            [.. fired.Select(sent => sent.Service)]));
    }
}
