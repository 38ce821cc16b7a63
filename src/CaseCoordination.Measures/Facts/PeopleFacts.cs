using CaseCoordination.Measures.Figures;
using CaseCoordination.Privacy.Subjects;

namespace CaseCoordination.Measures.Facts;

/// <summary>What an event yields that tells who is one human with whom. Nothing counts these; people are counted by them.</summary>
internal static class PeopleFacts
{
    public static IEnumerable<Yield> Of(object @event) => @event is ITellsWhoIsOne { Link: var link }
        ?
        [
            new(link.Same ? People.Linked : People.Unlinked, link.On, 1, $"{link.One} {link.Other}", [])
            {
                Person = link.One,
                Other = link.Other,
            },
        ]
        : [];
}
