using CaseCoordination.Referrals.Events;
using static CaseCoordination.Unit.Tests.Referrals.Forms;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

public sealed class MaracGroundsTests
{
    private static readonly MaracDetails Judged = new() { ProfessionalJudgement = new string('x', 40) };
    private static readonly ClaimedRepeat Repeat = new() { PreviousReferralOn = new(2021, 9, 1), IncidentOn = new(2022, 5, 1) };

    public static TheoryData<MaracDetails> EachAlone =>
    [
        new MaracDetails { Dash = Dash },
        Judged,
        new MaracDetails { Incidents = new() { Count = 0, WindowMonths = 1 } },
        new MaracDetails { SuicideSelfHarm = new() { HighRisk = false, AbuseCurrent = true } },
        new MaracDetails { Repeat = Repeat },
    ];

    [Theory]
    [MemberData(nameof(EachAlone), DisableDiscoveryEnumeration = true)]
    public void Each_ground_alone_is_something_to_judge_by(MaracDetails grounds) => With(grounds).ShouldBeTakenIn();

    [Fact]
    public void Nothing_to_judge_by_is_not_taken_in() => With(new MaracDetails()).ShouldBeFaulted("/details", "no-ground");

    [Theory]
    [Trait("Rule", "intake-judgement")]
    [InlineData(39, true)]
    [InlineData(40, false)]
    public void A_judgement_alone_needs_40_characters_of_reason(int characters, bool refused) =>
        With(new MaracDetails { ProfessionalJudgement = $"  {new string('x', characters)}\n" }).Check().Select(f => (f.Pointer, f.Code))
            .Should().Equal(refused ? [("/details/professionalJudgement", "no-ground")] : []);

    [Fact]
    public void Beside_another_ground_a_short_one_may_stand() => With(new MaracDetails { Dash = Dash, ProfessionalJudgement = "Frightened." }).ShouldBeTakenIn();

    [Fact]
    public void A_judgement_has_room_for_4000_characters()
    {
        With(new MaracDetails { ProfessionalJudgement = new string('x', 4_000) }).ShouldBeTakenIn();
        With(new MaracDetails { ProfessionalJudgement = new string('x', 4_001) }).ShouldBeFaulted("/details/professionalJudgement", "too-long");
    }

    [Theory]
    [InlineData(null, 12, "/details/incidents/count")]
    [InlineData(-1, 12, "/details/incidents/count")]
    [InlineData(1001, 12, "/details/incidents/count")]
    [InlineData(3, null, "/details/incidents/windowMonths")]
    [InlineData(3, 0, "/details/incidents/windowMonths")]
    [InlineData(3, 121, "/details/incidents/windowMonths")]
    public void Incidents_are_a_number_in_a_number_of_months(int? count, int? months, string pointer) =>
        With(new MaracDetails { Incidents = new() { Count = count, WindowMonths = months } }).ShouldBeFaulted(pointer, "out-of-range");

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1000, 120)]
    public void Both_ends_of_either_included(int count, int months) =>
        With(new MaracDetails { Incidents = new() { Count = count, WindowMonths = months } }).ShouldBeTakenIn();

    [Fact]
    public void Both_halves_of_a_risk_of_suicide_or_self_harm_are_needed() => With(new MaracDetails { SuicideSelfHarm = new() }).ShouldBeFaulted(
        ("/details/suicideSelfHarm/highRisk", "missing"),
        ("/details/suicideSelfHarm/abuseCurrent", "missing"));

    [Fact]
    public void Both_days_of_a_repeat_are_needed() => With(new MaracDetails { Repeat = new() }).ShouldBeFaulted(
        ("/details/repeat/previousReferralOn", "missing"),
        ("/details/repeat/incidentOn", "missing"));

    [Theory]
    [InlineData("2022-05-02", "2022-05-03")]
    [InlineData("2010-01-01", "2022-05-03")]
    public void The_further_incident_lies_after_the_last_referral_and_not_after_this_one(string last, string incident) => Repeated(last, incident).ShouldBeTakenIn();

    [Theory]
    [InlineData("2022-05-01", "2022-05-01")]
    [InlineData("2022-05-02", "2022-05-01")]
    [InlineData("2021-09-01", "2022-05-04")]
    public void Any_other_order_is_told(string last, string incident) => Repeated(last, incident).ShouldBeFaulted("/details/repeat/incidentOn", "out-of-order");

    [Fact]
    public void Faults_of_several_grounds_are_told_at_once() => With(new MaracDetails
    {
        Dash = Dash with { Tool = null },
        Incidents = new() { Count = 3 },
        SuicideSelfHarm = new() { HighRisk = true },
        Repeat = Repeat with { IncidentOn = null },
    }).ShouldBeFaulted(
        ("/details/dash/tool", "missing"),
        ("/details/incidents/windowMonths", "out-of-range"),
        ("/details/repeat/incidentOn", "missing"),
        ("/details/suicideSelfHarm/abuseCurrent", "missing"));

    private static CaseCoordination.Referrals.Intake.ReferralForm Repeated(string last, string incident) =>
        With(new MaracDetails { Repeat = new() { PreviousReferralOn = DateOnly.Parse(last, null), IncidentOn = DateOnly.Parse(incident, null) } });
}
