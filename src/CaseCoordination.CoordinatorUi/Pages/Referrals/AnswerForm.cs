using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Answers;
using CaseCoordination.Referrals.Questions;
using CaseCoordination.Referrals.Routing;

namespace CaseCoordination.CoordinatorUi.Pages.Referrals;

/// <summary>What was filled in. Without scripts every field is on the page; only those of what is said count.</summary>
public sealed class AnswerForm
{
    /// <summary>Of <see cref="Saying"/>; an answer to a question names it after a dot.</summary>
    public string? Says { get; set; }

    /// <summary>The fields by their id.</summary>
    public Dictionary<string, string?> Told { get; set; } = [];

    public List<string> Signposts { get; set; } = [];

    public static string Answers(Guid question) => $"{Saying.Information}.{question}";

    public string? Of(string field) => Told.GetValueOrDefault(field) is { } told && !string.IsNullOrWhiteSpace(told) ? told : null;

    /// <summary>Null where nothing was chosen that can be said.</summary>
    /// <param name="service">The service they answer for.</param>
    public Func<OpenMatter<Referral>, LoopRules, Decision>? Decided(string? service) => Says switch
    {
        Saying.Acknowledgement => (open, rules) => AcknowledgeForAgency.Decide(new() { Service = service }, open, rules),
        Saying.Acceptance => (open, rules) => AcceptForAgency.Decide(new() { Service = service, Note = Of(AnswerField.AcceptNote) }, open, rules),
        Saying.Decline => (open, rules) => DeclineForAgency.Decide(
            new() { Service = service, Reason = Of(AnswerField.DeclineReason), Signposts = Signposts, Note = Of(AnswerField.DeclineNote) }, open, rules),
        Saying.Redirection => (open, rules) => RedirectReferral.Decide(
            new() { Service = service, To = Of(AnswerField.HandOnTo), Reason = Of(AnswerField.HandOnReason) }, open, rules),
        Saying.Question => (open, rules) => AskForInformation.Decide(new() { Service = service, Question = Of(AnswerField.Question) }, open, rules),
        Saying.Progress => (open, rules) => RecordProgress.Decide(new() { Service = service, Step = Of(AnswerField.Step) }, open, rules),
        Saying.Outcome => (open, rules) => CloseForAgency.Decide(
            new() { Service = service, Outcome = Of(AnswerField.Outcome), Note = Of(AnswerField.OutcomeNote) }, open, rules),
        Saying.Withdrawal => (open, rules) => WithdrawReferral.Decide(new() { Reason = Of(AnswerField.TakeBackReason) }, open, rules),
        Saying.Sending => (open, rules) => SendByHand.Decide(new() { Service = Of(AnswerField.SendTo), Why = Of(AnswerField.SendWhy) }, open, rules),
        { } says when says.StartsWith($"{Saying.Information}.", StringComparison.Ordinal) && Guid.TryParse(says[(Saying.Information.Length + 1)..], out var question) =>
            (open, rules) => GiveInformation.Decide(new() { QuestionId = question, Answer = Of(AnswerField.AnswerTo(question)) }, open, rules),
        _ => null,
    };
}
