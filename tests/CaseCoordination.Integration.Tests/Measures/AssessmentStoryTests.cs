using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Measures;

/// <summary>The strategic assessment over the public API: a file with bad rows, a good one, words, publication and the plan that follows.</summary>
public sealed class AssessmentStoryTests(App app)
{
    private const string Header = "district,type,year,count,position\n";
    private const string At = "assessments/2025-26";
    private readonly Machine _team = app.Machine("twbc-cst");

    [Fact]
    public async Task Counts_come_in_whole_the_table_is_published_with_its_caveats_and_restated_beside_itself()
    {
        const string good = "E07000116,robbery,2024,26,=1\nE07000116,robbery,2023,39,=1\nE07000116,drug-offences,2024,211,2\n";
        var refused = await _team.Post($"{At}/crime-counts", $"{Header}{good}E07000116,robbery,2019,1,\nE07009999,piracy,2024,-1,x\n", mediaType: "text/csv");
        refused.Faults.Select(f => f.Pointer).Should().Equal("/lines/5/year", "/lines/6/district", "/lines/6/type", "/lines/6/count", "/lines/6/position");
        (await _team.Get(At)).Status.Should().Be(404, "of a file with a bad row nothing is kept");

        var key = Guid.NewGuid().ToString();
        (await _team.Post($"{At}/crime-counts", Header + good, key, "text/csv")).Status.Should().Be(201);
        (await _team.Post($"{At}/crime-counts", Header + good, key, "text/csv")).Message.Headers.Contains("Idempotent-Replayed").Should().BeTrue();
        (await _team.Post($"{At}/crime-counts", "{}")).Status.Should().Be(415);
        (await app.Machine("pas").Post($"{At}/crime-counts", Header + good, mediaType: "text/csv")).Type.Should().Be("/problems/not-yours-to-do");
        (await _team.Post($"{At}/publication", "{}")).Type.Should().Be("/problems/assessment-incomplete");
        (await _team.Post($"{At}/caveats", """{"text":"=Some of the data is provisional."}""")).Status.Should().Be(201);
        (await _team.Post($"{At}/priorities", """{"priorities":[{"title":"Road safety","recommendation":"retain","because":"The register may yield a project."}]}""")).Status.Should().Be(201);
        (await _team.Post($"{At}/repeat-rates", """{"source":"davss","period":"2022-23-Q1","area":"west-kent","percent":7}""")).Status.Should().Be(201);
        (await _team.Post($"{At}/repeat-rates", """{"source":"kp","period":"2022","area":"tunbridge-wells","numerator":24,"denominator":100,"definition":"An earlier incident in twelve months"}""")).Status.Should().Be(201);

        var shown = (await _team.Get(At)).Json!;
        var robbery = shown["rows"]!.AsArray().Single(r => (string?)r!["type"] == "robbery")!;
        ((string?)robbery["percent"], (decimal)robbery["percentChange"]!, (int)robbery["numberChange"]!, (string?)robbery["positionThisYear"]).Should().Be(("-33.3%", -33.3m, -13, "=1"));
        shown["rows"]!.AsArray().Should().HaveCount(16);
        shown["repeatRates"]!.AsArray().Select(r => (string?)r!["source"]).Should().Equal("davss", "kp");
        ((bool)shown["provisional"]!, shown["caveats"]!.AsArray().Count).Should().Be((true, 1));

        (await _team.Post($"{At}/publication", "{}")).Status.Should().Be(201);
        (await _team.Post($"{At}/crime-counts", Header + good, mediaType: "text/csv")).Type.Should().Be("/problems/assessment-published");
        var file = await (await _team.Get($"{At}/table.csv")).Message.Content.ReadAsStringAsync(Machine.Stop);
        file.Should().Contain("Robbery,26,39,-33.3,-13,'=1,'=1").And.Contain("'=Some of the data is provisional.").And.Contain("(Drug Trafficking),,");

        using var analyst = app.Person("analyst");
        var page = await analyst.Open("/assessments/2025-26");
        page.Text.Should().Contain("-33.3%").And.Contain("=Some of the data is provisional.");
        await ItIsRestatedAndWhatWasFirstPublishedStaysReadable();
    }

    private async Task ItIsRestatedAndWhatWasFirstPublishedStaysReadable()
    {
        const string header = "district,type,year,count,because,position\n", late = "E07000116,robbery,2024,28,Two were recorded late.,=1\n";
        var first = (await _team.Get($"{At}?edition=first")).Json!.ToJsonString();
        (await _team.Post($"{At}/restatements", $"{header}{late}E07000116,robbery,2023,39,No reason at all.,=1\n", mediaType: "text/csv")).Faults.Should().Equal(("/lines/3/count", "unchanged"));
        (await app.Machine("kp").Post($"{At}/restatements", header + late, mediaType: "text/csv")).Type.Should().Be("/problems/not-yours-to-do");
        var key = Guid.NewGuid().ToString();
        (await _team.Post($"{At}/restatements", header + late, key, "text/csv")).Status.Should().Be(201);
        (await _team.Post($"{At}/restatements", header + late, key, "text/csv")).Message.Headers.Contains("Idempotent-Replayed").Should().BeTrue();

        var now = (await _team.Get(At)).Json!;
        ((int)Robbery(now)["thisYear"]!, (string?)Robbery(now)["percent"]).Should().Be((28, "-28.2%"));
        var restated = now["restatements"]!.AsArray().Should().ContainSingle().Subject!["counts"]![0]!;
        ((int)restated["before"]!, (int)restated["count"]!["count"]!, (string?)restated["because"]).Should().Be((26, 28, "Two were recorded late."));
        (await _team.Get($"{At}?edition=first")).Json!.ToJsonString().Should().Be(first, "what was published stays");
        (await _team.Get($"{At}?edition=last")).Status.Should().Be(400);
        (await (await _team.Get($"{At}/table.csv?edition=first")).Message.Content.ReadAsStringAsync(Machine.Stop)).Should().Contain("Robbery,26,39,");
    }

