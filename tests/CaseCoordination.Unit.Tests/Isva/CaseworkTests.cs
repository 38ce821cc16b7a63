using CaseCoordination.Isva;
using CaseCoordination.Isva.Allocation;
using CaseCoordination.Isva.Closing;
using CaseCoordination.Isva.Consent;
using CaseCoordination.Isva.Events;
using CaseCoordination.Isva.Forums;
using CaseCoordination.Isva.Reactions;
using CaseCoordination.Isva.Reading;
using CaseCoordination.Isva.Support;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Messages;
using CaseCoordination.Unit.Tests.Privacy.Sealing;
using CsCheck;
using static CaseCoordination.Unit.Tests.Isva.FamilyMatters;

namespace CaseCoordination.Unit.Tests.Isva;

/// <summary>From the referral that opens a case to what closes it.</summary>
public sealed class CaseworkTests
{
    private static readonly (string Name, Func<IsvaCase, Decision> Does)[] Steps =
    [
        ("consent", Does(new IsvaConsentForm { Given = true, ConsentBy = ConsentGiver.Adult }, ConfirmConsent.Decide)),
        ("allocation", Does(new AllocationForm(), AllocateCase.Decide)),
        ("waiting", Does(new WaitingForm { Priority = WaitPriority.Urgent }, WaitlistCase.Decide)),
        ("contact", Does(new IsvaContactForm { Outcome = IsvaContactOutcome.NoAnswer }, AttemptContact.Decide)),
        ("engagement", Does(new IsvaEngagementForm(), EngageClient.Decide)),
        ("needs", Does(new NeedsForm { Needs = [IsvaNeed.Health, IsvaNeed.Information, IsvaNeed.Health] }, AssessNeeds.Decide)),
        ("support", Does(new SupportStartForm(), StartSupport.Decide)),
        ("outcomes", Does(new OutcomesForm { At = OutcomeMoment.Review, Answers = [new() { Outcome = IsvaOutcome.Safer, Answer = OutcomeAnswer.Better }] }, RecordOutcomes.Decide)),
        ("exit", Does(new ExitForm { PlannedFor = Today }, PlanExit.Decide)),
    ];

    private static readonly ReferralForService Referral = new()
    {
        ReferralId = ReferralId,
        Service = "isva",
        Agency = "fm",
        Kind = "isva",
        ReferringAgency = "kp",
        MadeOn = new(2022, 5, 3),
        AboutId = TestKeys.Zephyrine,
        PerpetratorIds = [],
        People = [new(TestKeys.Zephyrine, "victim", "female", "under-16", null, [])],
        Consent = "given",
        Details = default,
    };

    /// <summary>What may be done where a case stands; the rest is refused as out of turn.</summary>
    [Theory]
    [InlineData(0, "consent")]
    [InlineData(1, "allocation waiting")]
    [InlineData(2, "allocation waiting")]
    [InlineData(3, "contact")]
    [InlineData(4, "contact engagement")]
    [InlineData(5, "needs")]
    [InlineData(6, "needs support")]
    [InlineData(7, "needs outcomes exit")]
    [InlineData(8, "needs outcomes exit")]
    public void Each_step_has_its_turn(int lived, string allowed)
    {
        var past = Given([.. Life.Take(lived)]);

        Steps.Where(step => past.When(step.Does).Refusal is null).Select(step => step.Name).Should().Equal(allowed.Split(' '));
        Steps.Where(step => past.When(step.Does).Refusal is not null).Should().OnlyContain(step => past.When(step.Does).Refusal == IsvaRefusals.OutOfTurn);
    }

    /// <summary>DOMAIN 10.5 no. 13, inside the service: wherever a case stands.</summary>
    [Fact]
    [Trait("Rule", "isva-consent-withdrawn")]
    public void Once_consent_is_withdrawn_nothing_but_closing_is_left() => Always.Holds(Gen.Int[0, Life.Length], lived =>
    {
        var past = Given([.. Life.Take(lived), Withdrawn]);

        Steps.Should().OnlyContain(step => past.When(step.Does).Refusal == IsvaRefusals.Withdrawn);
        past.When(Does(new IsvaClosureForm { Reason = IsvaCloseReason.ConsentWithdrawn }, CloseCase.Decide)).Events.Should().ContainSingle();
        WhenConsentWithdrawnHandler.Decide(past.State!, Today).Should().BeNull("it is noted once");
    }, times: 50);

    [Fact]
    public void Nobody_else_works_on_it_and_nobody_before_it_is_accepted()
    {
        Given().When(Does(new IsvaConsentForm { Given = true, ConsentBy = ConsentGiver.Adult }, ConfirmConsent.Decide, agency: "kp")).ShouldRefuse(IsvaRefusals.NotTheService);
        Past.Of<IsvaCase>(IsvaCaseFold.Evolve, [Opened]).When(Steps[0].Does).ShouldRefuse(IsvaRefusals.NotAccepted);
        Given(Closed).When(Steps[0].Does).ShouldRefuse(IsvaRefusals.Closed);
    }

