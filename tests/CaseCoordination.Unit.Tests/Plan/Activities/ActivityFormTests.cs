using CaseCoordination.Kernel;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Plan.Events;

namespace CaseCoordination.Unit.Tests.Plan.Activities;

public sealed class ActivityFormTests
{
    private static readonly PlanYear Year = new(2022);

    private static readonly PriorityAction Action = PriorityActionFold.Evolve(null, new ActionAdopted(
        PriorityAction.IdFor(Year, "2.1"), PartnershipPlan.IdFor(Year), "2022/23", "2.1", 2, "Deliver outreach", ["kenward"], "Kenward", "Engagements"))!;

    private static readonly ActivityForm Form = new() { Kind = "outreach", OccurredOn = new(2022, 5, 14), Engagements = 12 };

    [Theory]
    [InlineData("2022-04-01", "2022-05-14")]
    [InlineData("2022-05-14", "2022-05-14")]
    [InlineData("2023-03-31", "2023-04-20")]
    public void It_happened_on_a_day_of_the_plan_year_that_has_come(string day, string today) => On(day, today).Should().BeEmpty();

    [Theory]
    [InlineData("2022-03-31", "2022-05-14")]
    [InlineData("2022-05-15", "2022-05-14")]
    [InlineData("2023-04-01", "2023-04-20")]
    public void Any_other_day_is_outside_the_year(string day, string today) => On(day, today).Should().Equal(("/occurredOn", "outside-year"));

    [Fact]
    public void The_day_is_needed() => Faults(Form with { OccurredOn = null }).Should().Equal(("/occurredOn", "missing"));

    [Theory]
    [InlineData("outreach")]
    [InlineData("kind-of-nobody")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmn")]
    public void The_kind_is_a_word_in_lower_case_with_hyphens(string kind) => Faults(Form with { Kind = kind }).Should().BeEmpty();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Outreach")]
    [InlineData("out reach")]
    [InlineData("outreach2")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmno")]
    public void Anything_else_is_no_kind(string? kind) => Faults(Form with { Kind = kind }).Should().Equal(("/kind", "not-a-kind"));

    [Theory]
    [InlineData(0, false)]
    [InlineData(100_000, false)]
    [InlineData(-1, true)]
    [InlineData(100_001, true)]
    public void Contacts_are_between_0_and_100000(int engagements, bool refused) =>
        Faults(Form with { Engagements = engagements }).Should().Equal(refused ? [("/engagements", "out-of-range")] : []);

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void A_reference_has_room_for_64_characters(int characters, bool refused) =>
        Faults(Form with { AgencyReference = new string('7', characters) }).Should().Equal(refused ? [("/agencyReference", "too-long")] : []);

    [Fact]
    public void A_hundred_places_of_100_characters_may_be_named() =>
        Faults(Form with { Locations = [.. Enumerable.Range(100, 100).Select(n => $"{n}{new string('x', 97)}")] }).Should().BeEmpty();

    public static TheoryData<string?[]> NoPlaces => new([.. Enumerable.Repeat("x", 101)], [new string('x', 101)], ["Grosvenor Park", " "], [""], [null]);

    [Theory]
    [MemberData(nameof(NoPlaces))]
    public void More_places_longer_names_and_empty_ones_are_not_taken(string?[] places) =>
        Faults(Form with { Locations = places! }).Should().Equal(("/locations", "not-a-place"));

    [Fact]
    public void Something_must_be_there_to_count()
    {
        Faults(Form with { Engagements = null }).Should().Equal(("/engagements", "nothing-to-count"));
        Faults(Form with { Engagements = null, Locations = [] }).Should().Equal(("/engagements", "nothing-to-count"));
    }

    [Fact]
    public void Every_fault_is_told_at_once() => Faults(new ActivityForm { AgencyReference = new string('7', 65), Locations = [""] }).Should().Equal(
        ("/kind", "not-a-kind"),
        ("/occurredOn", "missing"),
        ("/agencyReference", "too-long"),
        ("/locations", "not-a-place"));

    [Fact]
    public void A_form_with_faults_records_nothing_and_is_refused_with_them()
    {
        var decision = RecordActivity.Decide(new(Action.Id, Year, "kenward", Form with { Kind = "Outreach" }), Action, null, TestKinds.All, new(2022, 5, 20));

        decision.ShouldRefuse(PlanRefusals.ActivityFaulty(decision.Refusal!.Faults!));
        decision.Refusal.Faults.Should().OnlyContain(f => f.Mend.Length > 0);
    }

    private static IEnumerable<(string Pointer, string Code)> On(string day, string today) =>
        Faults(Form with { OccurredOn = DateOnly.Parse(day, null) }, DateOnly.Parse(today, null));

    private static IEnumerable<(string Pointer, string Code)> Faults(ActivityForm form, DateOnly? today = null) =>
        RecordActivity.Decide(new(Action.Id, Year, "kenward", form), Action, null, TestKinds.All, today ?? new(2022, 5, 20)).Refusal?.Faults!.Select(f => (f.Pointer, f.Code)) ?? [];
}
