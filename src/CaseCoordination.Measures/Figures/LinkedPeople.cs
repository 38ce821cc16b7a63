namespace CaseCoordination.Measures.Figures;

/// <summary>Who is one human with whom: whichever of two is named first, over however many links, in any order.</summary>
internal static class LinkedPeople
{
    /// <summary>For everybody a link names, the one who stands for all they are one with: the least id among them.</summary>
    public static IReadOnlyDictionary<Guid, Guid> Of(IEnumerable<(Guid One, Guid Other)> links)
    {
        var leads = new Dictionary<Guid, Guid>();
        foreach (var (one, other) in links)
        {
            var (a, b) = (End(leads, one), End(leads, other));
            leads[a] = leads[b] = a.CompareTo(b) <= 0 ? a : b;
        }

        return leads.Keys.ToDictionary(person => person, person => End(leads, person));
    }

    private static Guid End(Dictionary<Guid, Guid> leads, Guid person)
    {
        while (leads.TryGetValue(person, out var next) && next != person)
        {
            person = next;
        }

        return person;
    }
}
