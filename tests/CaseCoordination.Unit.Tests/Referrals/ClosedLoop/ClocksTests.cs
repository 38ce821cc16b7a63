using CaseCoordination.Kernel;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Clocks;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Tray;
using CsCheck;
using static CaseCoordination.Unit.Tests.Referrals.ClosedLoop.Acting;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.ClosedLoop;

/// <summary>A clock that runs out asks whether anyone still waits.</summary>
public sealed class ClocksTests
{
    private static readonly DateOnly Late = new(2022, 5, 10);

    private static readonly object[] Anything =
    [
        Acknowledged(Conference), Accepted(Conference), Declined(Conference), Accepted(Outreach), Declined(Outreach), Asked, Told, Redirected, SentByHand, TakenBack,
        Ended, Returned, Closed, Withdrawn, GivenAgain, Progressed, Overdue("answer"), Escalated("answer"), Clock("answer"), Clock("outcome"),
    ];

    [Theory]
    [InlineData("acknowledgement")]
    [InlineData("answer")]
    public void Nobody_said_anything_so_it_is_overdue_once_and_then_escalated_once(string @for)
    {
        Given(Received, Routed, Clock(@for)).When(RunsOut(@for)).ShouldRecord(Overdue(@for));
        Given(Received, Routed, Clock(@for), Overdue(@for)).When(RunsOut(@for)).ShouldRecordNothing();
        Given(Received, Routed, Clock(@for), Overdue(@for)).When(RunsOut(@for, escalate: true)).ShouldRecord(Escalated(@for) with { EscalatedOn = Late });
        Given(Received, Routed, Clock(@for), Overdue(@for), Escalated(@for)).When(RunsOut(@for, escalate: true)).ShouldRecordNothing();
    }

    [Fact]
    public void An_answer_in_time_stops_its_clock()
    {
        Given(Received, Routed, Clock("acknowledgement"), Acknowledged(Conference)).When(RunsOut("acknowledgement")).ShouldRecordNothing();
        Given(Received, Routed, Clock("answer"), Accepted(Conference)).When(RunsOut("answer")).ShouldRecordNothing();
        Given(Received, Routed, Clock("answer"), Declined(Conference)).When(RunsOut("answer")).ShouldRecordNothing();
        Given(Received, Routed, Clock("answer"), Overdue("answer"), Accepted(Conference)).When(RunsOut("answer", escalate: true)).ShouldRecordNothing();
    }

    [Fact]
    public void A_receipt_is_no_answer() =>
        Given(Received, Routed, Clock("answer"), Acknowledged(Conference)).When(RunsOut("answer")).ShouldRecord(Overdue("answer"));

    [Fact]
    public void Another_services_answer_stops_nothing() =>
        Given(Received, Routed, Clock("answer"), Accepted(Outreach)).When(RunsOut("answer")).ShouldRecord(Overdue("answer"));

    [Fact]
    public void A_clock_started_anew_forgets_the_one_before() =>
        Given(Received, Routed, Clock("answer") with { Due = [Clock("answer").Due[0] with { DueBy = Asked.DueBy!.Value.AddDays(1) }] }).When(RunsOut("answer")).ShouldRecordNothing();

    [Fact]
    public void A_question_is_overdue_until_it_is_answered()
    {
        Given(Received, Routed, Asked).When(RunsOut("information", question: QuestionId)).ShouldRecord(Overdue("information"));
        Given(Received, Routed, Asked, Told).When(RunsOut("information", question: QuestionId)).ShouldRecordNothing();
    }

    [Fact]
    public void An_acceptance_without_an_outcome_falls_silent_too()
    {
        Given(Received, Routed, Accepted(Conference), Clock("outcome")).When(RunsOut("outcome")).ShouldRecord(Overdue("outcome"));
        Given(Received, Routed, Clock("outcome"), Accepted(Conference), Ended with { Service = Conference }).When(RunsOut("outcome")).ShouldRecordNothing();
    }

    [Fact]
    public void What_was_taken_back_is_never_overdue() =>
        Given(Received, Routed, Clock("answer"), TakenBack).When(RunsOut("answer")).ShouldRecordNothing();

    [Fact]
    public void Whatever_happened_and_however_often_it_is_asked_it_is_overdue_at_most_once_and_never_for_a_loop_that_ended() => Always.Holds(
        Gen.Select(Gen.Int[0, 19].Select(i => Anything[i]).Array[0, 8], Gen.OneOf("acknowledgement", "answer", "outcome"), Gen.Int[1, 4]),
        it =>
        {
            var (history, @for, times) = it;
            List<object> story = [Received, Routed, Clock(@for), .. history];
            var before = story.OfType<ResponseOverdue>().Count(e => e.For == @for);
            for (var i = 0; i < times; i++)
            {
                story.AddRange(Given([.. story]).When(RunsOut(@for)).Events);
            }

            (story.OfType<ResponseOverdue>().Count(e => e.For == @for) - before).Should().BeLessThanOrEqualTo(before > 0 ? 0 : 1);
            if (!Given([.. history.Prepend(Clock(@for)).Prepend(Routed).Prepend(Received)]).State!.Loops[Conference].IsOpen)
            {
                story.OfType<ResponseOverdue>().Count(e => e.For == @for).Should().Be(before);
            }
        });

    [Fact]
    public void A_silent_loop_is_listed_by_its_working_days_and_one_overdue_at_once()
    {
        var referral = Logged.Summary(Received, Routed, Clock("answer"), Accepted(Outreach), Overdue("answer"));

        SilentLoops.Of([referral], atLeast: 3, new(2022, 5, 11), ServicesOffered.Days).Select(loop => (loop.Service, loop.WorkingDays, string.Join(" ", loop.RunOut), loop.Escalated))
            .Should().Equal((Conference, 5, "answer", false), (Outreach, 4, "", false));
        SilentLoops.Of([referral], atLeast: 30, new(2022, 5, 11), ServicesOffered.Days).Select(loop => loop.Service).Should().Equal(Conference);
    }

    [Fact]
    public void What_nobody_was_asked_about_is_silent_too() =>
        SilentLoops.Of([Logged.Summary(Received, Undeliverable)], atLeast: 1, new(2022, 5, 11), ServicesOffered.Days).Should().ContainSingle().Which.Service.Should().BeEmpty();

    private static Func<Referral, Decision> RunsOut(string @for, bool escalate = false, Guid? question = null) => referral => CheckLoopClockHandler.Decide(
        new() { ReferralId = ReferralId, Service = Conference, For = @for, DueBy = Asked.DueBy!.Value, Escalate = escalate, QuestionId = question }, referral, Late);
}
