using System.Text.Json;
using CaseCoordination.Cases.Disclosures;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Privacy.Subjects;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;
using Marten;

namespace CaseCoordination.Cases.SubjectAccess;

/// <summary>Gathers what is held about a person from every stream that names them.</summary>
public sealed class SubjectAccess(IDocumentStore store, AuditStore reads, ReadAudit audit, PersonKeys keys, TimeProvider clock)
{
    /// <summary>Null when nobody by that id was ever named. It is on record before it is answered.</summary>
    public async Task<SubjectExport?> Export(Reader reader, Guid person, CancellationToken ct)
    {
        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var named = await session.MattersNaming(person, ct);
        if (named.Count == 0)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        await audit.Record(AuditedRead.Of(reader, AuditAction.SubjectAccess, now, people: [person]), ct);
        var key = (await keys.Of([person], ct)).GetValueOrDefault(person);
        var items = new List<HeldItem>();
        var disclosures = new List<Disclosure>();
        foreach (var matter in named)
        {
            var events = await session.Events.FetchStreamAsync(matter.Matter, token: ct);
            items.AddRange(events.SelectMany(e => ItemsOf(e, matter, key)));
            disclosures.AddRange(DisclosureRegister.Of(events));
        }

        return new(
            person,
            now,
            LondonDay.Of(now).AddMonths(1), // UK GDPR Art 12(3): one month, counted from the day it is asked for.
            Erased: key is null,
            items,
            disclosures,
            await WhoHasRead(reader.Viewer.Partnership, person, ct));
    }

    private static IEnumerable<HeldItem> ItemsOf(IEvent e, PersonNamed matter, PersonKey? key)
    {
        var parts = HeldParts.Of(e);
        var others = parts.Select(part => part.Box.PersonId).Distinct().Count(id => id != matter.PersonId);
        return
            from part in parts
            where part.Box.PersonId == matter.PersonId
            let rule = GivingOut.Decide(matter.Role, part.Part)
            select new HeldItem(
                matter.Matter,
                matter.Role,
                e.EventTypeName,
                e.Sequence,
                e.Timestamp,
                (e.Data as ReferralReceived)?.ReferringAgency ?? "",
                part.Part,
                rule.Give == GiveOut.No || key is null ? null : Readable(key.Open(part.Box)),
                others,
                rule.Give,
                rule.Why);
    }

    private async Task<IReadOnlyList<WhoRead>> WhoHasRead(string partnership, Guid person, CancellationToken ct)
    {
        const int most = 10_000;
        var who = new Dictionary<(string, string), WhoRead>();
        await foreach (var row in reads.Newest(partnership, person, null, null, most, ct))
        {
            var key = (row.Read.Agency, row.Read.Purpose);
            who[key] = who.TryGetValue(key, out var known) ? known with { Times = known.Times + 1 } : new(row.Read.Agency, row.Read.Purpose, 1, row.Read.At);
        }

        return [.. who.Values];
    }

    /// <summary>Records were sealed as JSON objects, texts as they are.</summary>
    private static JsonElement Readable(string opened) =>
        opened.StartsWith('{') ? JsonDocument.Parse(opened).RootElement : JsonSerializer.SerializeToElement(opened);
}
