using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;

namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>Keeps the entry each event gives, one row each, behind the log and in its order.</summary>
public sealed partial class CaseTimelineProjection : EventProjection
{
    private const string Called = "case-timeline";
    private const uint Made = 1; // Raise it when entries say something else: Marten then makes every row anew.

    /// <summary>Under which name the store says how far these rows have got; how far those of an earlier version had is nothing to go by.</summary>
    internal static readonly string Progress = new ShardName(Called, "All", Made).Identity;

    public CaseTimelineProjection()
    {
        Name = Called;
        Version = Made;
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
