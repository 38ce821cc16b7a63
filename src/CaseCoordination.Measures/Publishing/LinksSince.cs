using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Figures;

namespace CaseCoordination.Measures.Publishing;

/// <summary>What linking and unlinking people changed in a figure since a position of the log, apart from all else that did.</summary>
/// <param name="Without">Its parts as they would be now had nobody been linked or unlinked since.</param>
/// <param name="Causes">Each link that changed it, and by how many; together they are the difference.</param>
public sealed record LinksSince(IReadOnlyList<PublishedPart> Without, IReadOnlyList<RestatementCause> Causes)
{
    /// <summary>Null where the figure counts no people, or nobody was linked since.</summary>
    internal static LinksSince? Of(Figure figure, People people, long knownTo)
    {
        var since = people.Words.Where(word => word.Source.Position > knownTo).ToList();
        if (since.Count == 0 || figure.Firsts is null || !People.AreCountedBy(figure.Measure))
        {
            return null;
        }

        var (without, causes) = (figure.By(people.AsOf(knownTo)), new List<RestatementCause>());
        var before = without.Value ?? 0;
        foreach (var source in since.Select(word => word.Source))
        {
            var after = figure.By(people.AsOf(source.Position)).Value ?? 0;
            if (after != before)
            {
                causes.Add(new(Drift.Link, source.EventId, source.EventType, source.Position, source.RecordedAt, after - before));
            }

            before = after;
        }

        return new(FrozenFigures.PartsOf(without), causes);
    }
}
