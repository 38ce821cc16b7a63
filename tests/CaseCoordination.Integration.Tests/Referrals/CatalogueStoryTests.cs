using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Referrals;

/// <summary>
/// A service nobody wrote code for, from the day it is defined to the outcome of its first referral, and to the silence of
/// its second.
/// </summary>
public sealed class CatalogueStoryTests(App app)
{
    private readonly Machine _kenward = app.Machine("kenward");
    private readonly Machine _pastors = app.Machine("stpastors");

    [Fact]
    public async Task A_new_service_is_defined_routed_to_and_closes_its_loop_with_no_release()
    {
        using var coordinator = new Person(app.Address, "coordinator");
        await Offer(coordinator, "befriending", answerWithin: 5);

        var taken = await _kenward.Post("referrals", Referral("befriending"));
        taken.Status.Should().Be(201, taken.Json?.ToJsonString());
        var id = (string)taken.Json!["id"]!;
        var seen = await Until.Holds(() => _pastors.Get($"referrals/{id}"), r => r.Status == 200 && (string?)r.Json!["status"] == "routed");
        ((string?)seen.Json!["content"]!["details"]!["howOften"]).Should().Be("weekly", "a service is shown the answers to what it asked");

        var asked = await Done(_pastors, id, "information-requests", new() { ["question"] = "Pandiculation: is there a dog in the house?" });
        ((string?)asked["status"]).Should().Be("information-requested");
        var told = await Done(_kenward, id, "information", new() { ["answer"] = "Pandiculation: a small one, and friendly." });
        ((string?)told["status"]).Should().Be("acknowledged");
        await Done(_pastors, id, "acceptance", new() { ["note"] = "We begin on Monday." });
        await Refused(_pastors, id, "progress", new() { ["step"] = "visited" }, "/step");
        await Done(_pastors, id, "progress", new() { ["step"] = "matched" });
        await Done(_kenward, id, "corrections", new() { ["entry"] = 1, ["correction"] = "She is called Marigold." });
        await Done(_pastors, id, "disputes", new() { ["entry"] = 1, ["why"] = "We were told otherwise." });
        await Refused(_pastors, id, "outcome", new() { ["outcome"] = "cured" }, "/outcome");
        var closed = await Done(_pastors, id, "outcome", new() { ["outcome"] = "ended-well" });

        ((string?)closed["status"], (bool)closed["open"]!).Should().Be(("closed", false));
        var written = await _kenward.Get($"referrals/{id}/correspondence");
        written.Json!["entries"]!.AsArray().Select(e => ((string?)e!["kind"], (string?)e["text"])).Should().Equal(
            ("question", "Pandiculation: is there a dog in the house?"),
            ("answer", "Pandiculation: a small one, and friendly."),
            ("note", "We begin on Monday."),
            ("correction", "She is called Marigold."),
            ("dispute", "We were told otherwise."));
        var explained = await _pastors.Get($"referrals/{id}/routing");
        explained.Json!["steps"]![0]!["services"]![0]!["rules"]![0]!["why"]!.GetValue<string>().Should().Contain("company");
        (await Dumps.Of(app.Log)).Should().NotContain("Pandiculation");
    }

    [Fact]
    public async Task A_loop_nobody_answers_is_overdue_then_escalated_and_on_the_list_of_silence()
    {
        using var coordinator = new Person(app.Address, "coordinator");
        await Offer(coordinator, "night-shelter", answerWithin: 0);

        var id = (string)(await _kenward.Post("referrals", Referral("night-shelter"))).Json!["id"]!;
        var late = await Until.Holds(
            () => _kenward.Get($"referrals/{id}"),
            r => r.Json!["services"]!.AsArray().Any(loop => loop!["clocks"]!.AsArray().Any(clock => (string?)clock!["state"] == "escalated")));

        late.Status.Should().Be(200);
        var silent = await Until.Holds(() => coordinator.Get("referrals/silent-loops?workingDays=1000"), r => Loops(r).Contains((id, "answer", true)));
        Loops(silent).Should().Contain((id, "answer", true));
        var story = await _kenward.Get($"referrals/{id}/timeline");
        story.Json!["entries"]!.AsArray().Select(e => (string?)e!["kind"]).Should().ContainInOrder("referral-routed", "clocks-started", "response-overdue", "loop-escalated");

        static IEnumerable<(string?, string?, bool)> Loops(Reply reply) => reply.Json!["loops"]!.AsArray()
            .SelectMany(loop => loop!["runOut"]!.AsArray().Select(clock => ((string?)loop["referralId"], (string?)clock, (bool)loop["escalated"]!)));
    }

