using System.Text.Json.Nodes;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Events;
using CaseCoordination.Referrals.Events;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Referrals;

public sealed class LoopTests(App app)
{
    private readonly Machine _police = app.Machine("kp");

    [Fact]
    public async Task A_referral_over_the_threshold_is_routed_acknowledged_and_accepted_with_who_when_and_why()
    {
        var state = await Answered(Bodies.Marac());

        ((string?)state["status"]).Should().Be("accepted");
        state["services"]!.AsArray().Select(s => (string?)s!["service"]).Should().Equal("marac", "idva");
        var loop = state["services"]![0]!;
        ((string?)loop["service"], (string?)loop["agency"], (string?)loop["answeredBy"]).Should().Be(("marac", "twbc-cst", "twbc-cst"));
        loop["rules"]!.AsArray().Select(r => (string?)r!["ruleId"]).Should().Equal("marac-to-coordinator");
        loop["grounds"]!.AsArray().Select(g => (string?)g).Should().Contain("visible-high-risk");
        ((string?)loop["why"]).Should().Contain("16 of 24");
        loop["acknowledgedOn"].Should().NotBeNull();
        loop["answeredOn"].Should().NotBeNull();
    }

    [Fact]
    public async Task A_referral_under_every_threshold_is_declined_with_somewhere_else_to_turn()
    {
        var state = await Answered(Bodies.Marac(yes: 5));

        ((string?)state["status"]).Should().Be("declined");
        var loop = state["services"]![0]!;
        loop["grounds"]!.AsArray().Select(g => (string?)g).Should().Equal("threshold-not-met");
        loop["signposts"]!.AsArray().Should().NotBeEmpty();
    }

    [Fact]
    public async Task The_marac_opens_a_case_of_its_own_and_screens_it_by_the_rules_of_the_day()
    {
        var state = await Answered(Bodies.Marac());

        await using var session = app.Store.QuerySession("tunbridge-wells");
        var events = await session.Events.FetchStreamAsync(MaracCase.IdFor((Guid)state["id"]!), token: Machine.Stop);
        events.Select(e => e.Data.GetType()).Should().Equal(typeof(MaracCaseOpened), typeof(MaracReferralScreened), typeof(MaracCaseDescribed), typeof(IdvaAsked));
        var screened = (MaracReferralScreened)events[1].Data;
        (screened.RuleSet, screened.Score, screened.Outcome).Should().Be(("safelives-2015", 16, ScreeningOutcome.ThresholdMet));
    }

    [Fact]
    public async Task The_history_tells_each_step_in_order()
    {
        var state = await Answered(Bodies.Marac());

        var history = await _police.Get($"referrals/{state["id"]}/timeline");

        history.Status.Should().Be(200);
        var kinds = history.Json!["entries"]!.AsArray().Select(e => (string?)e!["kind"]).ToList();

        // The people of these tests are in many referrals: one of them may still be open.
        kinds.Where(kind => kind != "further-referral-found").Should().Equal(
            "referral-received", "referral-routed", "clocks-started", "referral-acknowledged", "referral-accepted", "referral-routed", "clocks-started");
        history.Json["entries"]!.AsArray().Select(e => (long)e!["version"]!).Should().Equal(Enumerable.Range(1, kinds.Count).Select(version => (long)version));
        history.Json.ToJsonString().Should().NotContainAny([.. Bodies.Planted]);
    }

    [Fact]
    public async Task However_many_about_one_person_come_at_once_each_but_the_first_points_to_an_earlier_one()
    {
        var name = $"Quill{string.Concat(Guid.NewGuid().ToByteArray().Select(b => (char)('a' + (b % 26))))}";
        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
        {
            var body = Bodies.Marac();
            body["people"]![0]!["familyName"] = name;
            return _police.Post("referrals", body);
        }));
        Guid[] ids = [.. taken.Select(reply => (Guid)reply.Json!["id"]!).Order()];

        foreach (var later in ids.Skip(1))
        {
            var pointed = await Until.Holds(() => Stored<FurtherReferralFound>(later), found => found.Count > 0);
            pointed.Should().ContainSingle().Which.EarlierReferralId.CompareTo(later).Should().BeNegative();
        }

        (await Stored<FurtherReferralFound>(ids[0])).Should().BeEmpty("nothing came before it");
    }

    [Fact]
    public async Task Saying_something_to_a_referral_asks_once_who_may()
    {
        var state = await Answered(Bodies.Marac());
        var adviser = app.Machine("lookahead");
        var read = await Until.Holds(() => adviser.Get($"referrals/{state["id"]}"), r => r.IsSettled());
        var trace = System.Diagnostics.ActivityTraceId.CreateRandom().ToString();

        var said = await adviser.Send(HttpMethod.Post, $"referrals/{state["id"]}/acknowledgement", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), request =>
        {
            request.Headers.Add("traceparent", $"00-{trace}-{System.Diagnostics.ActivitySpanId.CreateRandom()}-01");
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            request.Headers.TryAddWithoutValidation("If-Match", read.Message.Headers.ETag!.Tag);
        });

        (said.Status, (string?)said.Json!["id"]).Should().Be((200, (string?)state["id"]));
        var statements = await Until.Holds(
            () => Task.FromResult(app.Witness.Traced.Where(a => a.TraceId.ToString() == trace).ToList()), spans => spans.Any(a => a.Kind == System.Diagnostics.ActivityKind.Server));
        statements.Where(a => a.Source.Name == "Npgsql" && $"{a.GetTagItem("db.query.text")}".Contains("mt_doc_party", StringComparison.Ordinal)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_tray_lists_what_the_agency_sent_and_no_more()
    {
        var state = await Answered(Bodies.Marac());

        var mine = await Until.Holds(
            () => _police.Get("referrals?status=accepted&size=200"), r => r.Json!["referrals"]!.AsArray().Any(x => (string?)x!["id"] == (string?)state["id"]));
        mine.Json!["referrals"]!.AsArray().Select(r => (string?)r!["referringAgency"]).Distinct().Should().Equal("kp");
        var others = await app.Machine("twbc-street-scene").Get("referrals");
        others.Json!["referrals"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Paging_by_cursor_gives_each_referral_once()
    {
        var pas = app.Machine("twbc-parking");
        var made = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            made.Add((string)(await pas.Post("referrals", Bodies.Marac())).Json!["id"]!);
        }

        await Until.Holds(() => pas.Get("referrals"), r => r.Json!["referrals"]!.AsArray().Count == made.Count);
        var seen = new List<string>();
        for (long? after = null; ;)
        {
            var page = await pas.Get($"referrals?size=2{(after is null ? "" : $"&after={after}")}");
            seen.AddRange(page.Json!["referrals"]!.AsArray().Select(r => (string)r!["id"]!));
            if ((after = (long?)page.Json["next"]) is null)
            {
                break;
            }
        }

        seen.Should().Equal(Enumerable.Reverse(made));
    }

    private async Task<IReadOnlyList<T>> Stored<T>(Guid referral)
    {
        await using var session = app.Store.QuerySession("tunbridge-wells");
        return [.. (await session.Events.FetchStreamAsync(referral, token: Machine.Stop)).Select(e => e.Data).OfType<T>()];
    }

    private async Task<JsonNode> Answered(JsonNode body)
    {
        var taken = await _police.Post("referrals", body);
        var reply = await Until.Holds(
            () => _police.Get($"referrals/{taken.Json!["id"]}"),
            r => r.IsSettled());
        return reply.Json!;
    }
}
