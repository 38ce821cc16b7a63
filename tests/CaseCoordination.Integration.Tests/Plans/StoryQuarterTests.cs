using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Plans;

/// <summary>A quarter of the plan posted through the API, and every figure of it worked out by hand beside.</summary>
public sealed class StoryQuarterTests(App app)
{
    private readonly Machine _team = app.Machine("twbc-cst");
    private readonly Machine _pastors = app.Machine("stpastors");

    /// <summary>The hand-worked sheet of the third quarter: measure, figure, year to date, and why.</summary>
    private static readonly (string Measure, decimal? Value, decimal? YearToDate, string Why)[] Sheet =
    [
        ("1.2", 17, null, "reported for the quarter; nobody can add it to the second quarter's 15 people"),
        ("1.4a", 1, 1, "one document of joint working was filed in the quarter"),
        ("1.4b", 2, 3, "two forum meetings in the quarter and one in the second"),
        ("1.6a", 66.7m, 66.7m, "two of three planned sessions were held"),
        ("1.6b", 9, 9, "5 and 4 visits by residents; the cancelled session had none"),
        ("1.7", 0, 0, "accreditation was missed in December, after it was reached in October"),
        ("1.11b", 66.7m, null, "four clinics held of the six expected in three months"),
        ("2.3c", 16.5m, 16.5m, "6.5 and 4 hours from the file, and 6 as corrected; 9 hours were withdrawn"),
        ("2.3a", 93, 93, "41, 12 and 40 people from the same three patrols"),
        ("2.6a", 8, 8, "links found"),
        ("2.6b", 62.5m, 62.5m, "5 of 8"),
        ("3.6", 2, 3, "two schools; one of them again and a third in the second quarter make three in the year"),
        ("3.10a", 75, 75, "9 of 12 agencies"),
        ("3.10b", -20, -20, "80 reports against 100 in the same days last year"),
        ("4.10b", 1.5m, 1.5m, "6 visits for 4 complaints"),
        ("4.12b", 1, 1, "one group active since the second quarter; the other became inactive"),
        ("4.15b", 2, 2, "three operations at two places"),
        ("5.16b", 7.3m, 7.3m, "8 by 30 people and 5 by 10"),
        ("5.20b", 12, 12, "twelve months of funding that hold beyond the quarter"),
    ];

    [Fact]
    public async Task Every_figure_of_a_story_quarter_is_what_the_sheet_says()
    {
        await DomesticAbuse();
        await SubstanceMisuse();
        await Behaviour();
        await RoadsAndNights();

        // Facts are counted in the order of the log: with the last one recorded, all before it are there.
        var quarter = await Until.Holds(() => _team.Get("measures/2022-23/Q3"), r => Of(r, "5.20b", "value") is not null);
        foreach (var (measure, value, yearToDate, why) in Sheet)
        {
            Of(quarter, measure, "value").Should().Be(value, $"{measure}: {why}");
            if (measure != "1.11b")
            {
                Of(quarter, measure, "yearToDate").Should().Be(yearToDate, $"{measure}, year to date: {why}");
            }
        }

        Text(quarter, "1.4b", "rating").Should().Be("green");
        Text(quarter, "1.11b", "rating").Should().Be("red", "a third of the clinics is missing");
        Text(quarter, "3.10b", "rating").Should().Be("green", "reports fell, as the plan wants");
        Text(quarter, "4.1a", "status").Should().Be("no-return");
        Text(quarter, "2.3c", "notCompared").Should().StartWith("Last year's plan", "there is none here");
        await ShouldCoverAllActions();
        await ShouldOpenToItsEvents();
        (await _team.Get("measures/2022-23/Q3?period=made-up")).Type.Should().Be("/problems/query-malformed");
        Of(await _team.Get("measures/2022-23/Q3?period=twelve-months"), "1.4b", "value").Should().Be(3);
    }

