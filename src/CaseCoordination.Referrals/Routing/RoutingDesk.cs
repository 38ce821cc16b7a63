using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Events;
using Marten;

namespace CaseCoordination.Referrals.Routing;

/// <summary>One time a referral was sent somewhere.</summary>
/// <param name="RuleSetVersion">Null where a person sent it.</param>
/// <param name="Capacity">What the services its rules asked about could take on then, by fact.</param>
public sealed record Sending(
    DateTimeOffset At, string By, int? RuleSetVersion, IReadOnlyList<RoutedService> Services, string? Why, IReadOnlyDictionary<string, string> Capacity);

/// <summary>Reads the rules, the drafts, and what they did.</summary>
public sealed class RoutingDesk(IDocumentStore store, MatterReads matters, TimeProvider clock)
{
    public async Task<RoutingRules?> Published(string partnership, CancellationToken ct)
    {
        await using var session = store.QuerySession(partnership);
        return await session.Events.AggregateStreamAsync<RoutingRules>(RoutingRules.StreamId, token: ct);
    }

    public RoutingRulesPublished? InForce(RoutingRules rules) => rules.InForceOn(LondonDay.Of(clock.GetUtcNow()));

    public async Task<RoutingDraft?> Draft(string partnership, Guid draftId, CancellationToken ct)
    {
        await using var session = store.QuerySession(partnership);
        return await session.Events.AggregateStreamAsync<RoutingDraft>(draftId, token: ct);
    }

    /// <summary>Why did I get this? Null when it is not theirs, and when it is not there.</summary>
    public async Task<IReadOnlyList<Sending>?> Explain(Reader reader, Guid referralId, CancellationToken ct)
    {
        if (await matters.Find(reader, referralId, ct) is not { } found || found.Events[0].Data is not ReferralReceived)
        {
            return null;
        }

        await matters.Record(reader, referralId, found.Standing, [], [FieldClass.Metadata], ct);
        var sets = (await Published(reader.Viewer.Partnership, ct))?.Sets ?? [];
        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var stated = await session.StatedFor([.. sets.SelectMany(set => set.Rules)], ct);
        IReadOnlyDictionary<string, string> Then(int version, DateTimeOffset at) => CapacityFacts.At(at, sets.FirstOrDefault(set => set.Version == version)?.Rules ?? [], stated);
        var none = new Dictionary<string, string>();
        return
        [
            .. found.Events.Select(e => e.Data switch
            {
                ReferralRouted x => new Sending(e.Timestamp, "", x.RuleSetVersion, x.Services, null, Then(x.RuleSetVersion, e.Timestamp)),
                ReferralUndeliverable x => new Sending(e.Timestamp, "", x.RuleSetVersion, [], x.Why, Then(x.RuleSetVersion, e.Timestamp)),
                ReferralRedirected x => new Sending(e.Timestamp, x.By, null, [new(x.ToService, x.ToAgency, [])], $"Redirected: {x.Reason.Replace('-', ' ')}.", none),
                ReferralSentByHand x => new Sending(e.Timestamp, x.By, null, [new(x.Service, x.Agency, [])], "The coordinator sent it.", none),
                _ => null,
            }).OfType<Sending>(),
        ];
    }
}
