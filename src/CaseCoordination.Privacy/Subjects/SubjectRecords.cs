using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Messages;
using CaseCoordination.Privacy.Sealing;
using Marten;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace CaseCoordination.Privacy.Subjects;

/// <summary>What was done, or why not; the matters are those that name the person.</summary>
public sealed record SubjectAnswer(SubjectRecord Record, IReadOnlyList<PersonNamed> Matters, Refusal? Refusal);

/// <summary>Reads and writes what is decided about people's data. A person nobody ever named is not found: null.</summary>
public sealed class SubjectRecords(
    IDocumentStore store, IWolverineRuntime messages, ErasureRegister erasures, PersonKeys keys, ReadAudit audit, TimeProvider clock)
{
    public async Task<SubjectAnswer?> Find(Reader reader, Guid person, CancellationToken ct)
    {
        await audit.Record(AuditedRead.Of(reader, AuditAction.Consultation, clock.GetUtcNow(), people: [person], fields: [nameof(FieldClass.Metadata)]), ct);
        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var matters = await session.MattersNaming(person, ct);
        if (matters.Count == 0)
        {
            return null;
        }

        var record = await session.Events.AggregateStreamAsync<SubjectRecord>(person, token: ct);
        return new(record ?? SubjectRecord.Unwritten(person), matters, null);
    }

    /// <summary>
    /// Decides on a person and records it. The register and the messages that make the rest follow are in the same
    /// transaction; the key goes at once after it, and again by message should we stop in between.
    /// </summary>
    public async Task<SubjectAnswer?> Apply(Reader reader, Guid person, Func<SubjectRecord, DateOnly, Decision> decide, CancellationToken ct)
    {
        var by = reader.Viewer;
        await using var session = store.LightweightSession(by.Partnership);
        session.LastModifiedBy = by.Subject;
        var matters = await session.MattersNaming(person, ct);
        if (matters.Count == 0)
        {
            return null;
        }

        var stream = await session.Events.FetchForWriting<SubjectRecord>(person, ct);
        var subject = stream.Aggregate ?? SubjectRecord.Unwritten(person);
        var decision = decide(subject, LondonDay.Of(clock.GetUtcNow()));
        if (decision.Refusal is not null || decision.Events.Count == 0)
        {
            return new(subject, matters, decision.Refusal);
        }

        await audit.Record(AuditedRead.Of(reader, AuditAction.Decision, clock.GetUtcNow(), people: [person]), ct);
        stream.AppendMany(decision.Events);
        var after = decision.Events.Aggregate((SubjectRecord?)subject, SubjectFold.Evolve)!;
        var outbox = new MartenOutbox(messages, session) { TenantId = by.Partnership };
        if (after.ErasedOn is not null)
        {
            foreach (var matter in matters)
            {
                await outbox.PublishAsync(new PersonWasErased { PersonId = person, Matter = matter.Matter, MatterKind = matter.Kind, ErasedOn = after.ErasedOn.Value });
            }
        }

        await session.SaveChangesAsync(ct);
        await Follow(by.Partnership, after, ct);
        return new(after, matters, null);
    }

    /// <summary>Brings the key store in line with what was decided; done twice it changes nothing.</summary>
    private async Task Follow(string partnership, SubjectRecord subject, CancellationToken ct)
    {
        if (subject.ErasedOn is { } day)
        {
            await erasures.Erase(new(subject.Id, partnership, day), ct);
        }
        else
        {
            await keys.Restrict(subject.Id, subject.Restricted, ct);
        }
    }
}