    [Theory]
    [Trait("Rule", "isva-consent-age")]
    [InlineData(AgeBand.Under16, ConsentGiver.Adult, "under-16")]
    [InlineData(AgeBand.Under16, ConsentGiver.GillickCompetent, null)]
    [InlineData(AgeBand.Under16, ConsentGiver.ParentalResponsibility, null)]
    [InlineData(AgeBand.From16To17, ConsentGiver.Adult, null)]
    [InlineData(AgeBand.From16To17, ConsentGiver.ParentalResponsibility, "not-under-16")]
    public void Who_consents_depends_on_the_age(AgeBand band, ConsentGiver giver, string? fault) =>
        (Past.Of<IsvaCase>(IsvaCaseFold.Evolve, [Opened with { Minimum = Minimum with { VictimAgeBand = band } }, Accepted])
            .When(Does(new IsvaConsentForm { Given = true, ConsentBy = giver }, ConfirmConsent.Decide)).Refusal?.Faults!.Single().Code).Should().Be(fault);

    [Fact]
    public void Refused_consent_closes_the_case_and_the_loop()
    {
        var closed = Given().When(Does(new IsvaConsentForm { Given = false }, ConfirmConsent.Decide)).Events.Should().ContainSingle().Subject;

        IsvaFollowing.Of(closed).Should().Equal(new CloseReferral { ReferralId = ReferralId, Service = "isva", By = "fm", Outcome = "client-declined" });
    }

    [Fact]
    public void Only_who_was_reached_can_be_engaged() => Given([.. Life.Take(3), new IsvaContactAttempted(CaseId, IsvaContactOutcome.NoAnswer, Today, "fm")])
        .When(Does(new IsvaEngagementForm(), EngageClient.Decide)).ShouldRefuse(IsvaRefusals.OutOfTurn);

    [Fact]
    public void Needs_are_named_once_each() => Given([.. Life.Take(5)]).When(Steps[5].Does)
        .ShouldRecord(new IsvaNeedsAssessed(CaseId, [IsvaNeed.Information, IsvaNeed.Health], Today, "fm"));

    [Fact]
    public void Exit_answers_come_with_the_exit_and_each_outcome_once()
    {
        OutcomeOnForm safer = new() { Outcome = IsvaOutcome.Safer, Answer = OutcomeAnswer.Yes };

        Given([.. Life.Take(7)]).When(Does(new OutcomesForm { At = OutcomeMoment.Exit, Answers = [safer] }, RecordOutcomes.Decide)).ShouldRefuse(IsvaRefusals.OutOfTurn);
        Given(Life).When(Does(new OutcomesForm { At = OutcomeMoment.Exit, Answers = [safer] }, RecordOutcomes.Decide)).ShouldRecord(
            new IsvaOutcomesRecorded(CaseId, OutcomeMoment.Exit, [new(IsvaOutcome.Safer, OutcomeAnswer.Yes)], Today, "fm"));
        Given(Life).When(Does(new OutcomesForm { At = OutcomeMoment.Exit, Answers = [safer, safer] }, RecordOutcomes.Decide)).Refusal!.Faults!.Single().Code.Should().Be("doubled");
    }

    [Fact]
    public void A_closed_case_is_taken_up_again_with_consent_given_anew()
    {
        var form = new ReopeningForm { ConsentBy = ConsentGiver.Adult };

        Given(Withdrawn, Closed).When(Does(form, ReopenCase.Decide)).ShouldRecord(new IsvaCaseReopened(CaseId, ConsentGiver.Adult, Today, "fm"));
        Given(Withdrawn, Closed, new IsvaCaseReopened(CaseId, ConsentGiver.Adult, Today, "fm")).When(Steps[1].Does).Events.Should().ContainSingle();
        Given(Closed).When(Does(new ReopeningForm(), ReopenCase.Decide)).Refusal!.Faults!.Single().Pointer.Should().Be("/consentBy");
        Given(Closed with { Reason = IsvaCloseReason.Deceased }).When(Does(form, ReopenCase.Decide)).ShouldRefuse(IsvaRefusals.OutOfTurn);
        Given().When(Does(form, ReopenCase.Decide)).ShouldRefuse(IsvaRefusals.OutOfTurn);
    }

    [Fact]
    public void A_referral_opens_a_case_with_codes_alone()
    {
        var opened = WhenReferralRoutedHandler.Decide(
            Referral, new() { Source = "ocg-meeting", CjStage = "vrr-requested", FormOfViolence = "a word of tomorrow", When = "historic", ReportedToPolice = true }, Today);

        (opened.Source, opened.CjStage, opened.OpenedOn).Should().Be((IsvaSource.OcgMeeting, CjStage.VrrRequested, Today));
        opened.Minimum.Should().BeEquivalentTo(new { VictimSex = PersonSex.Female, VictimAgeBand = AgeBand.Under16, FormOfViolence = FormOfViolence.NotKnown, When = OffenceTime.Historic });
    }

