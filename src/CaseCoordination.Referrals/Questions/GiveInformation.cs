using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Answers;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Questions;

/// <summary>The referrer's answer.</summary>
public sealed record InformationForm
{
    /// <summary>The question answered; needed where several are open.</summary>
    public Guid? QuestionId { get; init; }

    /// <summary>At most 4,000 characters.</summary>
    public string? Answer { get; init; }
}

public static class GiveInformation
{
    public static Decision Decide(InformationForm form, OpenMatter<Referral> open, LoopRules rules)
    {
        if (!open.Standing.IsReferrer)
        {
            return ReferralRefusals.NotTheReferrer;
        }

        if (Note.MissingOrFaulty(form.Answer, "/answer") is { } fault)
        {
            return ReferralRefusals.NotAcceptable(fault);
        }

        var unanswered = open.State.Questions.Where(question => !question.Value).Select(question => question.Key).ToList();
        return (form.QuestionId, unanswered) switch
        {
            (_, []) => ReferralRefusals.NothingAsked,
            ({ } question, _) when !unanswered.Contains(question) => ReferralRefusals.NothingAsked,
            (null, { Count: > 1 }) => ReferralRefusals.NotAcceptable(new("/questionId", "missing", "Several questions are open: say which one you answer.")),
            var (question, _) => Decision.Record(
                new InformationProvided(open.State.Id, question ?? unanswered[0], open.By.Agency, open.Seal(form.Answer)!.Value, open.Today)),
        };
    }
}
