using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Measures;

/// <summary>The second quarter's report from its opening to its restatement; no other test publishes that quarter.</summary>
public sealed class ReportStoryTests(App app)
{
    private static readonly string[] Columns = ["quarter", "yearToDate", "lastYear"];
    private const string Report = "reports/2022-23/Q2";
    private const string Activities = "plans/2022-23/actions/2.1/activities";
    private readonly Machine _kenward = app.Machine("kenward");

    [Fact]
    public async Task A_report_is_written_signed_published_and_restated_because_of_the_event_that_came_late()
    {
        using var analyst = app.Person("analyst");
        using var chair = app.Person("chair");
        (await _kenward.Post(Activities, Bodies.Outreach("2022-09-10", 31, "Woodbury Park"))).Status.Should().Be(201);
        await Until.Holds(() => analyst.Get(Report), r => (decimal?)FigureOf(r, "2.1a")["value"] >= 31);
        (await analyst.Post($"{Report}/publication", new JsonObject())).Type.Should().Be("/problems/report-not-open");
        var opened = await analyst.Post(Report, new JsonObject());
        (opened.Status, (string?)opened.Json!["status"]).Should().Be((201, "open"));

        await WriteAndSign(analyst, chair);
        var key = Guid.NewGuid().ToString();
        var published = await analyst.Post($"{Report}/publication", new JsonObject(), key);
        (published.Status, (string?)published.Json!["status"], published.Message.Headers.Location!.ToString()).Should().Be((201, "published", $"/api/v1/tunbridge-wells/{Report}"));
        (await analyst.Post($"{Report}/publication", new JsonObject(), key)).Message.Headers.Should().Contain(header => header.Key == "Idempotent-Replayed");
        (await analyst.Post($"{Report}/publication", new JsonObject())).Type.Should().Be("/problems/report-published");

        var late = await _kenward.Post(Activities, Bodies.Outreach("2022-09-11", 17, "Woodbury Park"));
        var position = (long)late.Json!["receipt"]!["position"]!;
        var read = await Until.Holds(() => analyst.Get(Report), r => CausesOf(r.Json!["since"]!, "2.1a").Any(cause => (long)cause!["position"]! == position));
        CausesOf(read.Json!["since"]!, "2.1a").Single(cause => (long)cause!["position"]! == position)!["kind"]!.ToString().Should().Be("late-entry");
        var restated = await analyst.Post($"{Report}/restatements", new JsonObject());

        (restated.Status, (string?)restated.Json!["status"]).Should().Be((201, "restated"));
        FigureOf(restated, "2.1a").ToJsonString().Should().Be(FigureOf(published, "2.1a").ToJsonString(), "a published figure never changes");
        ((string?)restated.Json["digest"], (long)restated.Json["knownTo"]!).Should().Be(((string?)published.Json["digest"], (long)published.Json["knownTo"]!));
        var changed = restated.Json["restatements"]!.AsArray().Single()!["figures"]!.AsArray().Single(figure => (string?)figure!["code"] == "2.1a")!;
        ((decimal?)changed["before"]).Should().Be((decimal?)FigureOf(published, "2.1a")["value"]);
        changed["causes"]!.AsArray().Sum(cause => (decimal)cause!["quantity"]!).Should().Be((decimal)changed["now"]! - (decimal)changed["before"]!);
        changed["causes"]!.AsArray().Select(cause => (long)cause!["position"]!).Should().Contain(position);
        await EachFigureOpensToItsEvents(analyst, published, position);
        await ThePublicSeesNoSmallNumber(analyst);
        await AFileIsMadeAndItsDownloadIsOnRecord(analyst);
    }

    private static async Task WriteAndSign(Person analyst, Person chair)
    {
        var seen = await analyst.Get(Report);
        var told = await analyst.Act($"{Report}/narratives", new JsonObject { ["action"] = "2.1", ["narrative"] = "She lives at TN4 9QQ." }, seen);
        told.Faults.Should().Equal(("/narrative", "tells-of-somebody"));
        var written = await analyst.Act(
            $"{Report}/narratives", new JsonObject { ["action"] = "2.1", ["narrative"] = "More contacts in parks than planned.", ["rating"] = "green" }, seen);
        written.Status.Should().Be(200);
        (await analyst.Post($"{Report}/publication", new JsonObject())).Type.Should().Be("/problems/report-not-signed-off");
        (await chair.Act($"{Report}/sign-off", new JsonObject(), seen)).Status.Should().Be(412, "it was changed since");
        (await chair.Act($"{Report}/sign-off", new JsonObject(), await chair.Get(Report))).Status.Should().Be(200);
    }