    [Fact]
    public void A_MARAC_referral_is_opened_without_a_look_into_what_it_tells() => WhenReferralRoutedHandler.Decide(Referral with { Kind = "marac" }, null, Today)
        .Should().BeEquivalentTo(new { Source = IsvaSource.MaracAction, CjStage = CjStage.NotReported });

    [Theory]
    [InlineData("given", false, null)]
    [InlineData("refused", false, "consent-needed")]
    [InlineData("withdrawn", false, "consent-needed")]
    [InlineData("overridden", false, "consent-needed")]
    [InlineData("given", true, "person-erased")]
    public void Without_consent_no_case_is_opened_whatever_a_rule_routes_here(string consent, bool erased, string? reason) =>
        (WhenReferralRoutedHandler.Refuse(Referral with { Consent = consent }, erased)?.Reason).Should().Be(reason);

    [Fact]
    public void The_end_of_a_referral_ends_its_case_but_no_case_taken_up_again()
    {
        var ended = new ReferralEndedForService { ReferralId = ReferralId, Service = "isva", Agency = "fm", Reason = "redirected", EndedOn = Today };

        WhenReferralEndedHandler.Decide(ended, Given().State!).Should().Be(new IsvaReferralEnded(CaseId, IsvaEndReason.Redirected, Today));
        WhenReferralEndedHandler.Decide(ended, Given(Closed).State!).Should().BeNull();
        WhenReferralEndedHandler.Decide(ended, Given(Closed, new IsvaCaseReopened(CaseId, ConsentGiver.Adult, Today, "fm")).State!).Should().BeNull();
    }

    [Fact]
    public void The_waiting_list_goes_by_priority_then_by_how_long_and_counts_for_each_service_from_one()
    {
        IsvaSummary Waits(string agency, WaitPriority priority, int day, long position) => new(
            NamedId.From(agency, $"{position}"), ReferralId, agency, "waitlisted", Today, (int)priority, Today.AddDays(day), [agency], position);

        IsvaCases.Order([Waits("fm", WaitPriority.Standard, 0, 1), Waits("fm", WaitPriority.Urgent, 5, 2), Waits("fm", WaitPriority.Standard, 0, 0), Waits("ekrcc", WaitPriority.Raised, 9, 3)])
            .Cases.Select(c => (c.Agency, c.Place, c.CaseId)).Should().Equal(
                ("ekrcc", 1, NamedId.From("ekrcc", "3")), ("fm", 1, NamedId.From("fm", "2")), ("fm", 2, NamedId.From("fm", "0")), ("fm", 3, NamedId.From("fm", "1")));
    }

    [Fact]
    public void A_case_in_a_list_stands_where_the_case_itself_does()
    {
        object[] story = [Opened, Accepted, .. Life, Closed, new IsvaCaseReopened(CaseId, ConsentGiver.Adult, Today, "fm")];
        for (var length = 1; length <= story.Length; length++)
        {
            var state = Past.Of<IsvaCase>(IsvaCaseFold.Evolve, story.Take(length)).State!;
            var summary = Logged.Stream(story.Take(length)).Aggregate((IsvaSummary?)null, IsvaSummaryFold.Evolve)!;

            (summary.Status, summary.Waits).Should().Be((IsvaSummaryFold.Word(state.Status), (int?)state.Waits));
        }
    }

    [Fact]
    public void What_tells_of_sexual_violence_is_shown_to_who_may_see_it()
    {
        FoundIsvaCase Seen(FieldClass shown) => new(Given().State!, [Opened, Accepted], new([], new HashSet<FieldClass> { shown }, new HashSet<FieldClass>(), null), 2);

        IsvaFiles.Show(Seen(FieldClass.SexualViolence)).Should().BeEquivalentTo(new { Minimum, CriminalCase = new { Stage = CjStage.Reported } });
        IsvaFiles.Show(Seen(FieldClass.Metadata)).Should().BeEquivalentTo(new { Minimum = (IsvaMinimumData?)null, CriminalCase = (CriminalCase?)null, Status = IsvaStatus.Received });
    }

    [Fact]
    public void A_meeting_is_its_forum_whether_the_adviser_was_there_and_what_came_of_it()
    {
        var (id, by) = (Guid.Parse("01805c3f-7c00-7000-8000-0000000000e1"), new Viewer("subject-1", "fm", "tunbridge-wells", new HashSet<string>()));

        RecordForum.Decide(new() { Forum = IsvaForum.Ocg, On = Today, Attended = true, ReferralsMade = 2 }, id, by, Today).ShouldRecord(new IsvaForumMet(id, IsvaForum.Ocg, true, 2, Today, "fm"));
        RecordForum.Decide(new() { On = Today.AddDays(1), ReferralsMade = -1 }, id, by, Today).Refusal!.Faults!.Select(f => f.Pointer).Should().Equal("/forum", "/on", "/attended", "/referralsMade");
    }
}
