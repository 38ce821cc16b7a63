using System.Buffers.Text;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Lookup;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;
using static CaseCoordination.Unit.Tests.Referrals.Forms;

namespace CaseCoordination.Unit.Tests.Referrals.Lookup;

public sealed class PersonIndexTests
{
    private static readonly Guid ReferralId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");
    private static readonly DateOnly Born = new(1994, 2, 28);
    private static readonly PersonSought ByName = new() { FamilyName = "quill-feather", DateOfBirth = Born };
    private static readonly string NewSecret = Base64Url.EncodeToString(Bytes(128));
    private static readonly MasterKey Newer = MasterKey.From(NewSecret);
    private static readonly MasterKey Ring = MasterKey.From($"{NewSecret}\n{Secret}");

    [Fact]
    public void A_person_is_found_by_family_name_with_birth_and_by_the_senders_reference() => Of(Victim).Should().BeEquivalentTo(new PersonIndex(
        Zephyrine, ReferralId, PersonIndex.ByNameAndBirth("Quillfeather", Born, Master), PersonIndex.ByReference("kp", "KP-P-1", Master)));

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

    [Fact]
    public void Who_was_indexed_under_the_old_key_is_found_under_the_ring_by_name_and_by_reference()
    {
        var indexed = Of(Victim).Tokens;

        PersonIndex.TokensFor("kp", ByName, Ring).Should().Equal(PersonIndex.ByNameAndBirth("Quillfeather", Born, Newer), indexed[0]);
        PersonIndex.TokensFor("kp", new() { PersonReference = " KP-P-1 " }, Ring).Should().Equal(PersonIndex.ByReference("kp", "KP-P-1", Newer), indexed[1]);
    }

    [Fact]
    public void A_reference_given_is_what_is_looked_for_and_a_blank_one_is_none()
    {
        PersonIndex.TokensFor("kp", ByName with { PersonReference = "KP-P-2" }, Master).Should().Equal(PersonIndex.ByReference("kp", "KP-P-2", Master));
        PersonIndex.TokensFor("kp", ByName with { PersonReference = " " }, Master).Should().Equal(PersonIndex.ByNameAndBirth("Quillfeather", Born, Master));
    }

    [Fact]
    public void Another_agencys_reference_finds_nobody_of_ours() =>
        PersonIndex.TokensFor("davss", new() { PersonReference = "KP-P-1" }, Master).Should().NotIntersectWith(Of(Victim).Tokens);

    [Fact]
    public void Nothing_to_look_by_looks_for_nobody()
    {
        PersonIndex.TokensFor("kp", new(), Master).Should().BeEmpty();
        PersonIndex.TokensFor("kp", ByName with { DateOfBirth = null }, Master).Should().BeEmpty();
        PersonIndex.TokensFor("kp", ByName with { FamilyName = "-- '" }, Master).Should().BeEmpty();
    }

    private static PersonIndex Of(PersonOnForm person) => PersonIndex.Of(Zephyrine, ReferralId, "kp", person, Master);
}
