using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;

namespace CaseCoordination.Measures.Figures;

/// <summary>
/// Whom facts are about, and which of them are one human by the links that stand at a position of the log. A link says what
/// was so all along: it holds for every period, whenever it was made, and taking it away undoes it everywhere.
/// </summary>
internal sealed class People
{
    public const string Linked = "people.linked";
    public const string Unlinked = "people.unlinked";
    private readonly IReadOnlyDictionary<Guid, Guid> _about;
    private readonly IReadOnlyDictionary<Guid, Guid> _same;

    private People(IReadOnlyDictionary<Guid, Guid> about, IReadOnlyList<Fact> words)
    {
        (_about, Words) = (about, words);
        _same = LinkedPeople.Of(words
            .GroupBy(word => word.Person!.Value.CompareTo(word.Other!.Value) < 0 ? (word.Person, word.Other) : (word.Other, word.Person))
            .Select(pair => pair.Last())
            .Where(last => last.Name == Linked)
            .Select(last => (last.Person!.Value, last.Other!.Value)));
    }

    /// <summary>The links and unlinks known, in the order of the log; of each pair the last stands.</summary>
    public IReadOnlyList<Fact> Words { get; }

    public static People Of(IReadOnlyCollection<Fact> facts) => new(
        facts.Where(f => f is { Name: ReferralFacts.Received, Person: not null }).DistinctBy(f => f.Source.StreamId).ToDictionary(f => f.Source.StreamId, f => f.Person!.Value),
        Counting.InOrder(facts.Where(f => f.Name is Linked or Unlinked)));

    /// <summary>True of a measure that counts people, so that it needs to be told who is who.</summary>
    public static bool AreCountedBy(MeasureDefinition measure) => measure.DistinctBy == "person";

    /// <summary>What has to be at hand to tell who is who, besides the words about links.</summary>
    public static IEnumerable<string> NamesFor(MeasureDefinition measure) => AreCountedBy(measure) ? [ReferralFacts.Received] : [];

    /// <summary>As it was known at a position of the log.</summary>
    public People AsOf(long position) => new(_about, [.. Words.Where(word => word.Source.Position <= position)]);

    /// <summary>The fact with the one who stands for its person; of a referral nobody is known of, the referral stands for them.</summary>
    public Fact Told(Fact fact)
    {
        var person = _about.GetValueOrDefault(fact.Source.StreamId, fact.Source.StreamId);
        return fact with { Person = _same.GetValueOrDefault(person, person) };
    }
}
