using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Kernel;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Cases.CaseTimeline;

/// <summary>Kept entries of an invented case.</summary>
internal static class Kept
{
    public static readonly DateTimeOffset Start = new(2022, 5, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly Guid Matter = NamedId.From("matter");

    /// <summary>Entries in the order of the log, each recorded an hour after the one before, happened up to a month before.</summary>
    public static readonly Gen<IReadOnlyList<KeptEntry>> Any = Gen.Select(Gen.Int[0, 30], Gen.Int[0, 2]).List[0, 60]
        .Select(days => (IReadOnlyList<KeptEntry>)[.. days.Select((one, place) => At(place, one.Item1, NamedId.From("matter", $"{one.Item2}")))]);

    public static KeptEntry At(int place, int daysBefore = 0, Guid? matter = null, TimelineEntryKind kind = TimelineEntryKind.ServiceProgressed, string agency = "pas", long? concerns = null)
    {
        var recorded = Start.AddHours(place);
        return new(
            NamedId.From("event", $"{place}"), matter ?? Matter, LondonDay.Of(recorded).AddDays(-daysBefore), recorded, place + 1, place + 1, kind.ToString(), agency, agency, agency, concerns, [],
            new Dictionary<string, string>());
    }
}
