using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Isva;
using CaseCoordination.Isva.Events;
using CaseCoordination.Isva.Reading;

namespace CaseCoordination.CoordinatorUi.Casework.Isva;

/// <summary>An ISVA case in rows: codes and days alone. What is withheld from the reader is left out.</summary>
public static class IsvaView
{
    public static CaseView Of(IsvaFile file, DateOnly today) =>
        new(file.Id, "ISVA", "/Isva/Index", "ISVA cases", "ISVA case", StepField.OptionOf(file.Status).Value)
        {
            ReferralId = file.ReferralId,
            Warnings = file.Status == IsvaStatus.Closed
                ? []
                : [.. new[] { file.Accepted ? null : "The referral is not accepted yet: answer it first.", file.ConsentWithdrawn ? "Consent was taken back: the case can be closed, and nothing else." : null }.OfType<string>()],
            Rows =
            [
                .. file.Waits is { } waits ? [new ViewRow("Waits for an adviser", Word(waits))] : Array.Empty<ViewRow>(),
                .. file.CriminalCase is { } criminal ? Criminal(criminal) : [],
                .. file.Needs is { Count: > 0 } needs ? [new ViewRow("Needs", string.Join(", ", needs.Select(Word)))] : Array.Empty<ViewRow>(),
                .. file.CloseReason is { } reason ? [new ViewRow("Closed because", Word(reason))] : Array.Empty<ViewRow>(),
            ],
            Due = [.. (file.CriminalCase?.ToTell ?? []).Select(decision => new DueRow($"Tell them: {Word(decision.Stage)}", decision.TellBy, decision.TellBy < today))],
            Parts =
            [
                .. file.Minimum is { } minimum ? [new ViewPart("For statistics", [.. Minimum(minimum)])] : Array.Empty<ViewPart>(),
                .. file.Outcomes.Select(asked => new ViewPart(
                    $"{Word(asked.At)}, {PlainDate.Of(asked.RecordedOn)}", [.. asked.Answers.Select(one => new ViewRow(Word(one.Outcome), Word(one.Answer)))])),
            ],
        };

    private static IEnumerable<ViewRow> Criminal(CriminalCase criminal)
    {
        yield return new("Criminal case", $"{Word(criminal.Stage)}{(criminal.Since is { } since ? $", since {PlainDate.Of(since)}" : "")}");
        if (criminal.Verdict is { } verdict)
        {
            yield return new("Verdict", Word(verdict));
        }

        if (criminal.ReviewUntil is { } until)
        {
            yield return new("A review may be asked for until", PlainDate.Of(until));
        }
    }

    private static IEnumerable<ViewRow> Minimum(IsvaMinimumData minimum) =>
    [
        new("Victim", $"{Word(minimum.VictimSex)}, {Age(minimum.VictimAgeBand)}"),
        new("Suspect", $"{Word(minimum.PerpetratorSex)}, {Age(minimum.PerpetratorAgeBand)}"),
        new("Relationship", Word(minimum.Relationship)),
        new("Form of violence", Word(minimum.FormOfViolence)),
        new("When", Word(minimum.When)),
        new("Reported to the police", minimum.ReportedToPolice ? "Yes" : "No"),
        new("A child was present", minimum.ChildPresent ? "Yes" : "No"),
        new("District", PlainWords.Place(StepField.OptionOf(minimum.DistrictOfOffence).Value)),
    ];

    private static string Age(AgeBand band) => band switch
    {
        AgeBand.Unknown => "age not known",
        AgeBand.Under16 => "under 16",
        AgeBand.From16To17 => "16 to 17",
        AgeBand.From18To24 => "18 to 24",
        AgeBand.From25To34 => "25 to 34",
        AgeBand.From35To44 => "35 to 44",
        AgeBand.From45To54 => "45 to 54",
        AgeBand.From55To64 => "55 to 64",
        _ => "over 64",
    };

    private static string Word<T>(T code)
        where T : struct, Enum => StepField.OptionOf(code).Label;
}
