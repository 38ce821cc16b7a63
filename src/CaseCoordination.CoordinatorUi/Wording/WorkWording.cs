using CaseCoordination.Cases.Wording;
using CaseCoordination.Privacy.Worklist;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>The work list in plain words, and where each thing on it is opened: a further kind is a line in each of the two.</summary>
public static class WorkWording
{
    /// <summary>A kind as a heading.</summary>
    public static string Of(string kind) => kind switch
    {
        "answer-overdue" => "Overdue answers",
        "new-referral" => "New referrals for you",
        "nobody-asked" => "Referrals no service was asked about",
        "answer-due-soon" => "Answers due soon",
        "question-to-you" => "Questions waiting for you",
        "silent-loop" => "Silent loops",
        "marac-action" => "MARAC actions",
        "marac-research" => "MARAC research asked of you",
        "marac-repeat" => "MARAC: repeats to confirm",
        "people-pair" => "People who may be one",
        "stalking-contact" => "Stalking: first contact due",
        "stalking-safe-contact" => "Stalking: safe contact to be agreed anew",
        "stalking-review" => "Stalking: reviews due",
        "isva-telling" => "ISVA: decisions to tell of",
        "asb-review" => "ASB: reviews due",
        "case-review-step" => "Case reviews: steps due",
        "stuck-message" => "Messages that are stuck",
        _ => PlainWords.Of(kind),
    };

    /// <summary>The page it is opened at, and whether by its id; null where it has none.</summary>
    public static (string Page, bool ById)? PageOf(string place) => place switch
    {
        WorkPlace.Referral => ("/Referrals/Timeline", true),
        WorkPlace.MaracCase => ("/Marac/Case", true),
        WorkPlace.Pair => ("/People/Pair", true),
        WorkPlace.StalkingCase => ("/Stalking/Case", true),
        WorkPlace.IsvaCase => ("/Isva/Case", true),
        WorkPlace.AsbCase => ("/Asb/Case", true),
        WorkPlace.CaseReview => ("/Asb/CaseReview", true),
        WorkPlace.Message => ("/Operations/Index", false),
        _ => null,
    };

    /// <summary>Which it is: what its sender calls it, else its number.</summary>
    public static string Which(WorkItem item) => item.Reference ?? $"Case {CaseNumber.Of(item.Id)}";

    /// <summary>What of it, whose it is to do where that is another agency, and since when.</summary>
    public static string Hint(WorkItem item, string own, AgencyNames agencies)
    {
        var what = item.What is { Length: > 0 } code ? $"{PlainWords.Of(code)}. " : "";
        var who = item.Agency is { Length: > 0 } agency && agency != own ? $"{agencies.Of(agency)}. " : "";
        return $"{what}{who}Since {PlainDate.Of(item.Since)}.";
    }
}
