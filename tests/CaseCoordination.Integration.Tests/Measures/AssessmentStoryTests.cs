using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Measures;

/// <summary>The strategic assessment over the public API: a file with bad rows, a good one, words, publication and the plan that follows.</summary>
public sealed class AssessmentStoryTests(App app)
{
    private const string Header = "district,type,year,count,position\n";
    private const string At = "assessments/2023-24";
    private readonly Machine _team = app.Machine("twbc-cst");

    [Fact]
    public async Task Counts_come_in_whole_the_table_is_published_with_its_caveats_and_the_next_plan_is_drafted()
    {
        const string good = "E07000116,robbery,2022,26,=1\nE07000116,robbery,2021,39,=1\nE07000116,drug-offences,2022,211,2\n";
        var refused = await _team.Post($"{At}/crime-counts", $"{Header}{good}E07000116,robbery,2019,1,\nE07009999,piracy,2022,-1,x\n", mediaType: "text/csv");
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

        var draft = (await _team.Get($"{At}/next-plan")).Json!;
        draft["actions"]!.AsArray().Should().HaveCount(71).And.OnlyContain(a => a!["measures"]!.AsArray().Count > 0);
        (await _team.Post($"{At}/next-plan/actions/4.9", """{"choice":"change","text":"Keep the register, and publish its hotspots."}""")).Status.Should().Be(201);
        (await _team.Post($"{At}/next-plan/actions/4.16", """{"choice":"add","text":"Walk to school."}""")).Status.Should().Be(201);
        var edited = (await _team.Get($"{At}/next-plan")).Json!["actions"]!.AsArray();
        edited.Where(a => (bool)a!["edited"]!).Select(a => ((string?)a!["number"], (string?)a["choice"])).Should().Equal(("4.9", "change"), ("4.16", "add"));
        edited.Where(a => ((string)a!["number"]!).StartsWith("1.", StringComparison.Ordinal)).Should().OnlyContain(a => (string?)a!["choice"] == "undecided");
        (await _team.Get("assessments/2022-23/next-plan")).Status.Should().Be(404, "the plan of the year before is not here");

        using var analyst = app.Person("analyst");
        var page = await analyst.Open("/assessments/2023-24");
        page.Text.Should().Contain("-33.3%").And.Contain("=Some of the data is provisional.");
    }
}
