using System.Globalization;
using CaseCoordination.Cases.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Unit.Tests.Golden;
using CaseCoordination.Unit.Tests.Referrals;

namespace CaseCoordination.Unit.Tests.Measures.Figures;

/// <summary>
/// Men on the programme of action 1.2, each by the letter of his referral, and what the coordinator says of who is one with
/// whom: as facts of the very events, each at its own place of the log.
/// </summary>
internal static class Programme
{
    public static readonly DateOnly Day = new(2022, 5, 10);

    public static Guid Referral(char letter) => NamedId.From("referral", $"{letter}");

    public static Guid Person(char letter) => NamedId.From("person", $"{letter}");

    /// <summary>He is referred, and attends on the day.</summary>
    public static IEnumerable<Fact> Attends(char letter, long position, DateOnly? on = null) =>
    [
        .. At(position, Referral(letter), Happened.Received with { ReferralId = Referral(letter), Kind = "cdap", People = [Happened.Received.People[0] with { PersonId = Person(letter) }] }),
        .. At(position + 1, Referral(letter), new ServiceProgressed(Referral(letter), "cdap", "cdap", "module-attended", on ?? Day)),
    ];

    public static IEnumerable<Fact> Linked(char one, char other, long position) => At(
        position, File(one), new CaseFileLinked(File(one), Person(one), File(other), Person(other), "judged", null, null, "coordinator", "twbc-cst", new(2022, 8, 1)));

    public static IEnumerable<Fact> Unlinked(char one, char other, long position) =>
        At(position, File(one), new CaseFileUnlinked(File(one), Person(one), File(other), Person(other), null, "coordinator", "twbc-cst", new(2022, 9, 1)));

    /// <summary>Measure 1.2 of a quarter, as it is read from what is kept.</summary>
    public static Figure Supported(IEnumerable<Fact> facts, int quarter = 1) =>
        Figure.Of(Seeded.Measure("1.2"), new Quarter(2022, quarter), new KeptFacts([.. facts]).Of(Seeded.Measure("1.2")));

    /// <summary>The figure, and who is who, to be asked as of any position.</summary>
    public static (Figure Figure, People People) Read(IEnumerable<Fact> facts)
    {
        var kept = new KeptFacts([.. facts]);
        return (Figure.Of(Seeded.Measure("1.2"), new Quarter(2022, 1), kept.Of(Seeded.Measure("1.2"))), kept.People);
    }

    private static Guid File(char letter) => NamedId.From("file", $"{letter}");

    private static IReadOnlyList<Fact> At(long position, Guid stream, object data)
    {
        var stored = StoredLanguage.Wrap(data);
        (stored.Id, stored.StreamId, stored.Version, stored.Sequence, stored.Timestamp) =
            (NamedId.From("event", position.ToString(CultureInfo.InvariantCulture)), stream, 1, position, Logged.RecordedAt);
        return FactsProjection.FactsOf(stored);
    }
}
