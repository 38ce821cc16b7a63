using CaseCoordination.CoordinatorUi.Pages.Referrals;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Acting;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>What can be said to a referral, in plain words; and what is wrong with what was said.</summary>
public static class AnswerWording
{
    public const string MovedOn = "It has changed since you opened it. Here is how it stands: read it, then say what you have to say";

    public const string NothingChosen = "Select what you have to say";

    public static string Label(string saying) => saying switch
    {
        Saying.Acknowledgement => "Confirm that you have it",
        Saying.Acceptance => "Accept it",
        Saying.Decline => "Decline it",
        Saying.Redirection => "Hand it on to another service",
        Saying.Question => "Ask the referrer for information",
        Saying.Progress => "Record a step of your work",
        Saying.Outcome => "Record the outcome",
        Saying.Information => "Answer a question",
        Saying.Withdrawal => "Take the referral back",
        Saying.Sending => "Send it to a service",
        _ => throw new ArgumentOutOfRangeException(nameof(saying), saying, "Something to say without words."),
    };

    public static string? Hint(string saying) => saying switch
    {
        Saying.Acknowledgement => "You can answer it later.",
        Saying.Redirection => "The other service is asked in your place.",
        Saying.Outcome => "Your service’s part ends with it.",
        Saying.Withdrawal => "No service works on it any more.",
        Saying.Sending => "As the coordinator, where no rule sent it.",
        _ => null,
    };

    /// <summary>What the next page says once it is done; null for no word of ours.</summary>
    public static string? Done(string? saying) => saying?.Split('.')[0] switch
    {
        Saying.Acknowledgement => "You confirmed that you have the referral.",
        Saying.Acceptance => "You accepted the referral.",
        Saying.Decline => "You declined the referral.",
        Saying.Redirection => "You handed the referral on.",
        Saying.Question => "Your question was sent to the referrer.",
        Saying.Progress => "The step was recorded.",
        Saying.Outcome => "The outcome was recorded.",
        Saying.Information => "Your answer was sent.",
        Saying.Withdrawal => "You took the referral back.",
        Saying.Sending => "You sent the referral to the service.",
        _ => null,
    };

    /// <summary>The faults' own sentences speak to programmers, of codes and pointers this page never shows.</summary>
    public static (string Field, string Words) Of(AnswerForm form, Fault fault) => (form.Says, fault.Pointer) switch
    {
        (Saying.Decline, "/reason") => (AnswerField.DeclineReason, "Select why you decline it"),
        (Saying.Decline, "/signposts") => (AnswerField.Signposts, "Select services of the list"),
        (Saying.Redirection, "/to") => (AnswerField.HandOnTo, "Select the service you hand it on to"),
        (Saying.Redirection, "/reason") => (AnswerField.HandOnReason, "Select why you hand it on"),
        (Saying.Question, "/question") => (AnswerField.Question, "Enter what you must know, in at most 4,000 characters"),
        (Saying.Progress, "/step") => (AnswerField.Step, "Select the step that was done"),
        (Saying.Outcome, "/outcome") => (AnswerField.Outcome, "Select what became of it"),
        (Saying.Withdrawal, "/reason") => (AnswerField.TakeBackReason, "Select why you take it back"),
        (Saying.Sending, "/service") => (AnswerField.SendTo, "Select the service you send it to"),
        (Saying.Sending, "/why") => (AnswerField.SendWhy, "Enter why you send it there, in at most 4,000 characters"),
        (Saying.Acceptance, "/note") => (AnswerField.AcceptNote, TooLong),
        (Saying.Decline, "/note") => (AnswerField.DeclineNote, TooLong),
        (Saying.Outcome, "/note") => (AnswerField.OutcomeNote, TooLong),
        ({ } says, "/answer") when says.Split('.') is [_, var id] && Guid.TryParse(id, out var question) =>
            (AnswerField.AnswerTo(question), "Enter your answer, in at most 4,000 characters"),
        _ => (AnswerField.Says, fault.ForAPerson()),
    };

    /// <summary>A no that no field mends.</summary>
    public static string Of(Refusal refusal) => refusal.Code switch
    {
        "moved-on" => MovedOn,
        "consent-needed" => "That service works with consent only: ask the person, or choose another service",
        "already-answered" => "Your service has answered this referral otherwise",
        "not-accepted" => "Accept the referral first",
        _ => refusal.Sentence,
    };

    private const string TooLong = "Write the note in at most 4,000 characters";
}
