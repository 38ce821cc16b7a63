using CaseCoordination.Referrals.Intake;
using static CaseCoordination.Unit.Tests.Referrals.Forms;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

/// <summary>Where the victim lives, and how to reach anyone safely.</summary>
public sealed class WhereAndHowTests
{
    [Theory]
    [InlineData("TN1 1RS")]
    [InlineData("tn126ds")]
    [InlineData("ME4 4AA")]
    public void A_victim_who_lives_in_the_area_is_heard_here(string postcode) => At(postcode).ShouldBeTakenIn();

    [Theory]
    [Trait("Rule", "intake-marac-area")]
    [InlineData("SW1A 1AA")]
    [InlineData("TN2 5AA")]
    [InlineData("M1 1AE")]
    public void A_victim_who_lives_elsewhere_is_heard_there(string postcode) => At(postcode).ShouldBeFaulted("/people/0/address/postcode", "outside-area");

    [Theory]
    [InlineData("TN1 1R")]
    [InlineData("QN1 1AA")]
    [InlineData("Quillfeather")]
    [InlineData(" ")]
    public void What_is_no_postcode_decides_nothing(string postcode) => At(postcode).ShouldBeFaulted("/people/0/address/postcode", "not-a-postcode");

    [Fact]
    public void A_victim_of_no_fixed_abode_needs_no_address() => WithVictim(Victim with { Address = new() { NoFixedAbode = true } }).ShouldBeTakenIn();

    [Fact]
    public void To_have_a_fixed_abode_is_to_have_a_postcode() =>
        WithVictim(Victim with { Address = new() { NoFixedAbode = false } }).ShouldBeFaulted("/people/0/address/postcode", "missing");

    [Fact]
    public void Without_any_address_the_address_is_missing() => WithVictim(Victim with { Address = null }).ShouldBeFaulted("/people/0/address", "missing");

    [Fact]
    public void Where_a_perpetrator_lives_does_not_matter() =>
        WithPerpetrator(Perpetrator with { Address = new() { Postcode = "SW1A 1AA" } }).ShouldBeTakenIn();

    [Fact]
    public void But_a_perpetrators_postcode_is_one_all_the_same() =>
        WithPerpetrator(Perpetrator with { Address = new() { Postcode = "TN99 9CC" } }).ShouldBeFaulted("/people/1/address/postcode", "not-a-postcode");

    public static TheoryData<string?[]> TooManyOrTooLong => new([.. Enumerable.Repeat("x", 7)], [new string('x', 201)], ["1 Made Up Row", null]);

    [Theory]
    [MemberData(nameof(TooManyOrTooLong))]
    public void An_address_has_six_lines_of_200_characters(string?[] lines)
    {
        WithVictim(Victim with { Address = new() { Postcode = "TN1 1RS", Lines = [.. Enumerable.Repeat(new string('x', 200), 6)] } }).ShouldBeTakenIn();
        WithVictim(Victim with { Address = new() { Postcode = "TN1 1RS", Lines = lines! } }).ShouldBeFaulted("/people/0/address/lines", "too-long");
    }

    [Fact]
    public void Whether_it_is_safe_to_call_the_victim_is_needed()
    {
        WithVictim(Victim with { Contact = null }).ShouldBeFaulted("/people/0/contact", "missing");
        Reached(new() { SafeToCall = null }).ShouldBeFaulted("/people/0/contact/safeToCall", "missing");
        Reached(new() { SafeToCall = "" }).ShouldBeFaulted("/people/0/contact/safeToCall", "missing");
        Reached(new() { SafeToCall = " " }).ShouldBeFaulted("/people/0/contact/safeToCall", "missing");
    }

    [Theory]
    [InlineData("never")]
    [InlineData("unknown")]
    public void Never_and_unknown_are_answers(string safeToCall) => Reached(new() { SafeToCall = safeToCall }).ShouldBeTakenIn();

    [Theory]
    [InlineData("07700 900123")]
    [InlineData("+44 7700 900123")]
    [InlineData("0(1632)-960123")]
    [InlineData("(01632) 960123")]
    public void A_telephone_number_may_have_a_plus_spaces_brackets_and_hyphens(string telephone) =>
        Reached(new() { SafeToCall = "never", Telephone = telephone }).ShouldBeTakenIn();

    [Theory]
    [InlineData("07700")]
    [InlineData("call her mother")]
    [InlineData("07700 900123 ext 4")]
    [InlineData("07700 900123\n")]
    [InlineData("(( - ))")]
    [InlineData("07700 900123 07700 900123 07700 900123")]
    public void Anything_else_is_no_telephone_number(string telephone) =>
        Reached(new() { SafeToCall = "never", Telephone = telephone }).ShouldBeFaulted("/people/0/contact/telephone", "not-a-telephone-number");

    [Fact]
    public void An_email_has_room_for_254_characters_and_when_to_call_for_200()
    {
        Reached(new() { SafeToCall = new string('x', 200), Email = new string('x', 254) }).ShouldBeTakenIn();
        Reached(new() { SafeToCall = new string('x', 201), Email = new string('x', 255) }).ShouldBeFaulted(
            ("/people/0/contact/email", "too-long"),
            ("/people/0/contact/safeToCall", "too-long"));
    }

    private static ReferralForm At(string postcode) => WithVictim(Victim with { Address = new() { Postcode = postcode } });

    private static ReferralForm Reached(ContactOnForm contact) => WithVictim(Victim with { Contact = contact });
}
