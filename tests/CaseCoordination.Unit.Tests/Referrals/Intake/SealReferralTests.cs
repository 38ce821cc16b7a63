using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Unit.Tests.Golden;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;
using static CaseCoordination.Unit.Tests.Referrals.Forms;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

public sealed class SealReferralTests
{
    private static readonly Guid ReferralId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");
    private static readonly PersonKey OfPeregrine = Of(Guid.Parse("01805c3f-7c00-7000-8000-000000000003"), first: 96);

    private static readonly ReferralForm Form = With(Perpetrator, Child, Victim with { Address = new() { Postcode = "TN1 1RS", Protected = true } }) with
    {
        Consent = new() { Status = "refused", Basis = "vital-interests", Rationale = "She cannot be asked safely." },
    };

    private static readonly ReferralReceived Received = Seal(Form);

    [Fact]
    public void What_is_asked_by_whom_and_when_stands_open() => Received.Should().BeEquivalentTo(new
    {
        ReferralId,
        Kind = "marac",
        ReferringAgency = "kp",
        AgencyReference = "KP/2022/004711",
        MadeOn,
        ReceivedOn = Today,
        Consent = new { Status = "refused", Basis = "vital-interests" },
    });

    [Fact]
    public void The_victim_stands_first_and_the_others_in_the_forms_order_each_with_the_key_given() =>
        Received.People.Select(p => (p.Role, p.PersonId)).Should().Equal(
            ("victim", Zephyrine),
            ("perpetrator", Ignatius),
            ("child", OfPeregrine.PersonId));

    [Fact]
    public void Of_a_person_only_what_names_nobody_stands_open() => Received.People.Select(p => p with { Particulars = default }).Should().Equal(
        new NamedPerson(Zephyrine, "victim", "female", "25-34", null, AddressProtected: true, default),
        new NamedPerson(Ignatius, "perpetrator", "male", "35-44", "ex-partner", AddressProtected: false, default),
        new NamedPerson(OfPeregrine.PersonId, "child", null, "under-16", null, AddressProtected: false, default));

    [Fact]
    public void What_the_form_says_of_a_person_opens_with_that_persons_key()
    {
        OfZephyrine.Open<PersonOnForm>(Received.People[0].Particulars).Should().BeEquivalentTo(Form.People![2]);
        OfIgnatius.Open<PersonOnForm>(Received.People[1].Particulars).Should().BeEquivalentTo(Form.People[0]);
        OfPeregrine.Open<PersonOnForm>(Received.People[2].Particulars).Should().BeEquivalentTo(Form.People[1]);
    }

    [Fact]
    public void What_was_told_opens_with_the_victims_key()
    {
        OfZephyrine.Open<MaracDetails>(Received.Details).Should().BeEquivalentTo(Grounds);
        OfZephyrine.Open(Received.Narrative!.Value).Should().Be("She was followed home.");
        OfZephyrine.Open(Received.Consent.Rationale!.Value).Should().Be("She cannot be asked safely.");
        OfZephyrine.Open(Received.ContentDigest).Should().Be("sha256:0a1b");
    }

    [Fact]
    public void Nothing_that_was_not_told_is_sealed()
    {
        var received = Seal(Form with { Narrative = null, Consent = new() { Status = "given" } });

        received.Narrative.Should().BeNull();
        received.Consent.Should().Be(new StatedConsent("given", null, null));
    }

    [Theory]
    [InlineData("Zephyrine")]
    [InlineData("Quillfeather")]
    [InlineData("Brambleworth")]
    [InlineData("Peregrine")]
    [InlineData("1RS")]
    [InlineData("900123")]
    [InlineData("1994")]
    [InlineData("KP-P-1")]
    [InlineData("followed")]
    [InlineData("D01_INJURY")]
    [InlineData("safely")]
    public void Nothing_that_tells_of_a_person_can_be_read_in_what_is_stored(string told) =>
        StoredLanguage.Serializer.ToJson(Received).Should().NotContain(told);

    [Theory]
    [InlineData(15, "under-16")]
    [InlineData(16, "16-17")]
    [InlineData(17, "16-17")]
    [InlineData(18, "18-24")]
    [InlineData(24, "18-24")]
    [InlineData(25, "25-34")]
    [InlineData(34, "25-34")]
    [InlineData(35, "35-44")]
    [InlineData(45, "45-54")]
    [InlineData(55, "55-64")]
    [InlineData(64, "55-64")]
    [InlineData(65, "65-and-over")]
    [InlineData(null, "unknown")]
    public void An_age_stands_as_a_band(int? age, string band) =>
        Seal(With(Victim, Perpetrator with { ApproximateAge = age }, Child)).People[1].AgeBand.Should().Be(band);

    [Fact]
    public void The_age_is_that_on_the_day_the_referral_was_made() =>
        Seal(With(Victim with { DateOfBirth = MadeOn.AddDays(1).AddYears(-25) }, Perpetrator, Child)).People[0].AgeBand.Should().Be("18-24");

    [Fact]
    public void A_child_born_after_the_referral_was_made_is_a_child() =>
        Seal(With(Victim, Perpetrator, Child with { DateOfBirth = MadeOn.AddDays(1) })).People[2].AgeBand.Should().Be("under-16");

    private static ReferralReceived Seal(ReferralForm form) => SealReferral.Seal(
        form, "victim", [.. form.People!.Select(p => p.Role switch { "victim" => OfZephyrine, "child" => OfPeregrine, _ => OfIgnatius })], ReferralId, "kp", "sha256:0a1b", Today);
}
