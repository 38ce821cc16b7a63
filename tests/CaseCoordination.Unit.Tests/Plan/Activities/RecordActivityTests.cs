using CaseCoordination.Kernel;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Events;

namespace CaseCoordination.Unit.Tests.Plan.Activities;

public sealed class RecordActivityTests
{
    private static readonly DateOnly Today = new(2022, 5, 20);
    private static readonly PlanYear Year = new(2022);
    private static readonly Guid ActionId = PriorityAction.IdFor(Year, "2.1");
    private static readonly Guid ActivityId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000a1");

    private static readonly ActionAdopted Adopted = new(
        ActionId, PartnershipPlan.IdFor(Year), "2022/23", "2.1", 2, "Deliver outreach", ["kenward", "stgiles"], "Kenward, St Giles", "Engagements");

    private static readonly ActivityForm Form = new()
    {
        Kind = "outreach",
        OccurredOn = new(2022, 5, 14),
        AgencyReference = "KEN-7",
        Engagements = 12,
        Locations = ["Grosvenor Park", "Calverley Grounds"],
    };

    private static readonly ActivityContent Content = new(
        "outreach", new(2022, 5, 14), "tunbridge-wells", new Dictionary<string, decimal> { ["engagement"] = 12 }, new Dictionary<string, string>(), ["Grosvenor Park", "Calverley Grounds"]);

    private static readonly ActivityReported Recorded = new(ActionId, ActivityId, "2022/23", "2.1", "kenward", "KEN-7", Content);

    [Fact]
    public void A_lead_records_what_it_did() => Given(Adopted).WhenAnything(By("kenward")).ShouldRecord(Recorded);

    [Fact]
    public void Every_lead_may_not_only_the_first() => Given(Adopted).WhenAnything(By("stgiles")).ShouldRecord(Recorded with { Agency = "stgiles" });

    [Fact]
    public void The_community_safety_team_may_record_for_any_lead() =>
        Given(Adopted).WhenAnything(By("twbc-cst")).ShouldRecord(Recorded with { Agency = "twbc-cst" });

    [Fact]
    public void Any_other_agency_may_not() => Given(Adopted).WhenAnything(By("davss")).ShouldRefuse(PlanRefusals.NotALead("2.1"));

    [Theory]
    [InlineData("all-partners")]
    [InlineData("all-relevant-agencies")]
    [InlineData("partners")]
    [InlineData("outreach-partners")]
    public void What_everyone_leads_anyone_may_record(string everyone) =>
        Given(Adopted with { Leads = ["kp", everyone] }).WhenAnything(By("davss")).ShouldRecord(Recorded with { Agency = "davss" });

    [Fact]
    public void An_action_the_plan_does_not_have_takes_nothing() => Given().WhenAnything(By("twbc-cst")).ShouldRefuse(PlanRefusals.ActionUnknown);

    [Fact]
    public void Who_may_not_record_learns_nothing_of_the_faults() =>
        Given(Adopted).WhenAnything(By("davss", Form with { Kind = null })).ShouldRefuse(PlanRefusals.NotALead("2.1"));

    [Fact]
    public void A_second_activity_is_recorded_like_the_first() => Given(Adopted, Recorded).WhenAnything(By("kenward")).ShouldRecord(Recorded);

    [Fact]
    public void A_place_named_twice_in_any_case_or_spacing_is_one_place() => Given(Adopted)
        .WhenAnything(By("kenward", Form with { Locations = ["Grosvenor Park", " grosvenor  PARK ", "Calverley Grounds", "Grosvenor Park"] }))
        .ShouldRecord(Recorded);

    [Theory]
    [InlineData("Grosvenor\tPark")]
    [InlineData("Grosvenor\u00A0Park")]
    [InlineData("Grosvenor Park\n")]
    public void Also_where_the_spacing_is_not_made_of_spaces(string place) => Given(Adopted)
        .WhenAnything(By("kenward", Form with { Locations = ["Grosvenor Park", "Calverley Grounds", place] }))
        .ShouldRecord(Recorded);

    [Fact]
    public void Contacts_may_be_none_or_not_counted_where_places_are()
    {
        Given(Adopted).WhenAnything(By("kenward", Form with { Engagements = 0 }))
            .ShouldRecord(Recorded with { Content = Content with { Quantities = new Dictionary<string, decimal> { ["engagement"] = 0 } } });
        Given(Adopted).WhenAnything(By("kenward", Form with { Engagements = null }))
            .ShouldRecord(Recorded with { Content = Content with { Quantities = new Dictionary<string, decimal>() } });
    }

    [Fact]
    public void Places_may_be_left_out_where_contacts_are_counted() =>
        Given(Adopted).WhenAnything(By("kenward", Form with { Locations = null })).ShouldRecord(Recorded with { Content = Content with { Places = [] } });

    [Fact]
    public void The_same_reference_with_the_same_content_records_nothing_anew_and_with_another_is_refused()
    {
        var known = PlanEntriesProjection.EntryOf(Recorded);

        Decide("kenward", Form, known).Should().Be(Decision.NothingToDo);
        Decide("kenward", Form with { Engagements = 13 }, known).ShouldRefuse(PlanRefusals.ReferenceKnown);
    }

    private static Past<PriorityAction> Given(params object[] history) => Past.Of<PriorityAction>(PriorityActionFold.Evolve, history);

    private static Func<PriorityAction?, Decision> By(string agency, ActivityForm? form = null) =>
        action => RecordActivity.Decide(new(ActivityId, Year, agency, form ?? Form), action, null, TestKinds.All, Today);

    private static Decision Decide(string agency, ActivityForm form, PlanEntry? known) =>
        RecordActivity.Decide(new(ActivityId, Year, agency, form), (PriorityAction?)Given(Adopted).State, known, TestKinds.All, Today);
}
