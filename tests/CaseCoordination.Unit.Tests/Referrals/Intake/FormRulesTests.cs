using CaseCoordination.Referrals.Events;
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
    [InlineData("chiropody")]
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
        ("/people", "missing"));

    [Fact]
    public void Faults_in_every_part_are_told_at_once() => (Valid with
    {
        AgencyReference = "Zephyrine",
        MadeOn = Today.AddDays(1),
        Consent = new() { Status = "refused" },
        People = [Victim with { GivenName = null, Sex = "woman" }, Perpetrator with { Relationship = "neighbour", Role = "perpetrator" }],
        Details = Element(new MaracDetails { ProfessionalJudgement = "I fear for her." }),
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
        Consent = new() { Status = "Zephyrine", Basis = "Zephyrine", Rationale = "Zephyrine" },
        People = [Victim with { Sex = "Zephyrine", Address = new() { Postcode = "Zephyrine" } }, Perpetrator with { Relationship = "Zephyrine" }],
        Details = Element(new MaracDetails { Dash = Dash with { Tool = "Zephyrine", Answers = new Dictionary<string, string> { ["Zephyrine"] = "yes", ["D01_INJURY"] = "Zephyrine" } } }),
    }).Check().Should().HaveCountGreaterThan(7).And.NotContain(f => $"{f.Pointer} {f.Code} {f.Mend}".Contains("Zephyrine", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void A_kind_sent_is_not_repeated_either() => (Valid with { Kind = "Zephyrine" }).Check().Should().ContainSingle()
        .Which.Mend.Should().NotContain("Zephyrine").And.Contain("sanctuary");

    [Fact]
    public void A_service_that_works_with_consent_alone_is_sent_nothing_without_it() =>
        (Valid with { Kind = "isva", Narrative = null, Details = null, Consent = new() { Status = "refused", Basis = "vital-interests", Rationale = "She is at risk." } })
            .Check().Select(f => (f.Pointer, f.Code)).Should().Contain(("/consent/status", "consent-needed"));

    [Fact]
    public void A_service_that_must_not_be_told_what_happened_is_sent_no_account_of_it() =>
        (Valid with { Kind = "isva", Details = null }).Check().Select(f => (f.Pointer, f.Code)).Should().Contain(("/narrative", "narrative-not-taken"));

    [Fact]
    public void A_programme_for_perpetrators_is_about_one_and_names_no_victim() => (Valid with
    {
        Kind = "cdap",
        People = [Perpetrator],
        Details = Element(new { acknowledgesAbuse = true, agreesToAttend = true }),
    }).ShouldBeTakenIn();

    [Fact]
    public void What_a_catalogue_service_asks_is_answered_as_it_asks() => (Valid with
    {
        Kind = "sanctuary",
        Details = Element(new { staysAtHome = "yes", tenure = "tent", shoeSize = 7 }),
    }).ShouldBeFaulted(
        ("/details", "unknown-property"),
        ("/details/staysAtHome", "not-an-answer"),
        ("/details/perpetratorLivesThere", "missing"),
        ("/details/tenure", "not-an-answer"));

    private static ReferralForm MadeOnDay(string day) =>
        WithVictim(Victim with { DateOfBirth = new DateOnly(1970, 1, 1) }) with { MadeOn = DateOnly.Parse(day, null) };
}
