using CaseCoordination.Referrals.Intake;
using static CaseCoordination.Unit.Tests.Referrals.Forms;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

public sealed class FormRulesTests
{
    [Fact]
    public void A_form_with_all_it_needs_is_taken_in() => Valid.ShouldBeTakenIn();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void The_kind_is_needed(string? kind) => (Valid with { Kind = kind }).ShouldBeFaulted("/kind", "missing");

    [Theory]
    [InlineData("isva")]
    [InlineData("MARAC")]
    [InlineData("marac ")]
    public void Another_kind_is_not_served(string kind) => (Valid with { Kind = kind }).ShouldBeFaulted("/kind", "kind-not-served");

    [Fact]
    public void The_day_it_was_made_is_needed() => (Valid with { MadeOn = null }).ShouldBeFaulted("/madeOn", "missing");

    [Theory]
    [InlineData("2000-01-01")]
    [InlineData("2022-05-04")]
    public void It_may_have_been_made_from_the_year_2000_until_today(string madeOn) => MadeOnDay(madeOn).ShouldBeTakenIn();

    [Fact]
    public void It_cannot_have_been_made_tomorrow() => MadeOnDay("2022-05-05").ShouldBeFaulted("/madeOn", "in-the-future");

    [Fact]
    public void It_cannot_have_been_made_in_another_century() => MadeOnDay("1999-12-31").ShouldBeFaulted("/madeOn", "too-early");

    [Fact]
    public void What_happened_may_be_told_in_20000_characters() => (Valid with { Narrative = new string('x', 20_000) }).ShouldBeTakenIn();

    [Fact]
    public void What_happened_may_be_left_out() => (Valid with { Narrative = null }).ShouldBeTakenIn();

    [Fact]
    public void What_happened_may_not_be_told_in_20001() =>
        (Valid with { Narrative = new string('x', 20_001) }).ShouldBeFaulted("/narrative", "too-long");

    [Fact]
    public void An_empty_form_is_told_of_everything_missing_at_once() => new ReferralForm().ShouldBeFaulted(
        ("/kind", "missing"),
        ("/agencyReference", "missing"),
        ("/madeOn", "missing"),
        ("/consent", "missing"),
        ("/people", "missing"),
        ("/details", "missing"));

    [Fact]
    public void Faults_in_every_part_are_told_at_once() => (Valid with
    {
        AgencyReference = "Zephyrine",
        MadeOn = Today.AddDays(1),
        Consent = new() { Status = "refused" },
        People = [Victim with { GivenName = null, Sex = "woman" }, Perpetrator with { Relationship = "neighbour", Role = "perpetrator" }],
        Details = new() { ProfessionalJudgement = "I fear for her." },
    }).ShouldBeFaulted(
        ("/agencyReference", "not-a-reference"),
        ("/madeOn", "in-the-future"),
        ("/consent/basis", "missing"),
        ("/consent/rationale", "missing"),
        ("/people/0/sex", "unknown-word"),
        ("/people/0/givenName", "missing"),
        ("/people/1/relationship", "not-personally-connected"),
        ("/details/professionalJudgement", "no-ground"));

    [Fact]
    public void What_a_fault_says_never_repeats_what_was_sent() => (Valid with
    {
        AgencyReference = "Zephyrine Quillfeather",
        Kind = "Zephyrine",
        Consent = new() { Status = "Zephyrine", Basis = "Zephyrine", Rationale = "Zephyrine" },
        People = [Victim with { Sex = "Zephyrine", Address = new() { Postcode = "Zephyrine" } }, Perpetrator with { Relationship = "Zephyrine" }],
        Details = new() { Dash = Dash with { Tool = "Zephyrine", Answers = new Dictionary<string, string> { ["Zephyrine"] = "yes", ["D01_INJURY"] = "Zephyrine" } } },
    }).Check().Should().HaveCountGreaterThan(8).And.NotContain(f => $"{f.Pointer} {f.Code} {f.Mend}".Contains("Zephyrine", StringComparison.OrdinalIgnoreCase));

    private static ReferralForm MadeOnDay(string day) =>
        WithVictim(Victim with { DateOfBirth = new DateOnly(1970, 1, 1) }) with { MadeOn = DateOnly.Parse(day, null) };
}