    private async Task DomesticAbuse()
    {
        await Done(app.Machine("cdap"), "1.2/reported-figures", """{"measure":"1.2","from":"2022-10-01","to":"2022-12-31","value":17,"method":"Different men with at least one session."}""");
        await Done(app.Machine("cdap"), "1.2/reported-figures", """{"measure":"1.2","from":"2022-07-01","to":"2022-09-30","value":15,"method":"Different men with at least one session."}""");
        var plan = await Done(app.Machine("davss"), "1.4/evidence", """{"shows":"joint-west-kent-plan","title":"Joint West Kent plan, autumn","type":"plan","datedOn":"2022-11-02"}""");
        (await Post(app.Machine("davss"), "1.4/evidence", """{"shows":"joint-west-kent-plan","title":"Note by Ms Testwood","type":"letter","datedOn":"2022-11-02"}"""))
            .Faults.Should().Equal(("/title", "personal-data"));
        foreach (var day in (string[])["2022-09-14", "2022-10-12", "2022-12-14"])
        {
            await Done(_team, "1.4/activities", $$$"""{"kind":"meeting","occurredOn":"{{{day}}}","codes":{"forum":"west-kent-forum"}}""");
        }

        await Done(app.Machine("lookahead"), "1.6/activities", """{"kind":"one-stop-shop","occurredOn":"2022-10-03","codes":{"status":"held"},"quantities":{"visits":7,"resident-visits":5}}""");
        await Done(app.Machine("lookahead"), "1.6/activities", """{"kind":"one-stop-shop","occurredOn":"2022-10-17","codes":{"status":"held"},"quantities":{"visits":4,"resident-visits":4}}""");
        await Done(app.Machine("lookahead"), "1.6/activities", """{"kind":"one-stop-shop","occurredOn":"2022-10-31","codes":{"status":"cancelled"}}""");
        await Done(_team, "1.7/milestones", """{"milestone":"white-ribbon-accredited","outcome":"reached","on":"2022-10-20"}""");
        await Done(_team, "1.7/milestones", """{"milestone":"white-ribbon-accredited","outcome":"missed","on":"2022-12-20","reason":"lost"}""");
        (await Post(_team, "1.7/milestones", $$$"""{"milestone":"white-ribbon-accredited","outcome":"reached","on":"2022-10-20","evidenceId":"{{{plan.Json!["id"]}}}"}"""))
            .Faults.Should().Equal([("/evidenceId", "unknown")], "that evidence is another action's");
        foreach (var day in (string[])["2022-10-05", "2022-10-19", "2022-11-02", "2022-12-07"])
        {
            (await app.Machine("pas").Post("stalking/clinics", $$$"""{"on":"{{{day}}}","slotsOffered":4,"slotsAttended":3}""")).Status.Should().Be(201);
        }
    }

    /// <summary>A file with a bad row, taken whole and in part; one patrol corrected, one withdrawn.</summary>
    private async Task SubstanceMisuse()
    {
        const string File = "action,kind,occurredOn,agencyReference,places,people,hours\r\n2.3,patrol,2022-10-07,SQ-1,Calverley Road; Mount Pleasant,41,6.5\r\n2.3,patrol,2022-10-14,SQ-2,,12,4\r\n2.3,patrol,2022-10-21,SQ-3,,9,six\r\n";
        var refused = await _pastors.Post("plans/2022-23/activities/import", File, mediaType: "text/csv");
        (refused.Status, refused.Type).Should().Be((422, "/problems/rows-not-acceptable"));
        refused.Faults.Should().Equal(("/lines/4/hours", "not-a-number"));

        var key = Guid.NewGuid().ToString();
        var taken = await _pastors.Post("plans/2022-23/activities/import?take=good", File, key, "text/csv");
        (taken.Status, (int)taken.Json!["recorded"]!, (int)taken.Json["refused"]!).Should().Be((201, 2, 1));
        (await _pastors.Post("plans/2022-23/activities/import?take=good", File, key, "text/csv")).Json!.ToJsonString().Should().Be(taken.Json.ToJsonString(), "the same again is the same answer");
        ((int)(await _pastors.Post("plans/2022-23/activities/import?take=good", File, mediaType: "text/csv")).Json!["known"]!).Should().Be(2, "a reference is recorded once");

        var wrong = await Done(_pastors, "2.3/activities", """{"kind":"patrol","occurredOn":"2022-11-04","quantities":{"people":4,"hours":60.0}}""", 422);
        wrong.Faults.Should().Equal(("/quantities/hours", "out-of-range"));
        var patrol = await Done(_pastors, "2.3/activities", """{"kind":"patrol","occurredOn":"2022-11-04","agencyReference":"SQ-4","quantities":{"people":4,"hours":5}}""");
        await Done(_pastors, $"2.3/activities/{patrol.Json!["id"]}/correction", """{"reason":"typing-error","activity":{"kind":"patrol","occurredOn":"2022-11-04","quantities":{"people":40,"hours":6}}}""", seen: patrol);
        var twice = await Done(_pastors, "2.3/activities", """{"kind":"patrol","occurredOn":"2022-11-04","quantities":{"people":400,"hours":9}}""");
        await Done(app.Machine("kp"), $"2.3/activities/{twice.Json!["id"]}/withdrawal", """{"reason":"recorded-twice"}""", 403, twice);
        await Done(_pastors, $"2.3/activities/{twice.Json["id"]}/withdrawal", """{"reason":"recorded-twice"}""", seen: twice);
        await Done(_pastors, $"2.3/activities/{twice.Json["id"]}/withdrawal", """{"reason":"recorded-twice"}""", 409, twice);
        await Done(app.Machine("stp"), "2.6/activities", """{"kind":"shoplifter-links","occurredOn":"2022-11-30","quantities":{"links":8,"supported":5}}""");
    }

