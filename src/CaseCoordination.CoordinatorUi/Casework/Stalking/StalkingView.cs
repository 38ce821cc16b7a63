using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Stalking;
using CaseCoordination.Stalking.Reading;
using CaseCoordination.Stalking.SafeContact;

namespace CaseCoordination.CoordinatorUi.Casework.Stalking;

/// <summary>A stalking case in rows.</summary>
public static class StalkingView
{
    public static CaseView Of(StalkingFile file, DateOnly today) =>
        new(file.Id, "Stalking", "/Stalking/Index", "Stalking cases", "Stalking case", StepField.OptionOf(file.Status).Value)
        {
            ReferralId = file.ReferralId,
            Warnings = [.. Warnings(file)],
            Rows =
            [
                new("Priority", file.Priority ? "Yes" : "No"),
                new("MARAC", Marac(file)),
                new("Failed attempts that count", $"{file.FailedAttempts}"),
                .. file.Order is { } order ? [new ViewRow("Stalking protection order", Order(order))] : Array.Empty<ViewRow>(),
                .. file.CloseReason is { } reason ? [new ViewRow("Closed because", StepField.OptionOf(reason).Label)] : Array.Empty<ViewRow>(),
            ],
            Due = [.. Due(file, today)],
            Parts =
            [
                .. file.SafeContact is { } agreed ? [new ViewPart("How she can be reached", [.. Reach(file, agreed)])] : Array.Empty<ViewPart>(),
                .. file.Assessments.Count == 0 ? Array.Empty<ViewPart>() : [new ViewPart("Assessments", [.. file.Assessments.Select(Assessed)])],
                .. file.Support.Count == 0
                    ? Array.Empty<ViewPart>()
                    : [new ViewPart("Support given", [.. file.Support.Select(one => new ViewRow(PlainDate.Of(one.GivenOn), Lines(StepField.OptionOf(one.Support).Label, one.Note), AsWritten: true))])],
            ],
        };

    private static IEnumerable<string> Warnings(StalkingFile file)
    {
        if (file.Status == StalkingStatus.Closed)
        {
            yield break;
        }

        if (!file.Accepted)
        {
            yield return "The referral is not accepted yet: answer it first.";
        }

        if (file.ConsentWithdrawn)
        {
            yield return "She took her consent back.";
        }

        if (file.ContactNow is { WhyNot: { } why })
        {
            yield return $"Do not contact her now. {StalkingRefusals.NotSafe(why).Sentence}";
        }
    }

    private static IEnumerable<DueRow> Due(StalkingFile file, DateOnly today)
    {
        if (file.Status is StalkingStatus.Received or StalkingStatus.SafetyChecked)
        {
            yield return new("First attempt to reach her", file.ContactDueOn, file.ContactDueOn < today);
        }

        if (file.ReviewDueOn is { } review && file.Status != StalkingStatus.Closed)
        {
            yield return new("Review", review, review < today);
        }

        if (file.Order is { NotifyBy: { } by, Notified: false })
        {
            yield return new("Its subject tells the police name and address", by, by < today);
        }
    }

    private static string Marac(StalkingFile file) => file switch
    {
        { MaracConsidered: { } found } => StepField.OptionOf(found).Label,
        { ConsiderMarac: true } => "To be held against its criteria",
        _ => "Nothing recorded",
    };

    private static string Order(StalkingOrder order) =>
        $"{StepField.OptionOf(order.Stage).Label}{(order.Until is { } until ? $", until {PlainDate.Of(until)}" : "")}{(order.Breaches > 0 ? $", breaches: {order.Breaches}" : "")}";

    private static ViewRow Assessed(AssessmentShown one) => new(
        PlainDate.Of(one.AssessedOn),
        Lines($"{one.Yes} answered yes{(one.Priority ? ", priority" : "")}", one.Answers?.ProfessionalJudgement),
        AsWritten: true);

    private static IEnumerable<ViewRow> Reach(StalkingFile file, AgreedContact agreed)
    {
        yield return new("Now", file.ContactNow is { WhyNot: null } advice ? $"Yes: {string.Join(", ", advice.Channels.Select(channel => PlainWords.Within(StepField.OptionOf(channel).Value)))}" : "No");
        yield return new("Wants to be reached by", PlainWords.Of(agreed.Channel ?? "none"));
        if (agreed.SafeDays is { Count: > 0 } days)
        {
            yield return new("Safe days and hours", $"{string.Join(", ", days.Select(PlainWords.Of))}, {agreed.SafeFrom} to {agreed.SafeTo}");
        }

        yield return new("Telephone or computer watched", PlainWords.Of(agreed.DeviceMonitored ?? "unknown"));
        yield return new("A message may be left", PlainWords.Of(agreed.LeaveMessage ?? "no"));
        yield return new("Who calls", PlainWords.Of(agreed.CallerIdentity ?? "neutral"));
        foreach (var (key, words) in new[] { ("Code word", agreed.CodeWord), ("Must not learn of it", agreed.WhoMustNotKnow), ("Believed safe to talk to", agreed.BelievedSafeToTalkTo) })
        {
            if (words is not null)
            {
                yield return new(key, words, AsWritten: true);
            }
        }
    }

    private static string Lines(string first, string? more) => more is null ? first : $"{first}\n{more}";
}
