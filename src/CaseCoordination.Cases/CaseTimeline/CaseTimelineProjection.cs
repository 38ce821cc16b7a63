using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>Keeps the entry each event gives, one row each, behind the log and in its order.</summary>
public sealed partial class CaseTimelineProjection : EventProjection
{
    public const string ShardName = "case-timeline";

    public CaseTimelineProjection()
    {
        Name = ShardName;
        Version = 1; // Raise it when entries say something else: Marten rebuilds beside the old rows.
        Options.DeleteViewTypeOnTeardown<KeptEntry>();
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (KeptEntry.Of(e) is { } entry)
        {
            operations.Store(entry);
        }

        return ValueTask.CompletedTask;
    }
}
