using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Worklist;

namespace CaseCoordination.Referrals.Tray;

/// <summary>
/// What is to be done about referrals: each loop stands once, under what presses most. Whoever chases is shown what other
/// agencies owe as well.
/// </summary>
public static class ReferralWork
{
    public const string Overdue = "answer-overdue";
    public const string New = "new-referral";
    public const string NobodyAsked = "nobody-asked";
    public const string DueSoon = "answer-due-soon";
    public const string Question = "question-to-you";
    public const string Silent = "silent-loop";

    /// <summary>Working days of silence from which a loop that was not answered is silent.</summary>
    private const int SilentAfter = 2;

    public static readonly WorkSource Source = WorkSource.In<ReferralSummary>(
        Permission.ReferralsRead,
        [Overdue, New, NobodyAsked, DueSoon, Question, Silent],
        (referrals, _) => referrals.Where(referral => referral.Open).OrderBy(referral => referral.Position),
        Of);

    public static IEnumerable<WorkItem> Of(ReferralSummary referral, WorkAsked asked)
    {
        if (asked.Chases && referral.Services.Count == 0)
        {
            yield return Item(NobodyAsked, referral, LondonDay.Of(referral.RecordedAt), null);
        }

        foreach (var question in referral.Questions.Where(q => q.AnsweredOn is null && referral.ReferringAgency == asked.Agency))
        {
            yield return Item(Question, referral, question.AskedOn, LastDay(question.DueBy)) with { What = question.Service, Agency = asked.Agency };
        }

        foreach (var loop in referral.Services.Where(loop => loop.Open && (loop.Agency == asked.Agency || asked.Chases)))
        {
            if (Of(loop, referral, asked) is { } item)
            {
                yield return item with { What = loop.Service, Agency = loop.Agency };
            }
        }
    }

    private static WorkItem? Of(ServiceLoop loop, ReferralSummary referral, WorkAsked asked)
    {
        var (own, since) = (loop.Agency == asked.Agency, loop.HeardOn ?? loop.AskedOn ?? LondonDay.Of(referral.RecordedAt));
        var late = LastDay(First(loop, "overdue", "escalated"));
        var due = LastDay(First(loop, "running"));
        return loop switch
        {
            _ when late is not null => Item(Overdue, referral, since, late),
            { Status: LoopStatus.Routed } when own => Item(New, referral, since, due),
            _ when own && asked.IsSoon(due) => Item(DueSoon, referral, since, due),
            { Status: not LoopStatus.Accepted } when asked.Days.Between(since, asked.Today) >= SilentAfter => Item(Silent, referral, since, due),
            _ => null,
        };
    }

    private static DateTimeOffset? First(ServiceLoop loop, params IReadOnlyList<string> states) =>
        loop.Clocks.Where(clock => states.Contains(clock.State)).Min(clock => (DateTimeOffset?)clock.DueBy);

    /// <summary>A clock of days runs out at the midnight after its last one.</summary>
    private static DateOnly? LastDay(DateTimeOffset? dueBy) => dueBy is { } moment ? LondonDay.Of(moment.AddTicks(-1)) : null;

    private static WorkItem Item(string kind, ReferralSummary referral, DateOnly since, DateOnly? dueOn) =>
        new(kind, WorkPlace.Referral, referral.Id, since, dueOn) { Reference = referral.AgencyReference };
}
