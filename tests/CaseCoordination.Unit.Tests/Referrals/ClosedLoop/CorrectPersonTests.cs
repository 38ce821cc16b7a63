using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Corrections;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Unit.Tests.Privacy.Sealing;
using static CaseCoordination.Unit.Tests.Referrals.ClosedLoop.Acting;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.ClosedLoop;

public sealed class CorrectPersonTests
{
    private static readonly PersonCorrectionForm Born = new() { Person = TestKeys.Zephyrine, DateOfBirth = new(1991, 3, 4) };

    [Fact]
    public void The_referrer_puts_right_who_she_is_and_what_was_not_said_stays()
    {
        var corrected = By("kp", Born).Events.OfType<PersonCorrected>().Single();
        var before = TestKeys.OfZephyrine.Open<PersonOnForm>(Received.People[0].Particulars);

        (corrected.Role, corrected.By).Should().Be(("victim", "kp"));
        corrected.Fields.Should().Equal("date-of-birth");
        TestKeys.OfZephyrine.Open<PersonOnForm>(corrected.Particulars).Should().BeEquivalentTo(before with { DateOfBirth = new(1991, 3, 4) });
        var read = Received.AsCorrected([Received, corrected]);
        read.People[0].Particulars.Should().Be(corrected.Particulars);
        read.People[1].Should().Be(Received.People[1]);
    }

    [Fact]
    public void Said_again_it_changes_nothing_and_the_last_correction_counts()
    {
        var corrected = By("kp", Born).Events.OfType<PersonCorrected>().Single();

        Given(Received, corrected).By("kp", (open, _) => CorrectPerson.Decide(Born, open, TestKeys.OfZephyrine)).ShouldRecordNothing();
        Given(Received, corrected).By("kp", (open, _) => CorrectPerson.Decide(Born with { GivenName = "Zephyra" }, open, TestKeys.OfZephyrine))
            .Events.OfType<PersonCorrected>().Single().Fields.Should().Equal("given-name");
    }

    [Fact]
    public void Why_it_was_wrong_stands_beside_what_was_sent_and_alone_puts_nothing_right()
    {
        var events = By("kp", Born with { Reason = "Misread on the form." }).Events;

        events.Should().HaveCount(2);
        events[0].Should().BeOfType<PersonCorrected>();
        var why = events[1].Should().BeOfType<EntryCorrected>().Subject;
        why.Entry.Should().Be(1, "what was sent");
        TestKeys.OfZephyrine.Open(why.Correction).Should().Be("Misread on the form.");
        By("kp", new() { Person = TestKeys.Zephyrine, Reason = "Misread." }).ShouldFault("/");
        By("kp", Born with { Reason = new('x', 4_001) }).ShouldFault("/reason");
    }

    [Fact]
    public void It_is_the_referrers_and_the_coordinators_and_follows_the_rules_of_a_form()
    {
        By("davss", Born).ShouldRefuseWith("not-the-referrer");
        By("twbc-cst", Born, Role.Coordinator).Events.Should().ContainSingle();
        By("kp", Born with { Person = Guid.NewGuid() }).ShouldFault("/person");
        By("kp", new() { Person = TestKeys.Zephyrine }).ShouldFault("/");
        By("kp", Born with { DateOfBirth = new(1850, 1, 1) }).ShouldFault("/dateOfBirth");
        By("kp", Born with { NhsNumber = "1234567890" }).ShouldFault("/nhsNumber");
        Given(Received).By("kp", (open, _) => CorrectPerson.Decide(Born, open, null)).Refusal.Should().Be(MatterRefusals.PersonErased);
    }

    private static CaseCoordination.Kernel.Decision By(string agency, PersonCorrectionForm form, params string[] roles) =>
        Given(Received).By(agency, (open, _) => CorrectPerson.Decide(form, open, TestKeys.OfZephyrine), roles: roles);
}
