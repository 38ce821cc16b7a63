using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Answers;
using CaseCoordination.Referrals.Reading;

namespace CaseCoordination.CoordinatorUi.Pages.Referrals;

/// <summary>One thing that can be said, with what it asks for.</summary>
/// <param name="Quote">The question it answers, in the words of who asked.</param>
public sealed record AnswerChoice(string Value, string Label, string? Hint, IReadOnlyList<AnswerField> Fields, string? Quote = null)
{
    /// <summary>What the page offers, in the order it does.</summary>
    /// <param name="service">The service of their agency they answer for; null where none has anything left to say.</param>
    /// <param name="asked">The questions, opened for the referrer.</param>
    public static IReadOnlyList<AnswerChoice> Of(AnswersOpen open, ServiceAnswers? service, IReadOnlyList<Said> asked) =>
    [
        .. (service?.Sayings ?? []).Select(saying => Of(saying, saying, FieldsOf(saying, service!, open))),
        .. open.Questions.Select(question => Answering(question, asked.FirstOrDefault(said => said.Kind == "question" && said.QuestionId == question))),
        .. open.Sayings.Where(saying => saying != Saying.Information).Select(saying => Of(saying, saying, FieldsOf(saying, null, open))),
    ];

    private static AnswerChoice Of(string value, string saying, IReadOnlyList<AnswerField> fields) =>
        new(value, AnswerWording.Label(saying), AnswerWording.Hint(saying), fields);

    private static AnswerChoice Answering(Guid question, Said? asked) =>
        Of(AnswerForm.Answers(question), Saying.Information, [AnswerField.Text(AnswerField.AnswerTo(question), "Your answer")]) with
        {
            Hint = asked is null ? null : $"{PlainWords.Of(asked.Service)} asked on {PlainDate.Of(asked.On)}.",
            Quote = asked?.Text,
        };

    private static IReadOnlyList<AnswerField> FieldsOf(string saying, ServiceAnswers? service, AnswersOpen open) => saying switch
    {
        Saying.Acceptance => [AnswerField.Note(AnswerField.AcceptNote)],
        Saying.Decline =>
        [
            AnswerField.Select(AnswerField.DeclineReason, "Why do you decline it?", service!.Reasons),
            AnswerField.Boxes(AnswerField.Signposts, "What may help instead? (optional)", [.. open.Signposts.Where(other => other != service.Service)]),
            AnswerField.Note(AnswerField.DeclineNote),
        ],
        Saying.Redirection =>
        [
            AnswerField.Select(AnswerField.HandOnTo, "Which service do you hand it on to?", open.SendTo),
            AnswerField.Select(AnswerField.HandOnReason, "Why do you hand it on?", RedirectReferral.Reasons),
        ],
        Saying.Question => [AnswerField.Text(AnswerField.Question, "What must you know?")],
        Saying.Progress => [AnswerField.Select(AnswerField.Step, "Which step was done?", service!.Steps)],
        Saying.Outcome => [AnswerField.Select(AnswerField.Outcome, "What became of it?", service!.Outcomes), AnswerField.Note(AnswerField.OutcomeNote)],
        Saying.Withdrawal => [AnswerField.Select(AnswerField.TakeBackReason, "Why do you take it back?", WithdrawReferral.Reasons)],
        Saying.Sending => [AnswerField.Select(AnswerField.SendTo, "Which service do you send it to?", open.SendTo), AnswerField.Text(AnswerField.SendWhy, "Why do you send it there?")],
        _ => [],
    };
}

/// <summary>A field of the page.</summary>
/// <param name="Id">Also what it is sent as.</param>
/// <param name="Kind">select, boxes or text.</param>
/// <param name="Options">Codes of the stored language.</param>
public sealed record AnswerField(string Id, string Kind, string Label, string? Hint, IReadOnlyList<string> Options)
{
    public const string Says = "says";
    public const string AcceptNote = "accept-note";
    public const string DeclineReason = "decline-reason";
    public const string Signposts = "signposts";
    public const string DeclineNote = "decline-note";
    public const string HandOnTo = "hand-on-to";
    public const string HandOnReason = "hand-on-reason";
    public const string Question = "question";
    public const string Step = "step";
    public const string Outcome = "outcome";
    public const string OutcomeNote = "outcome-note";
    public const string TakeBackReason = "take-back-reason";
    public const string SendTo = "send-to";
    public const string SendWhy = "send-why";

    public static string AnswerTo(Guid question) => $"answer-{question:N}";

    public static AnswerField Select(string id, string label, IReadOnlyList<string> options) => new(id, "select", label, null, options);

    public static AnswerField Boxes(string id, string label, IReadOnlyList<string> options) => new(id, "boxes", label, null, options);

    public static AnswerField Text(string id, string label) => new(id, "text", label, "At most 4,000 characters. It is kept sealed.", []);

    public static AnswerField Note(string id) => Text(id, "A note for the referrer (optional)");
}