    /// <summary>No other test adopts a plan of 2023/24.</summary>
    [Fact]
    public async Task The_plan_of_a_year_is_drafted_from_the_year_before_decided_about_adopted_once_and_measured()
    {
        const string draft = "assessments/2023-24/draft-plan";
        var begun = await _team.Get(draft);
        ((string?)begun.Json!["year"], (string?)begun.Json["from"], (bool)begun.Json["adopted"]!).Should().Be(("2023/24", "2022/23", false));
        begun.Json["actions"]!.AsArray().Should().HaveCount(71).And.OnlyContain(a => a!["measures"]!.AsArray().Count > 0);
        using var coordinator = app.Person("coordinator");
        (await coordinator.Open("/assessments/2023-24")).Text.Should().Contain("Draft of the plan 2023/24");
        (await coordinator.Open("/assessments/2023-24/draft-plan")).Text.Should().Contain("Draft of the plan 2023/24").And.Contain("Adopt the plan");
        (await _team.Post($"{draft}/actions/4.9", """{"choice":"change","text":"Keep the register, and publish its hotspots."}""")).Status.Should().Be(201);
        (await _team.Post($"{draft}/actions/4.16", """{"choice":"add","text":"Walk to school."}""")).Status.Should().Be(201);
        (await _team.Get("assessments/2022-23/draft-plan")).Status.Should().Be(404, "the plan of the year before is not here");
        var edited = await _team.Get(draft);
        edited.Json!["actions"]!.AsArray().Where(a => (bool)a!["edited"]!).Select(a => ((string?)a!["number"], (string?)a["choice"])).Should().Contain([("4.9", "change"), ("4.16", "add")]);

        (await _team.Post($"{draft}/adoption", new JsonObject())).Status.Should().Be(428);
        (await _team.Act($"{draft}/adoption", new JsonObject(), begun)).Status.Should().Be(412, "it was changed since");
        var undecided = await _team.Act($"{draft}/adoption", new JsonObject(), edited);
        (undecided.Type, undecided.Faults.Any(fault => fault == ("/actions/1.1", "undecided"))).Should().Be(("/problems/plan-draft-undecided", true));
        foreach (var action in edited.Json["actions"]!.AsArray().Where(a => (string?)a!["choice"] is "undecided" or "keep" or "drop"))
        {
            (await _team.Post($"{draft}/actions/{action!["number"]}", (string?)action["number"] == "1.2" ? """{"choice":"drop"}""" : """{"choice":"keep"}""")).Status.Should().Be(201);
        }

        var decided = await _team.Get(draft);
        (await app.Machine("kp").Act($"{draft}/adoption", new JsonObject(), decided)).Status.Should().Be(403);
        var key = Guid.NewGuid().ToString();
        var adopted = await _team.Act($"{draft}/adoption", new JsonObject(), decided, key);
        (adopted.Status, adopted.Message.Headers.Location!.ToString()).Should().Be((201, "/api/v1/tunbridge-wells/plans/2023-24"));
        (await _team.Act($"{draft}/adoption", new JsonObject(), decided, key)).Message.Headers.Contains("Idempotent-Replayed").Should().BeTrue();
        (await _team.Act($"{draft}/adoption", new JsonObject(), decided)).Type.Should().Be("/problems/plan-adopted");
        (await _team.Post($"{draft}/actions/4.9", """{"choice":"drop"}""")).Type.Should().Be("/problems/plan-adopted");

        var plan = (await _team.Get("plans/2023-24")).Json!;
        var actions = plan["priorities"]!.AsArray().SelectMany(priority => priority!["actions"]!.AsArray()).ToDictionary(a => (string)a!["number"]!);
        ((int)plan["actionCount"]!, actions.ContainsKey("1.2"), (string?)actions["4.9"]!["text"]).Should().Be((71, false, "Keep the register, and publish its hotspots."));
        var figures = await Until.Holds(() => _team.Get("measures/2023-24/Q1"), quarter => quarter.Status == 200);
        figures.Json!["actions"]!.AsArray().Select(a => (string?)a!["number"]).Should().Contain("4.9").And.NotContain("1.2");
        (await app.Machine("kenward").Post("plans/2023-24/actions/2.1/activities", Bodies.Outreach("2023-05-02", 3, "Dunorlan Park"))).Status.Should().Be(201, "it is worked on like any plan");
    }

    private static JsonNode Robbery(JsonNode shown) => shown["rows"]!.AsArray().Single(r => (string?)r!["type"] == "robbery")!;
}
