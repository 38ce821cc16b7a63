using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Lookup;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;
using static CaseCoordination.Unit.Tests.Referrals.Forms;

namespace CaseCoordination.Unit.Tests.Referrals.Lookup;

public sealed class PersonIndexTests
{
    private static readonly Guid ReferralId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");
    private static readonly DateOnly Born = new(1994, 2, 28);

    [Fact]
    public void A_person_is_found_by_family_name_with_birth_and_by_the_senders_reference() => Of(Victim).Should().BeEquivalentTo(new PersonIndex(
        Zephyrine, ReferralId, [PersonIndex.ByNameAndBirth("Quillfeather", Born, Master), PersonIndex.ByReference("kp", "KP-P-1", Master)]));

    [Fact]
    public void A_name_without_a_birth_and_a_birth_without_a_name_find_nobody()
    {
        Of(Victim with { DateOfBirth = null, PersonReference = null }).Tokens.Should().BeEmpty();
        Of(Victim with { FamilyName = null, PersonReference = null }).Tokens.Should().BeEmpty();
    }

    [Theory]
    [InlineData("QUILLFEATHER", "quillfeather")]
    [InlineData("Quill-Feather", "Quill Feather")]
    [InlineData("O'Bramble", "O\u2019BRAMBLE")]
    [InlineData("Br\u00E4mbleworth", "Brambleworth")]
    [InlineData("Bra\u0308mbleworth", "Br\u00E4mbleworth")]
    [InlineData("Wei\u00DFfeder", "WEISSFEDER")]
    public void Case_spacing_hyphens_apostrophes_and_accents_make_no_other_name(string one, string other) =>
        PersonIndex.ByNameAndBirth(one, Born, Master).Should().Be(PersonIndex.ByNameAndBirth(other, Born, Master));

    [Fact]
    public void Another_name_or_another_birth_is_another_person()
    {
        PersonIndex.ByNameAndBirth("Quillfeathers", Born, Master).Should().NotBe(PersonIndex.ByNameAndBirth("Quillfeather", Born, Master));
        PersonIndex.ByNameAndBirth("Quillfeather", Born.AddDays(1), Master).Should().NotBe(PersonIndex.ByNameAndBirth("Quillfeather", Born, Master));
    }

    [Fact]
    public void A_reference_means_something_only_to_the_agency_that_gave_it() =>
        PersonIndex.ByReference("davss", "KP-P-1", Master).Should().NotBe(PersonIndex.ByReference("kp", "KP-P-1", Master));

    [Fact]
    public void What_is_kept_tells_nothing_of_the_person() =>
        string.Join(' ', Of(Victim).Tokens).Should().NotContainAny("Quill", "QUILL", "1994", "KP-P-1");

    private static PersonIndex Of(PersonOnForm person) => PersonIndex.Of(Zephyrine, ReferralId, "kp", person, Master);
}
