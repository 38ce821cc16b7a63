using System.Globalization;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Marac;

namespace CaseCoordination.CoordinatorUi.Packs;

/// <summary>
/// The words of a meeting's papers. Where somebody lives and how they are reached is never among them, whatever the reader
/// may see elsewhere: paper is left lying about.
/// </summary>
public static class PackText
{
    private const string Withheld = "Withheld from you, or nothing was written";

    /// <summary>Who fetched it and when; it stands across every page.</summary>
    public static string Mark(MeetingPack pack, AgencyNames agencies) => $"{pack.By}, {agencies.Of(pack.Agency)}, {PlainDate.WithTime(pack.At)}";

    public static IReadOnlyList<PackLine> Of(MeetingPack pack, AgencyNames agencies) =>
    [
        .. Cover(pack, agencies),
        .. pack.Cases.SelectMany(one => Case(one, agencies)),
    ];

    private static IEnumerable<PackLine> Cover(MeetingPack pack, AgencyNames agencies)
    {
        var meeting = pack.Meeting;
        yield return new(PackLineKind.Title, $"MARAC meeting of {PlainDate.Of(meeting.HeldOn)}");
        yield return Row("Place", PlainWords.Place(meeting.Place));
        yield return Row("Status", MaracWording.Word(meeting.Status));
        yield return Row("Fetched by", Mark(pack, agencies));
        yield return Row("Invited", string.Join("; ", meeting.Invited.Select(one => $"{agencies.Of(one.Agency)} ({PlainWords.Within(one.Part)})")));
        yield return new(PackLineKind.Paragraph, "Confidential. For whoever takes part in this meeting, and for its purpose alone. It is not to be copied or passed on without the agreement of the agencies whose information it holds. Destroy it when the meeting is over.");
        yield return new(PackLineKind.Part, "Agenda");
        foreach (var one in pack.Cases)
        {
            yield return Row(Number(one.Number), $"{NameOf(one)}, referred by {agencies.Of(one.File.Case.ReferringAgency)}{(one.Late ? ", a late item" : "")}");
        }
    }

    private static IEnumerable<PackLine> Case(PackedCase one, AgencyNames agencies) =>
    [
        new(PackLineKind.Case, $"{Number(one.Number)}. {NameOf(one)}"),
        Row("Status", MaracWording.Word(one.File.Case.Status)),
        Row("Referred", $"{PlainDate.Of(one.File.Case.ReferredOn)} by {agencies.Of(one.File.Case.ReferringAgency)}"),
        Row("Consent", one.Referral?.Consent.Status is { } consent ? PlainWords.Of(consent) : Withheld),
        .. Part("Grounds", one.File.Criteria.Select(met => Row($"{MaracWording.Of(met.Criterion)}{(met.Judged ? ", by judgement" : "")}", met.Why ?? Withheld))),
        .. Part("People", (one.Referral?.People ?? []).Select(person => Row(PlainWords.Of(person.Role), PersonWording.Of(person)))),
        .. Part("What agencies know", one.File.Research.Select(known => Row(agencies.Of(known.Agency), $"{MaracWording.Of(known)}{(known.Text is { } text ? $"\n{text}" : "")}"))),
        .. Part("Earlier MARACs", Earlier(one, agencies)),
        .. Part("Open actions", one.File.Actions.Concat(one.Earlier?.Actions ?? []).Where(action => action.Status is ActionStatus.Agreed or ActionStatus.InProgress)
            .Select(action => Row($"{agencies.Of(action.Agency)}, by {PlainDate.Of(action.DueOn)}{(action.Overdue ? ", overdue" : "")}", $"{PlainWords.Of(action.Type)}: {action.Text ?? Withheld}"))),
        .. Part("Minutes so far", one.File.Minutes is { } minutes ? [new(PackLineKind.Paragraph, minutes)] : []),
        .. Part("History", one.History.Select(entry => Row(PlainDate.Of(entry.HappenedOn), $"{TimelineWording.Title(entry)}. {TimelineWording.Sentence(entry)}{Late(entry)}"))),
    ];

    private static IEnumerable<PackLine> Earlier(PackedCase one, AgencyNames agencies)
    {
        if (one.File.Case.Repeat is { } repeat)
        {
            yield return Row("Repeat", $"{(repeat.Confirmed switch { true => "Confirmed", false => "Dismissed", null => "To be confirmed" })}; the window counts from {PlainDate.Of(repeat.Anchor)}");
        }

        if (one.Earlier is { } earlier)
        {
            yield return Row("Earlier case", $"Referred on {PlainDate.Of(earlier.Case.ReferredOn)} by {agencies.Of(earlier.Case.ReferringAgency)}, {(earlier.Case.HeardOn is { } heard ? $"heard on {PlainDate.Of(heard)}" : "not heard")}, {MaracWording.Word(earlier.Case.Status).ToLowerInvariant()}");
            yield return Row("Its minutes", earlier.Minutes ?? Withheld);
        }
    }

    /// <summary>A part with nothing in it says so: what is missing must not look like a page lost.</summary>
    private static IEnumerable<PackLine> Part(string heading, IEnumerable<PackLine> lines)
    {
        yield return new(PackLineKind.Part, heading);
        var empty = true;
        foreach (var line in lines)
        {
            empty = false;
            yield return line;
        }

        if (empty)
        {
            yield return new(PackLineKind.Paragraph, "None.");
        }
    }

    private static PackLine Row(string key, string text) => new(PackLineKind.Row, text, key);

    private static string Late(TimelineEntry entry) => LondonDay.Of(entry.RecordedAt) == entry.HappenedOn ? "" : $" ({PlainDate.Recorded(entry.HappenedOn, entry.RecordedAt)})";

    private static string NameOf(PackedCase one) =>
        Pages.Marac.WhoIsWho.NameOf(one.Referral?.People.FirstOrDefault(person => person.Role == "victim")?.Particulars) ?? "Name withheld";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