    private async Task Behaviour()
    {
        await Done(_team, "3.6/activities", """{"kind":"school-session","occurredOn":"2022-09-20","codes":{"topic":"drugs"},"places":["Testwood School","Third School"]}""");
        await Done(_team, "3.6/activities", """{"kind":"school-session","occurredOn":"2022-10-04","codes":{"topic":"drugs"},"places":["Testwood School"]}""");
        await Done(_team, "3.6/activities", """{"kind":"school-session","occurredOn":"2022-11-08","codes":{"topic":"gangs"},"places":["testwood  school","Other School"]}""");
        await Done(_team, "3.10/activities", """{"kind":"planning-meeting","occurredOn":"2022-10-11","quantities":{"invited":12,"attending":9}}""");
        await Done(_team, "3.10/activities", """{"kind":"behaviour-reports","occurredOn":"2022-12-31","quantities":{"reports":80,"reports-last-year":100}}""");
    }

    private async Task RoadsAndNights()
    {
        await Done(_team, "4.10/activities", """{"kind":"parking-enforcement","occurredOn":"2022-11-30","quantities":{"visits":6,"complaints":4}}""");
        await Done(_team, "4.12/activities", """{"kind":"speed-watch-group","occurredOn":"2022-08-01","codes":{"status":"active"},"places":["Northbrook Watch"]}""");
        await Done(_team, "4.12/activities", """{"kind":"speed-watch-group","occurredOn":"2022-08-01","codes":{"status":"active"},"places":["Southbrook Watch"]}""");
        await Done(_team, "4.12/activities", """{"kind":"speed-watch-group","occurredOn":"2022-10-30","codes":{"status":"inactive"},"places":["Southbrook Watch"]}""");
        foreach (var (day, place) in ((string, string)[])[("2022-10-05", "North Farm"), ("2022-11-05", "north farm"), ("2022-12-05", "Pembury Road")])
        {
            await Done(app.Machine("kp"), "4.15/activities", $$$"""{"kind":"road-operation","occurredOn":"{{{day}}}","codes":{"by":"local"},"places":["{{{place}}}"]}""");
        }

        await Done(_team, "5.16/activities", """{"kind":"perception-survey","occurredOn":"2022-11-30","quantities":{"score":8,"respondents":30}}""");
        await Done(_team, "5.16/activities", """{"kind":"perception-survey","occurredOn":"2022-12-09","quantities":{"score":5,"respondents":10}}""");
        await Done(app.Machine("pas"), "5.20/milestones", """{"milestone":"caseworker-funded","outcome":"reached","on":"2022-12-01","worth":12,"holdsUntil":"2023-11-30"}""");
        await Done(_team, "5.21/progress", """{"quarter":"Q3","rating":"amber","narrative":"Two partners have not answered yet."}""");
        ((string?)(await _team.Get("plans/2022-23/actions/5.21")).Json!["progress"]!["rating"]).Should().Be("amber");
    }

    private async Task ShouldCoverAllActions()
    {
        var coverage = await _team.Get("measures/2022-23/Q3/coverage");
        var actions = coverage.Json!["actions"]!.AsArray();
        actions.Should().HaveCount(71).And.OnlyContain(a => a!["measures"]!.AsArray().Count > 0);
        var states = actions.SelectMany(a => a!["measures"]!.AsArray()).ToDictionary(m => (string)m!["code"]!, m => (string)m!["coverage"]!);
        states.Should().HaveCount(126);
        (states["3.8a"], states["2.3c"], states["4.3"], states["4.5a"]).Should().Be(("computed", "typed-in", "silent", "resource-dependent"));
        states["1.2"].Should().Be("typed-in", "what the programme reported stands, whoever was referred to it here");
        states.Values.Should().NotContain("undefined");
    }

    private async Task ShouldOpenToItsEvents()
    {
        var lineage = await _team.Get("measures/2022-23/Q3/2.3c/lineage");
        lineage.Json!["figures"]![0]!["facts"]!.AsArray().Select(f => ((decimal)f!["quantity"]!, (string)f["source"]!["eventType"]!))
            .Should().Equal((6.5m, "plan-activity-reported"), (4m, "plan-activity-reported"), (6m, "plan-activity-corrected"));
        var entries = (await _team.Get("plans/2022-23/actions/2.3")).Json!["entries"]!.AsArray();
        entries.Count(e => e!["withdrawn"] is not null).Should().Be(1, "what was withdrawn stays to be seen");
    }

    private static Task<Reply> Post(Machine who, string path, string body) => who.Post($"plans/2022-23/actions/{path}", body);

    private static async Task<Reply> Done(Machine who, string path, string body, int status = 201, Reply? seen = null)
    {
        var reply = seen is null ? await Post(who, path, body) : await who.Act($"plans/2022-23/actions/{path}", JsonNode.Parse(body)!, seen);
        reply.Status.Should().Be(status, $"{path}: {body}: {reply.Json}");
        return reply;
    }

    private static JsonNode Measure(Reply quarter, string code) =>
        quarter.Json!["actions"]!.AsArray().SelectMany(a => a!["measures"]!.AsArray()).Single(m => (string?)m!["code"] == code)!;

    private static decimal? Of(Reply quarter, string code, string property) => (decimal?)Measure(quarter, code)[property];

    private static string? Text(Reply quarter, string code, string property) => (string?)Measure(quarter, code)[property];
}
