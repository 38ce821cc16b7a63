using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Stalking.Assessment;
using CaseCoordination.Stalking.SafeContact;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;

namespace CaseCoordination.Unit.Tests.Golden;

/// <summary>What stands sealed inside events is stored as well: today's code opens it, reads it and seals the same.</summary>
public sealed class SealedShapesTests
{
    private static readonly ReferralReceived Stored = (ReferralReceived)GoldenFile.Event("referral-received");

    [Fact]
    public void A_person_on_a_form_is_read_and_written_the_same_to_the_last_byte() => ShouldComeThrough<PersonOnForm>("Sealed/person-on-form");

    [Fact]
    public void Grounds_for_a_MARAC_are_read_and_written_the_same_to_the_last_byte() => ShouldComeThrough<MaracDetails>("Sealed/marac-details");

    [Fact]
    public void Grounds_for_the_stalking_service_are_read_and_written_the_same_to_the_last_byte() => ShouldComeThrough<StalkingDetails>("Sealed/stalking-details");

    [Fact]
    public void What_an_ISVA_is_told_is_read_and_written_the_same_to_the_last_byte() => ShouldComeThrough<IsvaDetails>("Sealed/isva-details");

    [Fact]
    public void How_she_can_be_reached_is_read_and_written_the_same_to_the_last_byte() => ShouldComeThrough<AgreedContact>("Sealed/agreed-contact");

    [Fact]
    public void A_risk_assessment_is_read_and_written_the_same_to_the_last_byte() => ShouldComeThrough<RiskAssessmentForm>("Sealed/risk-assessment");

    [Fact]
    public void A_person_sealed_in_a_stored_event_opens_to_what_the_form_said()
    {
        OfZephyrine.Open(Stored.People[0].Particulars).Should().Be(GoldenFile.Read("Sealed/person-on-form"));
        OfZephyrine.Open<PersonOnForm>(Stored.People[0].Particulars).Contact!.Telephone.Should().Be("07700 900123");
        OfIgnatius.Open<PersonOnForm>(Stored.People[1].Particulars).FamilyName.Should().Be("Brambleworth");
    }

    [Fact]
    public void Grounds_and_words_sealed_in_a_stored_event_open_to_what_was_told()
    {
        OfZephyrine.Open(Stored.Details).Should().Be(GoldenFile.Read("Sealed/marac-details"));
        OfZephyrine.Open<MaracDetails>(Stored.Details).Incidents.Should().Be(new IncidentCount { Count = 4, WindowMonths = 6 });
        OfZephyrine.Open(Stored.Narrative!.Value).Should().Be("She was followed home.");
        OfZephyrine.Open(Stored.Consent.Rationale!.Value).Should().Be("She cannot be asked safely.");
        OfZephyrine.Open(Stored.ContentDigest).Should().Be("sha256:0a1b");
    }

    [Fact]
    public void A_part_a_later_version_adds_is_passed_over_and_one_an_earlier_did_not_have_is_null()
    {
        var person = OfZephyrine.Open<PersonOnForm>(OfZephyrine.Seal("""{"familyName":"Quillfeather","favouriteColour":"teal"}"""));

        person.Should().BeEquivalentTo(new PersonOnForm { FamilyName = "Quillfeather" });
    }

    private static void ShouldComeThrough<T>(string name)
    {
        var text = GoldenFile.Read(name);
        var content = OfZephyrine.Open<T>(OfZephyrine.Seal(text));

        OfZephyrine.Open(OfZephyrine.Seal<T>(content)).Should().Be(text);
    }
}
