using CaseCoordination.Referrals.Events;
using static CaseCoordination.CoordinatorUi.Casework.StepField;

namespace CaseCoordination.CoordinatorUi.Casework.Stalking;

/// <summary>
/// The screening's topics, each by a word or two: its questions are their authors' own, and the adviser has them at hand.
/// </summary>
internal static class StalkingScreeningFields
{
    private const string Answers = "Select an answer for at least one topic";

    public static IReadOnlyList<StepField> All =>
    [
        .. SdashChecklist.Topics.Order(StringComparer.Ordinal).Select(topic => Words($"answers/{topic}", NameOf(topic), Answers, ["yes", "no", "dont-know"]) with
        {
            Options = [new("yes", "Yes"), new("no", "No"), new("dont-know", "Don’t know")],
        }),
        Text("professionalJudgement", "Why is serious harm feared? (optional)", "Say why serious harm is feared", "Your judgement, whatever the answers say. At most 4,000 characters. It is kept sealed."),
    ];

    /// <summary>S04_TURNS_UP is Topic 4: turns up.</summary>
    public static string NameOf(string topic) => topic.Split('_') is [var number, .. var words]
        ? $"Topic {int.Parse(number[1..], System.Globalization.CultureInfo.InvariantCulture)}: {string.Join(' ', words).ToLowerInvariant()}"
        : topic;
}
