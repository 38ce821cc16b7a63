using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Answers;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Questions;

/// <summary>What a service must know before it can decide.</summary>
public sealed record QuestionForm
{
    /// <summary>The service that asks; needed where several of one agency were asked.</summary>
    public string? Service { get; init; }

    /// <summary>The question, to the referrer; at most 4,000 characters.</summary>
    public string? Question { get; init; }
}

public static class AskForInformation
{
    public static Decision Decide(QuestionForm form, OpenMatter<Referral> open, LoopRules rules)
    {
        var (answering, refusal) = open.LoopOf(form.Service, rules);
        if (answering is null)
        {
            return refusal!;
        }

        if (!answering.Loop.IsOpen)
        {
            return ReferralRefusals.AlreadyAnswered(answering.Name);
        }

        if (Note.MissingOrFaulty(form.Question, "/question") is { } fault)
        {
            return ReferralRefusals.NotAcceptable(fault);
        }

        var due = LoopClock.Due(answering.Name, open.By.Agency, LoopClock.Information, answering.Terms, rules.Days, open.Now)?.DueBy;
        return Decision.Record([
            .. Receipt.Of(open.State, answering.Name, open.By.Agency, open.Today),
            new InformationRequested(
                open.State.Id,
                NamedId.From("question", open.State.Id.ToString("N"), open.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                answering.Name,
                open.By.Agency,
                open.Seal(form.Question)!.Value,
                due,
                open.Today),
        ]);
    }
}
