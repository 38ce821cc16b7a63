using CaseCoordination.Host.Seeding;
using CaseCoordination.Privacy.Events;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Privacy.Subjects;
using Marten;
using Marten.Events;
using Marten.Events.Archiving;

namespace CaseCoordination.Host.Store;

/// <summary>
/// Before the first request is answered, whatever the registers say was erased is erased again: a restored backup brings
/// keys back, and people with them. Where that cannot be done the host does not start.
/// </summary>
internal sealed class ErasuresAgain(IDocumentStore store, ErasureRegister erasures, SeedFiles seed) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var inLog = new List<ErasureEntry>();
        foreach (var partnership in seed.Partnerships)
        {
            await using var session = store.QuerySession(partnership.Code);
            // Not by the query of bare event data: that one looks for the class name, finds nothing, and says nothing of it.
            var erased = await session.Events.QueryAllRawEvents()
                .Where(e => e.MaybeArchived() && e.EventTypesAre(typeof(PersonErased))).ToListAsync(cancellationToken);
            inLog.AddRange(erased.Select(e => (PersonErased)e.Data).Select(e => new ErasureEntry(e.PersonId, partnership.Code, e.ErasedOn)));
        }

        await erasures.ApplyAgain(inLog, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
