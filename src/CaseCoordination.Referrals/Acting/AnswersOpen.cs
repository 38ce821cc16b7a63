using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Answers;
using CaseCoordination.Referrals.Tray;

namespace CaseCoordination.Referrals.Acting;

/// <summary>What can be said to a referral, by the last word of its address over HTTP.</summary>
public static class Saying
{
    public const string Acknowledgement = "acknowledgement";
    public const string Acceptance = "acceptance";
    public const string Decline = "decline";
    public const string Redirection = "redirection";
    public const string Question = "information-requests";
    public const string Progress = "progress";
    public const string Outcome = "outcome";
    public const string Information = "information";
    public const string Withdrawal = "withdrawal";
    public const string Sending = "routing";
}

/// <summary>What one service of the viewer's agency may say now.</summary>
/// <param name="Sayings">Of <see cref="Saying"/>.</param>
/// <param name="Reasons">Why it may decline.</param>
/// <param name="Steps">The steps that may be recorded next.</param>
/// <param name="Outcomes">What it may close with.</param>
public sealed record ServiceAnswers(
    string Service, IReadOnlyList<string> Sayings, IReadOnlyList<string> Reasons, IReadOnlyList<string> Steps, IReadOnlyList<string> Outcomes);

/// <summary>
/// What a viewer may say to a referral as it stands: what a page offers. It promises nothing; what is said is decided when it
/// is said.
/// </summary>
/// <param name="Services">The services of their agency that have something left to say.</param>
/// <param name="Sayings">What they may say as referrer or as coordinator.</param>
/// <param name="Questions">The questions that wait for the referrer.</param>
/// <param name="SendTo">The services it may be handed on or sent to.</param>
/// <param name="Signposts">The services in force.</param>
public sealed record AnswersOpen(
    IReadOnlyList<ServiceAnswers> Services,
    IReadOnlyList<string> Sayings,
    IReadOnlyList<Guid> Questions,
    IReadOnlyList<string> SendTo,
    IReadOnlyList<string> Signposts)
{
    public bool Any => Services.Count > 0 || Sayings.Count > 0;

    public static AnswersOpen Of(Referral referral, Standing standing, Viewer viewer, LoopRules rules)
    {
        string[] sendTo =
        [
            .. rules.Services.Keys.Where(service => rules.AgencyOf.ContainsKey(service) && !referral.Loops.ContainsKey(service) && rules.Allows(service, referral.Consent))
                .Order(StringComparer.Ordinal),
        ];
        IReadOnlyList<Guid> questions = standing.IsReferrer ? [.. referral.Questions.Where(question => !question.Value).Select(question => question.Key).Order()] : [];
        return new(
            [
                .. from loop in referral.Loops
                   where loop.Value.Agency == viewer.Agency
                   let answers = ForService(loop.Key, loop.Value, rules, sendTo.Length > 0)
                   where answers.Sayings.Count > 0
                   orderby loop.Value.IsOpen descending, loop.Key
                   select answers,
            ],
            [
                .. questions.Count > 0 ? [Saying.Information] : Array.Empty<string>(),
                .. standing.IsReferrer && !referral.Ended ? [Saying.Withdrawal] : Array.Empty<string>(),
                .. viewer.Roles.Contains(Role.Coordinator) && sendTo.Length > 0 ? [Saying.Sending] : Array.Empty<string>(),
            ],
            questions,
            sendTo,
            [.. rules.Services.Keys.Order(StringComparer.Ordinal)]);
    }

    private static ServiceAnswers ForService(string service, Loop loop, LoopRules rules, bool elsewhere)
    {
        var terms = rules.Services.GetValueOrDefault(service);
        var accepted = loop.Answer == Answer.Accepted;
        string[] steps = accepted ? [.. (terms?.Steps ?? []).Where(step => step.After.Count == 0 || step.After.Any(loop.Steps.Contains)).Select(step => step.Code)] : [];
        string[] outcomes = accepted && !rules.Contexts.Contains(service) ? [.. terms?.Outcomes ?? []] : [];
        var sayings = new (string Saying, bool Open)[]
        {
            (Saying.Acknowledgement, loop is { IsOpen: true, Acknowledged: false }),
            (Saying.Acceptance, loop.Answer is Answer.None or Answer.Declined),
            (Saying.Decline, loop.IsOpen),
            (Saying.Redirection, loop.IsOpen && elsewhere),
            (Saying.Question, loop.IsOpen),
            (Saying.Progress, steps.Length > 0),
            (Saying.Outcome, outcomes.Length > 0),
        };
        return new(
            service,
            [.. sayings.Where(saying => saying.Open).Select(saying => saying.Saying)],
            [.. DeclineForAgency.Reasons.Union(terms?.DeclineReasons ?? []).Order(StringComparer.Ordinal)],
            steps,
            outcomes);
    }
}

/// <summary>A referral as it stands, and what the viewer may say to it.</summary>
public sealed record AnswerableReferral(ReferralSummary Summary, AnswersOpen Answers)
{
    /// <summary>As it was found, for who reads more of it in the same request.</summary>
    internal FoundMatter Found { get; init; } = null!;
}
