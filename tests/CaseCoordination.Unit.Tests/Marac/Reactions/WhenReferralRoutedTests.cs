using CaseCoordination.Marac;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Reactions;
using CaseCoordination.Marac.Screening;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using CaseCoordination.Unit.Tests.Privacy.Sealing;
using static CaseCoordination.Unit.Tests.Marac.Screening.Grounds;

namespace CaseCoordination.Unit.Tests.Marac.Reactions;

public sealed class WhenReferralRoutedTests
{
    private static readonly DateOnly Today = new(2022, 5, 4);
    private static readonly Guid ReferralId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");
    private static readonly Guid CaseId = MaracCase.IdFor(ReferralId);

    private static readonly ReferralForService Referral = new()
    {
        ReferralId = ReferralId,
        Service = "marac",
        Agency = "twbc-cst",
        ReferringAgency = "kp",
        MadeOn = new(2022, 5, 3),
        AboutId = TestKeys.Zephyrine,
        PerpetratorIds = [TestKeys.Ignatius],
        Kind = "marac",
        People = [new(TestKeys.Zephyrine, "victim", "female", "25-34", null, []), new(TestKeys.Ignatius, "perpetrator", null, "unknown", "ex-partner", [])],
        Consent = "given",
        Details = TestKeys.OfZephyrine.Seal("{}"),
    };

    [Fact]
    public void It_opens_the_case_and_records_how_it_was_screened() => Screened(Referral, None with { Dash = DashOf(14) }).Should().BeEquivalentTo(
        (object[])[
            new MaracCaseOpened(CaseId, ReferralId, "kp", TestKeys.Zephyrine, [TestKeys.Ignatius], new(2022, 5, 3)),
            new MaracReferralScreened(
                CaseId,
                ReferralId,
                "safelives-2015",
                "SAFELIVES_DASH_24",
                14,
                0,
                [new(ReferralCriterion.VisibleHighRisk, "14 of 24 topics answered yes; 14 or more is visible high risk.")],
                ScreeningOutcome.ThresholdMet,
                Today),
            new MaracCaseDescribed(CaseId, "twbc-cst", "female", "25-34", "unknown", "unknown", "unknown", 0, 0, new(2022, 5, 3), null),
        ],
        o => o.WithStrictOrdering().RespectingRuntimeTypes());

    [Fact]
    public void One_that_meets_nothing_opens_a_case_too_and_says_so() => Outcome(Referral, None with { Dash = DashOf(13) }).Should().BeEquivalentTo(
        new { RuleSet = "safelives-2015", Score = 13, Criteria = Array.Empty<CriterionMet>(), Outcome = ScreeningOutcome.ReturnedToReferrer, ScreenedOn = Today });

    [Fact]
    public void It_names_the_rule_set_of_the_day_the_referral_was_made() =>
        Outcome(Referral with { MadeOn = new(2025, 4, 1) }, None).RuleSet.Should().Be("kent-medway-2025");

    [Fact]
    public void However_often_it_arrives_it_decides_the_same() =>
        Screened(Referral, None with { Dash = DashOf(15) }).Should().BeEquivalentTo(Screened(Referral, None with { Dash = DashOf(15) }), o => o.RespectingRuntimeTypes());

    private static MaracReferralScreened Outcome(ReferralForService referral, MaracDetails details) =>
        Screened(referral, details).OfType<MaracReferralScreened>().Single();

    [Fact]
    public void A_likely_repeat_that_nothing_else_carries_waits_for_the_coordinator()
    {
        var found = new RepeatFound(CaseId, Guid.Empty, new(2022, 1, 3), new(2022, 5, 3), Certain: false, "safelives-last-referral", Today);

        Screened(Referral, None, found).OfType<MaracReferralScreened>().Single().Outcome.Should().Be(ScreeningOutcome.AwaitsRepeatConfirmation);
        Screened(Referral, None, found).Should().Contain(found);
        Screened(Referral, None with { Dash = DashOf(14) }, found).OfType<MaracReferralScreened>().Single().Outcome.Should().Be(ScreeningOutcome.ThresholdMet);
    }

    [Fact]
    public void What_the_case_counts_by_is_kept_in_clear_and_what_was_not_said_is_unknown()
    {
        var said = None with { Diversity = new() { Lgbt = "yes", Disabled = "no" }, TransferredFrom = "surrey-east" };
        var family = Referral with
        {
            People = [.. Referral.People, new(Guid.Empty, "child", null, "under-16", null, []), new(Guid.Empty, "perpetrator", "male", "16-17", "ex-partner", [])],
        };

        Screened(family, said).OfType<MaracCaseDescribed>().Single().Should().BeEquivalentTo(
            new { MinoritisedEthnicity = "unknown", Lgbt = "yes", Disabled = "no", Children = 1, PerpetratorsUnder18 = 1, TransferredFrom = "surrey-east" });
    }

    private static IReadOnlyList<object> Screened(ReferralForService referral, MaracDetails details, RepeatFound? repeat = null) =>
        WhenReferralRoutedHandler.Decide(referral, ScreenReferral.By(ScreeningRuleSets.On(referral.MadeOn), details), Today, details, repeat);
}
