using CaseCoordination.Isva.Events;
using CaseCoordination.Isva.Reactions;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

public sealed class IsvaRulesTests
{
    private static readonly IsvaDetails Valid = new()
    {
        Source = "ocg-meeting",
        CjStage = "reported",
        FormOfViolence = "rape",
        Relationship = "stranger",
        When = "recent",
        ReportedToPolice = true,
        ChildPresent = false,
        DistrictOfOffence = "tunbridge-wells",
    };

    private static readonly string[] Lists = ["source", "cjStage", "formOfViolence", "relationship", "when", "districtOfOffence", "consentBy"];
    private static readonly string[] Statuses = [.. FormWords.ConsentStatuses.Order(StringComparer.Ordinal), "", "overridden"];
    private static readonly string[] Givers = ["adult", "gillick-competent", "parental-responsibility", ""];

    private static readonly ReferralForm Form = Forms.Valid with { Kind = "isva", Narrative = null };

    [Fact]
    public void Codes_alone_are_taken_in() => Check(Valid, Form).Should().BeEmpty();

    [Theory]
    [Trait("Rule", "intake-isva-no-narrative")]
    [InlineData("She said that")]
    [InlineData("")]
    public void What_happened_is_not_taken(string narrative) => Check(Valid, Form with { Narrative = narrative }).Should().Equal(("/narrative", "narrative-not-taken"));

    [Fact]
    public void Every_part_is_from_a_closed_list() => Check(
        new() { Source = "x", CjStage = "x", FormOfViolence = "x", Relationship = "x", When = "x", DistrictOfOffence = "x", ConsentBy = "x", ReportedToPolice = true, ChildPresent = true },
        Form).Should().Equal(
            Lists.Select(name => ($"/details/{name}", "unknown-word")));

    [Fact]
    public void Each_word_of_the_lists_is_a_code_of_the_service()
    {
        ShouldBe<IsvaSource>(IsvaWords.Sources);
        ShouldBe<CjStage>(IsvaWords.CjStages);
        ShouldBe<FormOfViolence>(IsvaWords.FormsOfViolence);
        ShouldBe<RelationshipCode>(IsvaWords.Relationships);
        ShouldBe<OffenceTime>([.. IsvaWords.Times, "not-known"]);
        ShouldBe<OffenceDistrict>(IsvaWords.Districts);
        ShouldBe<ConsentGiver>(IsvaWords.Consenters);
    }

    /// <summary>DOMAIN 10.5 no. 13: without consent nothing is forwarded to an ISVA, whoever consents and however old they are.</summary>
    [Fact]
    [Trait("Rule", "intake-isva-consent")]
    public void Nobody_is_supported_without_consent() => Always.Holds(
        Gen.Select(
            Gen.OneOf(Statuses),
            Gen.Int[0, 90],
            Gen.OneOf(Givers)),
        tried =>
        {
            var (status, age, by) = tried;
            var form = Form with
            {
                Consent = new() { Status = status, Basis = "vital-interests" },
                People = [Forms.Victim with { DateOfBirth = null, ApproximateAge = age }],
            };

            var consents = status == "given" && (age >= 16 || by is "gillick-competent" or "parental-responsibility");
            Check(Valid with { ConsentBy = by.Length == 0 ? null : by }, form).Should().Equal(consents ? [] : [("/consent/status", "consent-needed")]);
        });

    [Fact]
    public void On_the_sixteenth_birthday_it_is_hers_alone_to_say()
    {
        var turnsSixteen = Forms.Victim with { DateOfBirth = Forms.MadeOn.AddYears(-16) };

        Check(Valid, Form with { People = [turnsSixteen] }).Should().BeEmpty();
        Check(Valid, Form with { People = [turnsSixteen with { DateOfBirth = Forms.MadeOn.AddYears(-16).AddDays(1) }] }).Should().ContainSingle();
    }

    private static void ShouldBe<T>(IEnumerable<string> words)
        where T : struct, Enum => Enum.GetValues<T>().Select(CodesOnForm.WordOf).Should().BeEquivalentTo(words);

    private static IEnumerable<(string Pointer, string Code)> Check(IsvaDetails? details, ReferralForm form)
    {
        var faults = new Faults();
        IsvaRules.Check(details, form, Forms.MadeOn, faults);
        return faults.Found.Select(fault => (fault.Pointer, fault.Code));
    }
}
