using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Screening;
using CaseCoordination.Referrals.Events;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Marac.Screening;

/// <summary>Grounds for a referral, and any number of generated ones.</summary>
internal static class Grounds
{
    public static readonly ScreeningRuleSet SafeLives = ScreeningRuleSets.On(new DateOnly(2022, 5, 3));
    public static readonly ScreeningRuleSet KentMedway = ScreeningRuleSets.On(new DateOnly(2025, 5, 3));

    public static readonly MaracDetails None = new();

    public static readonly Gen<ScreeningRuleSet> RuleSets = Gen.OneOf([.. ScreeningRuleSets.All]);

    /// <summary>A checklist with some topics answered and some left out.</summary>
    public static readonly Gen<DashAssessment> Dashes = Gen.OneOf("yes", "yes", "no", "dont-know", "left-out").Array[24].Select(answers =>
        Dash(DashChecklist.Topics.Order().Zip(answers).Where(a => a.Second != "left-out").ToDictionary(a => a.First, a => a.Second)));

    public static readonly Gen<string> Judgements = Gen.Int[0, 80].Select(characters => new string('x', characters));

    public static readonly Gen<IncidentCount> Incidents =
        Gen.Select(Gen.Int[0, 6], Gen.Int[1, 24]).Select((count, months) => new IncidentCount { Count = count, WindowMonths = months });

    public static readonly Gen<SuicideSelfHarm> SelfHarm =
        Gen.Select(Gen.Bool, Gen.Bool).Select((high, current) => new SuicideSelfHarm { HighRisk = high, AbuseCurrent = current });

    public static readonly Gen<ClaimedRepeat> Repeats = Gen.Int[1, 900].Select(days =>
        new ClaimedRepeat { PreviousReferralOn = new(2021, 1, 1), IncidentOn = new DateOnly(2021, 1, 1).AddDays(days) });

    /// <summary>Any of them there or not.</summary>
    public static readonly Gen<MaracDetails> Any =
        Gen.Select(Gen.Null(Dashes), Gen.Null(Judgements), Gen.Null(Incidents), Gen.Null(SelfHarm), Gen.Null(Repeats)).Select((dash, judgement, incidents, harm, repeat) =>
            new MaracDetails { Dash = dash, ProfessionalJudgement = judgement, Incidents = incidents, SuicideSelfHarm = harm, Repeat = repeat });

    public static DashAssessment Dash(IReadOnlyDictionary<string, string> answers) => new() { Tool = DashChecklist.Tool, Answers = answers };

    /// <summary>So many topics answered yes, and all the others with the word given.</summary>
    public static DashAssessment DashOf(int yes, string others = "no") =>
        Dash(DashChecklist.Topics.Order().Select((topic, place) => (topic, place)).ToDictionary(t => t.topic, t => t.place < yes ? "yes" : others));

    public static IEnumerable<ReferralCriterion> CriteriaBy(ScreeningRuleSet rules, MaracDetails details) =>
        ScreenReferral.By(rules, details).Criteria.Select(c => c.Criterion);
}
