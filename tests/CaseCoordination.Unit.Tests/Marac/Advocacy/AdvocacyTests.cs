using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Advocacy;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Messages;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Access;
using CsCheck;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.Advocacy;

/// <summary>The case is asked of the advocate on Wednesday 25 May 2022; 2 and 3 June are bank holidays.</summary>
public sealed class AdvocacyTests
{
    private static readonly CoreAgencies Core = new(Invited, "davss", "test", Verified: false);
    private static readonly Viewer Advocate = new("davss", "davss", "tunbridge-wells", new HashSet<string>());
    private static readonly AdvocateContactForm NoAnswer = new() { Channel = "phone", Outcome = "no-answer" };
    private static readonly object[] Asked = [.. Accepted, new IdvaAsked(CaseId, "davss", new(2022, 5, 27), "idva-two-and-one", Today)];
    private static readonly object[] AskedAndHeard = [.. Asked, .. Heard.Skip(Accepted.Length)];

    [Fact]
    [Trait("Rule", "idva-two-and-one")]
    public void Every_case_the_MARAC_takes_has_an_advocate_who_has_two_working_days()
    {
        AskIdvaHandler.Decide(After(Accepted), Core, new(2022, 6, 1), Working).One<IdvaAsked>().Should().Be(
            new IdvaAsked(CaseId, "davss", new(2022, 6, 7), "idva-two-and-one", new(2022, 6, 1)));

        AskIdvaHandler.Decide(After(Asked), Core, Today, Working).ShouldRecordNothing();
        AskIdvaHandler.Decide(After([Accepted[0]]), Core, Today, Working).ShouldRecordNothing();
        AskIdvaHandler.Decide(After([.. Accepted, new CaseDeclined(CaseId, "out-of-area", Sealed(Reason), Today)]), Core, Today, Working).ShouldRecordNothing();
    }

    [Fact]
    public void An_advocate_with_a_conflict_of_interest_is_followed_by_another_at_the_table()
    {
        var two = Core with { Agencies = [.. Invited, new("lookahead", "idva")] };
        object[] excluded = [.. Asked, new AgencyExcluded(CaseId, "davss", MeetingId, Today)];

        MaracFollowing.Of(excluded[^1]).Should().Contain(new AskIdva { CaseId = CaseId });
        AskIdvaHandler.Decide(After(excluded), two, Today, Working).One<IdvaAsked>().Agency.Should().Be("lookahead");
        AskIdvaHandler.Decide(After(excluded), Core, Today, Working).ShouldRecordNothing();
        RecordContact.Decide(NoAnswer, Open(Advocate, excluded)).ShouldRefuse("not-yours-to-do");
        AskAdvocate.Decide(new() { Agency = "davss" }, Open(Coordinator, excluded), registered: true, Working).ShouldRefuse("agency-conflicted");
    }

    [Fact]
    public void The_coordinator_asks_another_and_nobody_else_does()
    {
        AskAdvocate.Decide(new() { Agency = "lookahead" }, Open(Coordinator, Asked), registered: true, Working).One<IdvaAsked>().Agency.Should().Be("lookahead");
        AskAdvocate.Decide(new() { Agency = "davss" }, Open(Coordinator, Asked), registered: true, Working).ShouldRecordNothing();
        AskAdvocate.Decide(new() { Agency = "nobody" }, Open(Coordinator, Asked), registered: false, Working).ShouldRefuse("marac-not-acceptable");
        AskAdvocate.Decide(new() { Agency = "lookahead" }, Open(Advocate, Asked), registered: true, Working).ShouldRefuse("not-yours-to-do");
    }

