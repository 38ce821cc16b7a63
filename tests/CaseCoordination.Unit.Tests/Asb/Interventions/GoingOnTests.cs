using CaseCoordination.Asb;
using CaseCoordination.Asb.Closing;
using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Interventions;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Messages;

namespace CaseCoordination.Unit.Tests.Asb.Interventions;

/// <summary>What may follow what, besides the guards.</summary>
public sealed class GoingOnTests
{
    [Fact]
    public void Nothing_is_served_that_is_not_approved()
    {
        var story = new Story();
        story.Propose("advice");

        story.Serve().Refusal.Should().Be(AsbRefusals.NotWhereItStands);
        story.Do(open => ApproveIntervention.Decide(1, open));
        story.Try(open => ApproveIntervention.Decide(1, open)).ShouldRecordNothing();
        story.Serve().Refusal.Should().BeNull();
        story.Serve().Refusal.Should().Be(AsbRefusals.NotWhereItStands);
    }

    [Fact]
    public void A_case_from_a_referral_waits_until_that_is_accepted()
    {
        var story = new Story(referral: Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1"));

        story.Propose("advice").Refusal.Should().Be(AsbRefusals.NotTakenOn);
        story.Incident();
        story.Do(open => Decision.Record(new AsbReferralTakenOn(open.State.Id, "twbc-cst", open.Today)));
        story.Propose("advice").Refusal.Should().BeNull();
    }

    [Fact]
    public void Nothing_is_complied_with_over_a_confirmed_breach()
    {
        var story = new Story();
        story.Step("advice");
        story.Breach();

        story.Try(open => EndIntervention.Decide(new() { Reason = "completed-compliant", EndedOn = story.Today }, 1, open))
            .Refusal!.Faults.Should().ContainSingle(fault => fault.Code == "breaches-on-record");
        story.Do(open => EndIntervention.Decide(new() { Reason = "completed-with-breaches", EndedOn = story.Today }, 1, open));
    }

    [Fact]
    public void A_breach_is_decided_once()
    {
        var story = new Story();
        story.Step("advice");
        story.Breach();

        story.Try(open => DecideBreach.Decide(new() { Confirmed = true, Action = "words" }, 1, 1, open)).ShouldRecordNothing();
        story.Try(open => DecideBreach.Decide(new() { Confirmed = false }, 1, 1, open)).Refusal.Should().Be(AsbRefusals.NotWhereItStands);
        story.Try(open => DecideBreach.Decide(new() { Confirmed = false }, 1, 2, open)).Refusal.Should().Be(AsbRefusals.NoSuchIntervention);
    }

    [Fact]
    public void A_case_is_closed_once_every_step_is_over_and_tells_its_referral()
    {
        var referral = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");
        var story = new Story(referral: referral);
        story.Do(open => Decision.Record(new AsbReferralTakenOn(open.State.Id, "twbc-cst", open.Today)));
        story.Step("advice");
        story.Try(open => CloseAsbCase.Decide(new() { Reason = "behaviour-stopped" }, open)).Refusal.Should().Be(AsbRefusals.StillInForce);

        story.Do(open => EndIntervention.Decide(new() { Reason = "completed-compliant", EndedOn = story.Today }, 1, open));
        var closed = story.Try(open => CloseAsbCase.Decide(new() { Reason = "behaviour-stopped" }, open)).Events.Single();

        AsbFollowing.Of(closed).Should().BeEquivalentTo([new CloseReferral { ReferralId = referral, Service = "asb", By = "twbc-cst", Outcome = "behaviour-stopped" }]);
        AsbFollowing.Of((AsbCaseClosed)closed with { Reason = "referral-ended" }).Should().BeEmpty("it is the referral that ended it");
        story.Propose("advice").Refusal.Should().Be(AsbRefusals.CaseClosed);
    }

    [Fact]
    public void What_is_said_of_the_subject_is_sealed()
    {
        var story = new Story().Incident();
        story.Step("aba", signatories: ["kp", "twbc-cst"]);

        Golden.StoredLanguage.Serializer.ToJson(story.Events).Should().NotContainAny("Drums", "drums", "Brambleworth", "Serious");
    }
}