    [Fact]
    public async Task What_the_referrer_takes_back_nobody_works_on()
    {
        using var coordinator = new Person(app.Address, "coordinator");
        await Offer(coordinator, "day-centre", answerWithin: 5);
        var id = (string)(await _kenward.Post("referrals", Referral("day-centre"))).Json!["id"]!;
        await Until.Holds(() => _pastors.Get($"referrals/{id}"), r => r.Status == 200);

        (await Act(_pastors, id, "withdrawal", new() { ["reason"] = "duplicate" })).Type.Should().Be("/problems/not-the-referrer");
        var withdrawn = await Done(_kenward, id, "withdrawal", new() { ["reason"] = "no-longer-needed" });

        ((string?)withdrawn["status"], (bool)withdrawn["open"]!).Should().Be(("withdrawn", false));
        (await Act(_pastors, id, "acceptance", [])).Type.Should().Be("/problems/already-answered");
    }

    [Fact]
    public async Task Whoever_was_not_asked_answers_nothing_and_an_answer_without_a_version_is_not_taken()
    {
        using var coordinator = new Person(app.Address, "coordinator");
        await Offer(coordinator, "soup-kitchen", answerWithin: 5);
        var id = (string)(await _kenward.Post("referrals", Referral("soup-kitchen"))).Json!["id"]!;
        var seen = await Until.Holds(() => _kenward.Get($"referrals/{id}"), r => (string?)r.Json!["status"] == "routed");

        (await _kenward.Act($"referrals/{id}/acceptance", new JsonObject(), seen)).Type.Should().Be("/problems/not-your-service");
        (await app.Machine("fm").Act($"referrals/{id}/acceptance", new JsonObject(), seen)).Status.Should().Be(404);
        (await _pastors.Post($"referrals/{id}/acceptance", new JsonObject())).Status.Should().Be(428);
        await Done(_pastors, id, "acknowledgement", []);
        (await _pastors.Act($"referrals/{id}/acceptance", new JsonObject(), seen)).Type.Should().Be("/problems/moved-on");
    }

    [Fact]
    public async Task A_draft_is_tried_on_the_past_and_says_what_would_have_gone_elsewhere_and_sends_nothing()
    {
        using var coordinator = new Person(app.Address, "coordinator");
        await Offer(coordinator, "walking-group", answerWithin: 5);
        var id = (string)(await _kenward.Post("referrals", Referral("walking-group", madeOn: "2019-02-03"))).Json!["id"]!;
        await Until.Holds(() => _pastors.Get($"referrals/{id}"), r => r.Status == 200);
        var rules = (await coordinator.Get("routing/rules")).Json!["sets"]!.AsArray()[^1]!["rules"]!.DeepClone().AsArray();
        rules.Single(rule => (string?)rule!["service"] == "walking-group")!["service"] = "outreach";
        rules.RemoveAll(rule => (string?)rule!["id"] == "street-outreach-direct");
        rules.Single(rule => (string?)rule!["id"] == "to-walking-group")!["agency"] = "kenward";
        var draft = await coordinator.Post("routing/rules/drafts", new JsonObject { ["effectiveFrom"] = London(), ["rules"] = rules });
        draft.Status.Should().Be(201, draft.Json?.ToJsonString());

        Task<Reply> Replayed() => coordinator.Post($"routing/rules/drafts/{draft.Json!["draftId"]}/replay", new JsonObject { ["from"] = "2019-02-01", ["until"] = "2019-02-28" });
        var replayed = await Until.Holds(Replayed, r => (int)r.Json!["tried"]! == 1);

        var otherwise = replayed.Json!["differences"]!.AsArray().Should().ContainSingle().Subject!;
        ((string?)otherwise["referralId"], (string?)otherwise["was"]![0], (string?)otherwise["wouldBe"]![0]).Should().Be((id, "walking-group", "outreach"));
        (await _kenward.Get($"referrals/{id}")).Json!["services"]!.AsArray().Select(loop => (string?)loop!["service"]).Should().Equal("walking-group");
    }

    [Fact]
    public async Task A_service_that_says_it_is_closed_is_asked_no_more_and_whoever_asks_is_told_why()
    {
        using var coordinator = new Person(app.Address, "coordinator");
        await Offer(coordinator, "repair-cafe", answerWithin: 5, capacity: true);
        (await Said(_pastors, "stpastors", "repair-cafe", "closed")).Status.Should().Be(204);
        (await Said(_kenward, "kenward", "repair-cafe", "open")).Status.Should().Be(403, "it is not theirs");
        (await Said(_kenward, "stpastors", "repair-cafe", "open")).Status.Should().Be(404);

        var turnedAway = (string)(await _kenward.Post("referrals", Referral("repair-cafe"))).Json!["id"]!;
        await Until.Holds(() => _kenward.Get($"referrals/{turnedAway}"), r => (string?)r.Json!["status"] == "undeliverable");
        (await Said(_pastors, "stpastors", "repair-cafe", "waiting-list")).Status.Should().Be(204);
        var taken = (string)(await _kenward.Post("referrals", Referral("repair-cafe"))).Json!["id"]!;
        await Until.Holds(() => _pastors.Get($"referrals/{taken}"), r => r.Status == 200);

        (await Why(turnedAway)).Should().Be("closed");
        (await Why(taken)).Should().Be("waiting-list");
        (await _kenward.Get("services/capacity")).Json!["services"]!.AsArray().Single(s => (string?)s!["service"] == "repair-cafe")!["capacity"]!.GetValue<string>().Should().Be("waiting-list");

        async Task<string?> Why(string id) => (string?)(await _kenward.Get($"referrals/{id}/routing")).Json!["steps"]![0]!["capacity"]!["capacity.repair-cafe"];
    }