    [Fact]
    public void The_advocate_or_the_coordinator_records_an_attempt_and_what_she_said()
    {
        var reached = RecordContact.Decide(new() { Channel = "phone", Outcome = "reached", Views = Reason }, Open(Advocate, Asked)).One<IdvaContactAttempted>();

        reached.Should().BeEquivalentTo(new { Agency = "davss", Channel = "phone", Outcome = "reached", AttemptedOn = Today });
        Privacy.Sealing.TestKeys.OfZephyrine.Open(reached.Views!.Value).Should().Be(Reason);
        RecordContact.Decide(NoAnswer, Open(Coordinator, Asked)).One<IdvaContactAttempted>().Agency.Should().Be("davss", "it is the advocate's doing, whoever writes it down");
        RecordContact.Decide(NoAnswer, Open(Police, Asked)).ShouldRefuse("not-yours-to-do");
        RecordContact.Decide(NoAnswer with { Views = Reason }, Open(Advocate, Asked)).ShouldRefuse("marac-not-acceptable");
        RecordContact.Decide(NoAnswer with { Channel = "pigeon" }, Open(Advocate, Asked)).ShouldRefuse("marac-not-acceptable");
        RecordContact.Decide(NoAnswer with { AttemptedOn = Today.AddDays(1) }, Open(Advocate, Asked)).ShouldRefuse("marac-not-acceptable");
    }

    [Theory]
    [Trait("Rule", "idva-two-and-one")]
    [InlineData("2022-05-27", false)]
    [InlineData("2022-05-28", true)]
    public void Nobody_having_tried_it_is_said_the_day_after_the_last_and_not_before(string today, bool overdue)
    {
        WatchIdvaContactHandler.Decide(After(Asked), DateOnly.Parse(today, null)).Events.Should().HaveCount(overdue ? 1 : 0);
        WatchIdvaContactHandler.Decide(After([.. Asked, new IdvaContactAttempted(CaseId, "davss", "phone", "no-answer", null, Today)]), DateOnly.Parse(today, null)).ShouldRecordNothing();
    }

    [Fact]
    public void A_meeting_that_comes_sooner_makes_the_last_day_its_own()
    {
        object[] urgent = [.. Asked, new CaseListed(CaseId, MeetingId, new(2022, 5, 26), Late: true, Invited, Today)];

        WatchIdvaContactHandler.Decide(After(urgent), new(2022, 5, 27)).One<IdvaContactOverdue>().DueOn.Should().Be(new DateOnly(2022, 5, 26));
        WatchIdvaContactHandler.Decide(After([.. urgent, new CaseUnlisted(CaseId, MeetingId, Today)]), new(2022, 5, 27)).ShouldRecordNothing();
    }

    [Fact]
    public void She_is_told_of_the_meeting_or_it_is_said_why_not()
    {
        UpdateVictim.Decide(new() { Told = true }, Open(Advocate, Asked)).ShouldRefuse("not-now");
        UpdateVictim.Decide(new() { Told = true }, Open(Police, AskedAndHeard)).ShouldRefuse("not-yours-to-do");
        UpdateVictim.Decide(new() { Told = false, Reason = "not-safe" }, Open(Advocate, AskedAndHeard)).ShouldRefuse("marac-not-acceptable");
        var notTold = UpdateVictim.Decide(new() { Told = false, Reason = "not-safe", Note = Reason }, Open(Advocate, AskedAndHeard)).One<VictimNotUpdated>();
        object[] later = [.. AskedAndHeard, notTold];

        var told = UpdateVictim.Decide(new() { Told = true, Note = Reason }, Open(Advocate, later)).One<VictimUpdated>();
        told.Should().BeEquivalentTo(new { MeetingId, Agency = "davss", UpdatedOn = Today });
        UpdateVictim.Decide(new() { Told = false, Reason = "not-safe", Note = Reason }, Open(Advocate, [.. later, told])).ShouldRecordNothing();
    }

    [Fact]
    [Trait("Rule", "idva-two-and-one")]
    public void Not_told_within_a_working_day_of_the_meeting_is_said_once() => Always.Holds(Gen.Int[0, 15].Array[1, 10], days =>
    {
        var history = new List<object>(AskedAndHeard);
        foreach (var day in days.Order().Select(Today.AddDays))
        {
            history.AddRange(WatchVictimUpdateHandler.Decide(After([.. history]), day, Working).Events);
        }

        history.OfType<VictimUpdateOverdue>().Should().HaveCount(days.Max() > 1 ? 1 : 0).And.NotContain(e => e.DueOn != new DateOnly(2022, 5, 26) || e.RaisedOn <= e.DueOn);
        var notTold = new VictimNotUpdated(CaseId, MeetingId, "davss", "her-wish", Sealed(Reason), Today);
        WatchVictimUpdateHandler.Decide(After([.. AskedAndHeard, notTold]), new(2022, 7, 1), Working).ShouldRecordNothing();
    });
}