    private static async Task EachFigureOpensToItsEvents(Person analyst, Reply published, long late)
    {
        var lineage = (await analyst.Get($"{Report}/2.1a/lineage")).Json!.AsArray();

        lineage.Select(one => (int)one!["restatement"]!).Should().Equal(0, 1);
        ((decimal?)lineage[0]!["value"]).Should().Be((decimal?)FigureOf(published, "2.1a")["value"]);
        lineage.Should().OnlyContain(one => one!["events"]!.AsArray().Sum(part => (decimal)part!["quantity"]!) == (decimal)one["value"]!, "the parts add up to the figure");
        lineage[0]!["events"]!.AsArray().Should().NotContain(part => (long)part!["position"]! == late);
        lineage[1]!["events"]!.AsArray().Should().Contain(part => (long)part!["position"]! == late);
    }

    /// <summary>Small when published and small as it stands: what other stories restated from few to many, or from none, is no longer one.</summary>
    private static async Task ThePublicSeesNoSmallNumber(Person analyst)
    {
        var report = (await analyst.Get(Report)).Json!;
        var restated = report["restatements"]!.AsArray().SelectMany(one => one!["figures"]!.AsArray()).ToLookup(one => (string)one!["code"]!, one => (decimal?)one!["now"]);
        var shown = await analyst.Get($"{Report}?edition=public");

        shown.Status.Should().Be(200);
        var cells = shown.Json!["figures"]!.AsArray().ToDictionary(figure => (string)figure!["code"]!, figure => Columns.Select(column => (string)figure![column]!).ToList());
        foreach (var figure in report["figures"]!.AsArray().Where(figure => (string?)figure!["kind"] is not ("rate" or "milestone")))
        {
            var (code, value) = ((string)figure!["code"]!, (decimal?)figure["value"]);
            var stands = restated.Contains(code) ? restated[code].Last() : value;
            cells[code].Should().NotContain(["1", "2", "3", "4"], "{0} counts somebody", code);
            (cells[code][0] == "<5" || value is not (> 0 and < 5) || stands is not (> 0 and < 5))
                .Should().BeTrue("{0} stood at {1}, stands at {2} and is shown as {3}", code, value, stands, cells[code][0]);
        }

        shown.Json.ToJsonString().Should().NotContain((string)report["digest"]!);
    }

    private async Task AFileIsMadeAndItsDownloadIsOnRecord(Person analyst)
    {
        var asked = await analyst.Post("reports/files", new JsonObject
        {
            ["kind"] = "quarterly-report",
            ["edition"] = "public",
            ["format"] = "csv",
            ["year"] = "2022-23",
            ["quarter"] = "Q2",
        });
        asked.Status.Should().Be(202);
        var id = (string)asked.Json!["id"]!;
        var ready = await Until.Holds(() => analyst.Get($"reports/files/{id}"), r => (string?)r.Json!["status"] == "ready");
        var content = await analyst.Get($"reports/files/{id}/content");

        var bytes = await content.Message.Content.ReadAsByteArrayAsync(Machine.Stop);
        (content.Status, content.MediaType).Should().Be((200, "text/csv"));
        var text = (string)(await analyst.Get("plans/2022-23/actions/2.1")).Json!["text"]!;
        System.Text.Encoding.UTF8.GetString(bytes).Should().Contain(text[..20], "what is said is said of an action in its own words");
        $"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}".Should().Be((string?)ready.Json!["digest"]);
        using var dpo = app.Person("dpo");
        var reads = await dpo.Get($"audit/reads?matter={id}");
        reads.Json!["reads"]!.AsArray().Count(read => (string?)read!["purpose"] == "report-download").Should().Be(1);
    }

    private static JsonNode FigureOf(Reply report, string code) => report.Json!["figures"]!.AsArray().Single(f => (string?)f!["code"] == code)!;

    private static IEnumerable<JsonNode?> CausesOf(JsonNode since, string code) =>
        since["figures"]!.AsArray().Where(f => (string?)f!["code"] == code).SelectMany(f => f!["causes"]!.AsArray());
}
