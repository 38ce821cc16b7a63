using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Meetings;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Access;
using CsCheck;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.Meetings;

public sealed class ScheduleMeetingTests
{
    private static readonly CoreAgencies Core = new(Invited, "davss", "test", Verified: false);
    private static readonly MeetingForm Form = new() { HeldOn = new(2022, 6, 15), Place = "town-hall" };

    [Fact]
    [Trait("Rule", "common-practice")]
    public void Every_other_day_follows_in_working_days_over_the_bank_holidays() => Schedule(Form).One<MeetingScheduled>().Should().BeEquivalentTo(new
    {
        HeldOn = new DateOnly(2022, 6, 15),
        ReferralsCloseOn = new DateOnly(2022, 5, 30),
        CaseListOn = new DateOnly(2022, 6, 1),
        ResearchDueOn = new DateOnly(2022, 6, 13),
        MinutesDueOn = new DateOnly(2022, 6, 20),
        Clocks = "common-practice",
    });

    [Fact]
    public void The_days_are_always_in_their_order_and_working_days() => Always.Holds(Gen.Int[0, 700], later =>
    {
        var heldOn = Working.Add(Today, later + 1);
        var days = MeetingClockRules.On(heldOn).DaysOf(heldOn, Working);

        new[] { days.ReferralsCloseOn, days.CaseListOn, days.ResearchDueOn, heldOn, days.MinutesDueOn }.Should().BeInAscendingOrder().And.OnlyContain(day => Working.IsWorking(day));
    });

    [Fact]
    public void The_chair_alone_calls_an_emergency_meeting_which_has_no_deadline()
    {
        Schedule(Form with { Emergency = true }).ShouldRefuse("not-yours-to-do");
        Schedule(Form with { Emergency = true }, Chair).One<MeetingScheduled>().ReferralsCloseOn.Should().Be(new DateOnly(2022, 6, 15));
    }

    [Fact]
    [Trait("Rule", "core-agencies")]
    public void Who_is_on_the_list_is_invited_to_every_meeting() => Schedule(Form).One<MeetingScheduled>().Invited.Should().Equal(Core.Agencies);

    [Fact]
    public void An_agency_calls_none() => Schedule(Form, Police).ShouldRefuse("not-yours-to-do");

    [Theory]
    [InlineData(null, "town-hall")]
    [InlineData("2022-05-24", "town-hall")]
    [InlineData("2022-06-02", "town-hall")]
    [InlineData("2022-06-04", "town-hall")]
    [InlineData("2022-06-15", "The Town Hall")]
    public void A_day_that_cannot_be_and_a_place_that_is_no_code_are_refused(string? heldOn, string place) =>
        Schedule(new() { HeldOn = heldOn is null ? null : DateOnly.Parse(heldOn, null), Place = place }).ShouldRefuse("marac-not-acceptable");

    private static CaseCoordination.Kernel.Decision Schedule(MeetingForm form, Viewer? by = null) =>
        ScheduleMeeting.Decide(form, MeetingId, by ?? Coordinator, Today, Core, Working);
}
