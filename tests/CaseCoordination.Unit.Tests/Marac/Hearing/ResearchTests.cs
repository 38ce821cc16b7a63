using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Hearing;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.Hearing;

public sealed class ResearchTests
{
    private static readonly object[] AskedOfPolice = [.. Listed, new ResearchRequested(CaseId, "kp", new(2022, 5, 23), new(2022, 5, 13))];

    [Fact]
    public void An_agency_is_asked_by_the_meetings_day_and_becomes_party()
    {
        var asked = RequestResearch.Decide(new() { Agency = "pas" }, Open(Coordinator, new(2022, 5, 13), Listed), Meeting(Scheduled), registered: true).One<ResearchRequested>();

        asked.DueOn.Should().Be(new DateOnly(2022, 5, 23));
        After([.. Listed, asked]).Parties.Should().Contain("pas");
    }

    [Fact]
    public void Nobody_unknown_or_with_a_conflict_is_asked()
    {
        var excluded = new AgencyExcluded(CaseId, "cgl", MeetingId, Today);

        RequestResearch.Decide(new() { Agency = "nobody" }, Open(Coordinator, Listed), Meeting(Scheduled), registered: false).ShouldRefuse("marac-not-acceptable");
        RequestResearch.Decide(new() { Agency = "cgl" }, Open(Coordinator, [.. Listed, excluded]), Meeting(Scheduled), registered: true).ShouldRefuse("agency-conflicted");
        RequestResearch.Decide(new() { Agency = "kp" }, Open(Coordinator, Accepted), Meeting(Scheduled), registered: true).ShouldRefuse("not-now");
    }

    [Fact]
    public void That_nothing_is_known_is_an_answer()
    {
        var answered = AnswerResearch.Decide(new() { NothingKnown = true }, Open(Police, AskedOfPolice)).One<ResearchAnswered>();

        (answered.Agency, answered.NothingKnown, answered.Text).Should().Be(("kp", true, null));
        After(AskedOfPolice).Research["kp"].Should().BeFalse("silence is no answer");
        After([.. AskedOfPolice, answered]).Research["kp"].Should().BeTrue();
    }

    [Fact]
    public void What_is_known_is_sealed() =>
        Privacy.Sealing.TestKeys.OfZephyrine.Open(
            AnswerResearch.Decide(new() { NothingKnown = false, Text = Reason }, Open(Police, AskedOfPolice)).One<ResearchAnswered>().Text!.Value).Should().Be(Reason);

    [Fact]
    public void It_is_one_or_the_other_and_said()
    {
        AnswerResearch.Decide(new(), Open(Police, AskedOfPolice)).ShouldRefuse("marac-not-acceptable");
        AnswerResearch.Decide(new() { NothingKnown = true, Text = Reason }, Open(Police, AskedOfPolice)).ShouldRefuse("marac-not-acceptable");
        AnswerResearch.Decide(new() { NothingKnown = false }, Open(Police, AskedOfPolice)).ShouldRefuse("marac-not-acceptable");
    }

    [Fact]
    public void Each_answers_for_itself_if_it_was_asked_and_the_coordinator_for_who_says_it_at_the_table()
    {
        AnswerResearch.Decide(new() { Agency = "davss", NothingKnown = true }, Open(Police, AskedOfPolice)).ShouldRefuse("not-yours-to-do");
        AnswerResearch.Decide(new() { NothingKnown = true }, Open(Police, Listed)).ShouldRefuse("research-not-requested");
        AnswerResearch.Decide(new() { Agency = "kp", NothingKnown = true }, Open(Coordinator, AskedOfPolice)).One<ResearchAnswered>().Agency.Should().Be("kp");
    }
}
