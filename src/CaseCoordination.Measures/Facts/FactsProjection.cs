using System.Diagnostics;
using CaseCoordination.Kernel;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;

namespace CaseCoordination.Measures.Facts;

/// <summary>
/// Keeps the facts every event yields, one row each; figures and their lists are both read from these rows. Whatever the
/// store hands over at once is written at once: one event while it runs, thousands when it makes up leeway or starts anew.
/// </summary>
public sealed class FactsProjection : ProjectionBase, IProjection
{
    /// <summary>The source of the spans that carry a request's trace on into what is projected from it.</summary>
    public static readonly ActivitySource Spans = new("CaseCoordination.Measures");

    private const string Called = "facts";
    private const uint Made = 4; // Raise it when a context yields other facts: Marten then makes every row anew.

    /// <summary>Under which name the store says how far these rows have got; how far those of an earlier version had is nothing to go by.</summary>
    internal static readonly string Progress = new ShardName(Called, "All", Made).Identity;

    public FactsProjection()
    {
        Name = Called;
        Version = Made;
        Options.BatchSize = 2000;
        Options.DeleteViewTypeOnTeardown<Fact>();
    }

    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var (replaced, facts) = KeptOf(events);
        FactRows.Forget(operations, replaced);
        FactRows.Keep(operations, facts);
        return Task.CompletedTask;
    }

    /// <summary>
    /// What events in the order of the log leave behind: the entries whose earlier rows go, and then the facts that stay. The
    /// same rows come of it however the log is cut: what is recorded and corrected among the same events is as corrected.
    /// </summary>
    public static (IReadOnlyCollection<Guid> Replaced, IReadOnlyList<Fact> Facts) KeptOf(IEnumerable<IEvent> events)
    {
        var (replaced, facts) = (new HashSet<Guid>(), new List<Fact>());
        foreach (var e in events)
        {
            if (PlanFacts.Replaces(e.Data) is { } entry)
            {
                replaced.Add(entry);
                facts.RemoveAll(f => f.Entry == entry);
            }

            var yielded = FactsOf(e);
            if (yielded.Count > 0)
            {
                using var span = Spans.StartActivity("project facts", ActivityKind.Consumer, OriginOf(e));
                facts.AddRange(yielded);
            }
        }

        return (replaced, facts);
    }

    /// <summary>The facts an event yields; pure, and the same on every replay.</summary>
    public static IReadOnlyList<Fact> FactsOf(IEvent e) =>
    [
        .. ReferralFacts.Of(e.Data).Concat(PlanFacts.Of(e.Data)).Concat(MaracFacts.Of(e.Data)).Concat(StalkingFacts.Of(e.Data)).Concat(IsvaFacts.Of(e.Data)).Concat(AsbFacts.Of(e.Data)).Concat(PlacesFacts.Of(e.Data)).Concat(PeopleFacts.Of(e.Data)).Select((yield, place) => new Fact
        {
            Id = NamedId.From("fact", e.Id.ToString("N"), place.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Name = yield.Name,
            OccurredOn = yield.OccurredOn,
            Quantity = yield.Quantity,
            Key = yield.Key,
            Dimensions = yield.Dimensions,
            Person = yield.Person,
            Other = yield.Other,
            Entry = yield.Entry,
            Source = new(e.Id, e.EventTypeName, e.StreamId, e.Version, e.Sequence, e.Timestamp),
        }),
    ];

    private static ActivityContext OriginOf(IEvent e) =>
        ActivityContext.TryParse(e.CausationId, null, isRemote: true, out var origin) ? origin : default;
}
