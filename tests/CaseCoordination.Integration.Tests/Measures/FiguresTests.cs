using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Measures;

/// <summary>Each test has a quarter of its own where it counts, since the log is one.</summary>
public sealed class FiguresTests(App app)
{
    private const string Activities = "plans/2022-23/actions/2.1/activities";
    private readonly Machine _kenward = app.Machine("kenward");
    private readonly Machine _team = app.Machine("twbc-cst");

    [Fact]
    public async Task A_quarter_shows_all_seventy_one_actions_and_says_what_nobody_returned()
    {
        var quarter = await _team.Get("measures/2022-23/Q2");

        var actions = quarter.Json!["actions"]!.AsArray();
        actions.Should().HaveCount(71).And.OnlyContain(a => a!["measures"]!.AsArray().Count > 0);
        ((string?)quarter.Json["from"], (string?)quarter.Json["to"]).Should().Be(("2022-07-01", "2022-09-30"));
        var helpline = MeasureOf(quarter.Json, "1.1a");
        ((string?)helpline["status"], (string?)helpline["because"]).Should().Be(("no-return", "No return was received for this quarter; that is not the same as none."));
        helpline["value"].Should().BeNull();
    }

    [Fact]
    public async Task Nothing_returned_is_not_zero()
    {
        var quarter = await _team.Get("measures/2022-23/Q4");

        ((string?)MeasureOf(quarter.Json!, "2.1a")["status"]).Should().Be("no-return");
        MeasureOf(quarter.Json!, "2.1a")["value"].Should().BeNull();
    }

    [Fact]
    public async Task Engagements_add_up_and_places_count_once()
    {
        await Record(Bodies.Outreach("2022-10-01", 14, "Calverley Grounds", "Grosvenor Park"));
        await Record(Bodies.Outreach("2022-12-31", 9, "calverley  grounds", "Sherwood"));
        await Record(Bodies.Outreach("2022-09-30", 1000, "Elsewhere"));

        var quarter = await Until.Holds(() => _team.Get("measures/2022-23/Q3"), r => (decimal?)MeasureOf(r.Json!, "2.1a")["value"] == 23);

        ((decimal)MeasureOf(quarter.Json!, "2.1b")["value"]!).Should().Be(3);
    }

    [Fact]
    public async Task A_referral_counts_in_the_quarter_it_was_made_and_opens_to_its_event()
    {
        var taken = await app.Machine("kp").Post("referrals", Bodies.Marac(madeOn: "2022-05-03"));
        var id = (string)taken.Json!["id"]!;

        var lineage = await Until.Holds(() => _team.Get("measures/2022-23/Q1/1.1b/lineage"), r => FactsOf(r).Any(f => (string?)f["key"] == id));

        var figure = lineage.Json!["figures"]!.AsArray().Should().ContainSingle().Subject!;
        var source = FactsOf(lineage).Single(f => (string?)f["key"] == id)["source"]!;
        ((string?)source["eventType"], (string?)source["streamId"], (long)source["version"]!).Should().Be(("referral-received", id, 1));
        ((long)source["position"]!).Should().Be((long)taken.Json["receipt"]!["position"]!);
        ((decimal)figure["value"]!).Should().Be(FactsOf(lineage).Select(f => (string?)f["key"]).Distinct().Count(), "a figure is the sum of its parts");
        ((string?)figure["digest"]).Should().StartWith("sha256:");
        lineage.Json.ToJsonString().Should().NotContainAny([.. Bodies.Planted]);
    }

    [Fact]
    public async Task A_referral_made_at_the_end_of_june_is_not_one_of_july()
    {
        var june = (string)(await app.Machine("kp").Post("referrals", Bodies.Marac(madeOn: "2022-06-30"))).Json!["id"]!;
        var july = (string)(await app.Machine("kp").Post("referrals", Bodies.Marac(madeOn: "2022-07-01"))).Json!["id"]!;

        var second = await Until.Holds(() => _team.Get("measures/2022-23/Q2/1.1b/lineage"), r => FactsOf(r).Any(f => (string?)f["key"] == july));

        FactsOf(second).Select(f => (string?)f["key"]).Should().Contain(june, "it is still open, and so still managed");
        FactsOf(await _team.Get("measures/2022-23/Q1/1.1b/lineage")).Select(f => (string?)f["key"]).Should().Contain(june).And.NotContain(july);
    }

    [Fact]
    public async Task Who_does_not_lead_an_action_records_nothing_towards_it()
    {
        var reply = await app.Machine("pas").Post(Activities, Bodies.Outreach("2022-08-01", 5, "Somewhere"));

        (reply.Status, reply.Type).Should().Be((403, "/problems/not-a-lead"));
    }

    [Fact]
    public async Task An_activity_sent_again_under_its_key_is_recorded_once()
    {
        var (body, key) = (Bodies.Outreach("2022-08-02", 7, "Southborough Common"), Guid.NewGuid().ToString());

        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _kenward.Post(Activities, body, key)));

        replies.Should().OnlyContain(r => r.Status == 201);
        replies.Select(r => (string?)r.Json!["id"]).Distinct().Should().ContainSingle();
        (await _kenward.Post(Activities, Bodies.Outreach("2022-08-03", 8, "x"), key)).Status.Should().Be(422);
    }

    [Theory]
    [InlineData("2021-12-31", "/occurredOn")]
    [InlineData("2023-04-01", "/occurredOn")]
    public async Task A_day_outside_the_plan_year_is_refused(string day, string pointer) =>
        (await _kenward.Post(Activities, Bodies.Outreach(day, 3, "Somewhere"))).Faults.Should().Contain((pointer, "outside-year"));

    private static JsonNode MeasureOf(JsonNode quarter, string code) =>
        quarter["actions"]!.AsArray().SelectMany(a => a!["measures"]!.AsArray()).Single(m => (string?)m!["code"] == code)!;

    private static IEnumerable<JsonNode> FactsOf(Reply lineage) => lineage.Json!["figures"]!.AsArray().SelectMany(f => f!["facts"]!.AsArray())!;

    private async Task Record(JsonNode body) => (await _kenward.Post(Activities, body)).Status.Should().Be(201);
}
