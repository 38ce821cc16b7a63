using CaseCoordination.Cases.SubjectAccess;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Subjects;
using CaseCoordination.Referrals.Events;
using Marten;

namespace CaseCoordination.Cases.Disclosures;

/// <summary>Everywhere a person's address ever was, for when it has leaked.</summary>
/// <param name="HeldIn">The events that hold it, sealed.</param>
/// <param name="GivenTo">Who was party with a right to see it.</param>
/// <param name="OpenedBy">Who really opened it.</param>
public sealed record AddressTrace(
    Guid PersonId, IReadOnlyList<AddressHeld> HeldIn, IReadOnlyList<AddressGiven> GivenTo, IReadOnlyList<AddressOpened> OpenedBy);

/// <summary>An event with the address in it.</summary>
/// <param name="Protected">It was marked as one that must not reach anyone who does not need it.</param>
public sealed record AddressHeld(Guid Stream, long Version, long Position, DateTimeOffset RecordedAt, string Event, bool Protected);

/// <summary>An agency, or a person who broke the glass, to whom the address was open.</summary>
/// <param name="As"><c>referrer</c>, the service asked, or <c>break-glass</c>.</param>
public sealed record AddressGiven(Guid Stream, string Agency, string As, string? Account, DateTimeOffset Since, DateTimeOffset? Until);

/// <summary>A read that opened it.</summary>
public sealed record AddressOpened(long Number, DateTimeOffset At, string Subject, string Agency, string Purpose, Guid? Stream, string RequestId);

/// <summary>
/// Follows an address. Messages between contexts never carry one: they hold the details, not the particulars, so what an
/// agency was shown came through a read, and every read is on record.
/// </summary>
public sealed class AddressTraces(IDocumentStore store, AuditStore reads, ReadAudit audit, TimeProvider clock)
{
    private const int MostReads = 10_000;

    /// <summary>Null when nobody by that id was ever named.</summary>
    public async Task<AddressTrace?> Follow(Reader reader, Guid person, CancellationToken ct)
    {
        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var named = await session.MattersNaming(person, ct);
        if (named.Count == 0)
        {
            return null;
        }

        await audit.Record(AuditedRead.Of(reader, AuditAction.AddressTrace, clock.GetUtcNow(), people: [person]), ct);
        var matters = named.Select(n => n.Matter).ToArray();
        var held = new List<AddressHeld>();
        var given = new List<AddressGiven>();
        foreach (var matter in named)
        {
            var (field, events) = (FieldOf(matter.Role), await session.Events.FetchStreamAsync(matter.Matter, token: ct));
            foreach (var e in events)
            {
                if (HeldParts.Of(e).Any(part => part.Box.PersonId == person && part.Part.EndsWith("particulars", StringComparison.Ordinal)))
                {
                    held.Add(new(e.StreamId, e.Version, e.Sequence, e.Timestamp, e.EventTypeName, IsProtected(e.Data, person)));
                }

                if (e.Data is ReferralReceived received)
                {
                    given.Add(new(e.StreamId, received.ReferringAgency, Party.Referrer, null, e.Timestamp, null));
                }
            }

            given.AddRange(DisclosureRegister.Of(events).Where(d => d.Classes.Contains(field)).Select(d => new AddressGiven(d.Matter, d.Agency, d.As, null, d.RecordedAt, null)));
        }

        var glasses = await session.Query<Glass>().Where(g => g.Matter.IsOneOf(matters)).ToListAsync(ct);
        given.AddRange(glasses.Where(g => g.Classes.Contains(FieldClass.VictimAddress)).Select(g => new AddressGiven(g.Matter, g.Agency, "break-glass", g.By, g.From, g.Until)));
        return new(person, held, given, await Opened(reader.Viewer.Partnership, person, named, ct));
    }

    private async Task<IReadOnlyList<AddressOpened>> Opened(string partnership, Guid person, IReadOnlyList<PersonNamed> named, CancellationToken ct)
    {
        var fields = named.Select(n => FieldOf(n.Role).ToString()).ToHashSet();
        var opened = new List<AddressOpened>();
        await foreach (var row in reads.Newest(partnership, person, null, null, MostReads, ct))
        {
            if (row.Read.Fields.Any(fields.Contains))
            {
                opened.Add(new(row.Number, row.Read.At, row.Read.Subject, row.Read.Agency, row.Read.Purpose, row.Read.Matter, row.Read.RequestId));
            }
        }

        return opened;
    }

    private static FieldClass FieldOf(string role) => role == "perpetrator" ? FieldClass.Perpetrator : FieldClass.VictimAddress;

    private static bool IsProtected(object @event, Guid person) =>
        @event is PersonCorrected { AddressProtected: true } corrected && corrected.PersonId == person
        || @event is ReferralReceived received && received.People.Any(p => p.PersonId == person && p.AddressProtected);
}