    private static Task<Reply> Said(Machine agency, string code, string service, string capacity) => agency.Send(
        HttpMethod.Put, $"agencies/{code}/services/{service}/capacity", new StringContent(new JsonObject { ["capacity"] = capacity }.ToJsonString(), System.Text.Encoding.UTF8, "application/json"));

    /// <summary>The coordinator defines a service, drafts rules that send its kind to the street pastors, and publishes them.</summary>
    private static async Task Offer(Person coordinator, string code, int answerWithin, bool capacity = false)
    {
        var unit = answerWithin == 0 ? "hours" : "working-days";
        JsonObject Clock(string @for) => new()
        {
            ["for"] = @for,
            ["within"] = new JsonObject { ["count"] = answerWithin, ["unit"] = unit },
            ["source"] = "Made up for a test",
            ["verified"] = false,
        };
        var defined = await coordinator.Post("services", new JsonObject
        {
            ["code"] = code,
            ["effectiveFrom"] = London(),
            ["terms"] = new JsonObject
            {
                ["name"] = code,
                ["runBy"] = "agency",
                ["about"] = "client",
                ["consentNeeded"] = true,
                ["takesNarrative"] = false,
                ["details"] = new JsonArray(new JsonObject
                {
                    ["name"] = "howOften",
                    ["question"] = "How often?",
                    ["type"] = "choice",
                    ["required"] = true,
                    ["choices"] = new JsonArray("weekly", "monthly"),
                    ["class"] = "metadata",
                }),
                ["clocks"] = new JsonArray(Clock("answer"), Clock("escalation")),
                ["steps"] = new JsonArray(
                    new JsonObject { ["code"] = "matched", ["after"] = new JsonArray() }, new JsonObject { ["code"] = "visited", ["after"] = new JsonArray("matched") }),
                ["declineReasons"] = new JsonArray("no-volunteer"),
                ["outcomes"] = new JsonArray("ended-well"),
                ["source"] = "Made up for a test",
                ["verified"] = false,
            },
        });
        defined.Status.Should().Be(201, defined.Json?.ToJsonString());
        var rules = (await coordinator.Get("routing/rules")).Json!["sets"]!.AsArray()[^1]!["rules"]!.DeepClone().AsArray();
        rules.Add(new JsonObject
        {
            ["id"] = $"to-{code}",
            ["when"] = capacity
                ? new JsonObject { ["kind"] = new JsonArray(code), [$"capacity.{code}"] = new JsonArray("open", "waiting-list") }
                : new JsonObject { ["kind"] = new JsonArray(code) },
            ["service"] = code,
            ["agency"] = "stpastors",
            ["why"] = "They keep people company.",
            ["source"] = "Made up for a test",
        });
        var draft = await coordinator.Post("routing/rules/drafts", new JsonObject { ["effectiveFrom"] = London(), ["rules"] = rules });
        draft.Status.Should().Be(201, draft.Json?.ToJsonString());
        var published = await coordinator.Post($"routing/rules/drafts/{draft.Json!["draftId"]}/publication", new JsonObject());
        published.Status.Should().Be(201, published.Json?.ToJsonString());
    }

    private static string London() => $"{TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")):yyyy-MM-dd}";

    private static JsonObject Referral(string kind, string madeOn = "2022-05-03") => new()
    {
        ["kind"] = kind,
        ["agencyReference"] = Bodies.NewReference(),
        ["madeOn"] = madeOn,
        ["people"] = new JsonArray(new JsonObject { ["role"] = "client", ["givenName"] = "Marigold", ["familyName"] = "Testwood", ["dateOfBirth"] = "1961-02-11" }),
        ["consent"] = new JsonObject { ["status"] = "given" },
        ["details"] = new JsonObject { ["howOften"] = "weekly" },
    };

    private static async Task<JsonNode> Done(Machine by, string id, string what, JsonObject says)
    {
        var reply = await Act(by, id, what, says);
        reply.Status.Should().Be(200, reply.Json?.ToJsonString());
        return reply.Json!;
    }

    private static async Task Refused(Machine by, string id, string what, JsonObject says, string pointer) =>
        (await Act(by, id, what, says)).Faults.Select(fault => fault.Pointer).Should().Equal(pointer);

    private static async Task<Reply> Act(Machine by, string id, string what, JsonObject says) =>
        await by.Act($"referrals/{id}/{what}", says, await by.Get($"referrals/{id}"));
}
