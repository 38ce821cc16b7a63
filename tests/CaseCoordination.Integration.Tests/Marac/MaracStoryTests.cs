using System.Text.Json.Nodes;
using CaseCoordination.Kernel;
using CaseCoordination.Marac.Repeats;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Marac;

/// <summary>A case from the police's referral to its meeting, its actions and its repeat, all by the public API.</summary>
public sealed class MaracStoryTests(App app) : IDisposable
{
    private const string Told = "Hullabaloo: what is known of her.";
    private static readonly DateOnly Today = LondonDay.Of(TimeProvider.System.GetUtcNow());

    private readonly Machine _police = app.Machine("kp");
    private readonly Machine _davss = app.Machine("davss");
    private readonly Person _coordinator = app.Person("coordinator");

    [Fact]
    public async Task A_referral_is_heard_its_actions_are_done_files_are_marked_and_a_further_incident_is_a_repeat()
    {
        var pair = Pair.New();
        var (referral, found) = await Referred(pair.Body(Today.AddDays(-20)));
        var meeting = await Listed(found);
        await Researched(found);
        await Opened(meeting);

        var tooFew = await Step($"marac/cases/{found}", "hearing", new());
        (tooFew.Status, tooFew.Type).Should().Be((422, "/problems/no-quorum"));
        foreach (var agency in (string[])["kp", "davss", "twbc-cst"])
        {
            (await Step($"marac/meetings/{meeting}", "attendance", new() { ["agency"] = agency, ["attendance"] = "present" })).Status.Should().Be(200);
        }

        (await Step($"marac/cases/{found}", "hearing", new())).Status.Should().Be(200);
        (await Step($"marac/meetings/{meeting}", "ending", new())).Status.Should().Be(200);
        (await Step($"marac/meetings/{meeting}", "minutes", new())).Status.Should().Be(200);
        (await Step($"marac/meetings/{meeting}", "closing", new())).Type.Should().Be("/problems/actions-or-reason-needed");
        await Acted(found);
        (await Step($"marac/meetings/{meeting}", "closing", new())).Status.Should().Be(200);

        var done = await _coordinator.Get($"marac/cases/{found}");
        ((string?)done.Json!["status"], (string?)done.Json["flaggedUntil"]).Should().Be(("flagged", $"{Today.AddDays(-20).AddMonths(12):O}"));
        done.Json.ToJsonString().Should().Contain("Hullabaloo").And.Contain(pair.FamilyName, "the coordinator is shown whom it is about");
        (await Kinds(found)).Should().ContainInOrder(
            "marac-opened", "marac-screened", "marac-listed", "marac-research-requested", "marac-research-answered", "marac-heard", "marac-action-agreed", "marac-action-completed", "marac-files-flagged");
        (await Dumps.Of(app.Log)).Should().NotContain("Hullabaloo");

        await Repeated(pair, referral, found);
        await Returned();
    }

    [Fact]
    public async Task An_agency_with_a_conflict_of_interest_sees_nothing_of_the_case_from_then_on()
    {
        var (_, found) = await Referred(Pair.New().Body(Today));
        var cgl = app.Machine("cgl");
        (await cgl.Get($"marac/cases/{found}")).Status.Should().Be(404, "it is not listed yet");
        var meeting = await Listed(found);
        (await cgl.Get($"marac/cases/{found}")).Status.Should().Be(200, "everyone invited is party");
        await Until.Holds(() => ToldOf(cgl, found), told => told.Count > 0);

        (await Step($"marac/meetings/{meeting}", "conflicts", new() { ["agency"] = "cgl", ["caseId"] = $"{found}" })).Status.Should().Be(200);

        (await cgl.Get($"marac/cases/{found}")).Status.Should().Be(404);
        (await cgl.Get($"marac/cases/{found}/timeline")).Status.Should().Be(404);
        (await cgl.Get($"marac/meetings/{meeting}")).Json!["agenda"]!.AsArray().Should().BeEmpty();
        (await ToldOf(cgl, found)).Should().BeEmpty("what its feed held of the case is not handed out any more");
        (await ToldOf(_police, found)).Should().NotBeEmpty().And.BeInAscendingOrder();
        await Until.Holds(() => cgl.Get("marac/cases"), r => r.Json!["cases"]!.AsArray().All(c => (string?)c!["id"] != $"{found}"));
        (await app.Machine("kp").Get($"marac/cases/{found}")).Status.Should().Be(200, "nobody else is touched");
        var asked = await Until.Holds(
            () => Step($"marac/cases/{found}", "research-requests", new() { ["agency"] = "cgl" }), r => r.Status != 412);
        (asked.Status, asked.Type).Should().Be((422, "/problems/agency-conflicted"));
    }

    [Fact]
    public async Task By_name_and_birth_alone_a_repeat_waits_for_the_coordinator_and_an_erased_person_is_met_no_more()
    {
        var pair = Pair.New();
        var (first, earlier) = await Referred(pair.Body(Today.AddDays(-30), references: false));
        var taken = await _police.Post("referrals", pair.Body(Today, yes: 5, references: false));
        var found = CaseCoordination.Marac.MaracCase.IdFor((Guid)taken.Json!["id"]!);
        var waiting = await Until.Holds(() => _coordinator.Get($"marac/cases/{found}"), r => r.Json?["repeat"] is not null);
        ((string?)waiting.Json!["status"], (string?)waiting.Json["repeat"]!["earlierCaseId"]).Should().Be(("submitted", $"{earlier}"));

        (await Step($"marac/cases/{found}", "repeat-confirmation", new() { ["reason"] = "Both dates of birth and the address agree." })).Status.Should().Be(200);

        var answered = await Until.Holds(() => _police.Get($"referrals/{taken.Json!["id"]}"), r => (string?)r.Json!["status"] == "accepted");
        answered.Json!["services"]![0]!["grounds"]!.AsArray().Select(g => (string?)g).Should().Equal("repeat");

        var victim = (Guid)(await _police.Get($"referrals/{first}")).Json!["content"]!["people"]!.AsArray().Single(p => (string?)p!["role"] == "victim")!["personId"]!;
        using var dpo = app.Person("dpo");
        (await dpo.Post($"people/{victim}/erasure", new JsonObject { ["basis"] = "court-order" })).Status.Should().Be(200);
        await using var session = app.Store.QuerySession("tunbridge-wells");
        await Until.Holds(() => session.LoadAsync<CaseTokens>(earlier, Machine.Stop), tokens => tokens!.VictimTokens.Count == 0);
    }

    public void Dispose() => _coordinator.Dispose();

    private async Task<(Guid Referral, Guid Case)> Referred(JsonObject body)
    {
        var taken = await _police.Post("referrals", body);
        var id = (Guid)taken.Json!["id"]!;
        await Until.Holds(() => _police.Get($"referrals/{id}"), r => (string?)r.Json!["status"] == "accepted");
        return (id, CaseCoordination.Marac.MaracCase.IdFor(id));
    }

    private async Task<Guid> Listed(Guid found)
    {
        var called = await _coordinator.Post("marac/meetings", Bodies.Meeting(Bodies.WorkingDay(40)));
        called.Status.Should().Be(201);
        var meeting = (Guid)called.Json!["id"]!;
        (await Step($"marac/cases/{found}", "listing", new() { ["meetingId"] = $"{meeting}" })).Status.Should().Be(200);
        await Until.Holds(() => _coordinator.Get($"marac/meetings/{meeting}"), r => r.Json!["agenda"]!.AsArray().Any(item => (string?)item!["caseId"] == $"{found}"));
        return meeting;
    }

    private async Task Researched(Guid found)
    {
        foreach (var agency in (string[])["kp", "davss"])
        {
            (await Step($"marac/cases/{found}", "research-requests", new() { ["agency"] = agency })).Status.Should().Be(200);
        }

        var known = await _davss.Act($"marac/cases/{found}/research", new JsonObject { ["nothingKnown"] = false, ["text"] = Told }, await _davss.Get($"marac/cases/{found}"));
        known.Status.Should().Be(200);
        var nothing = await _police.Act($"marac/cases/{found}/research", new JsonObject { ["nothingKnown"] = true }, await _police.Get($"marac/cases/{found}"));
        nothing.Status.Should().Be(200);
    }

    private async Task Opened(Guid meeting)
    {
        foreach (var step in (string[])["referrals-closing", "case-list", "opening"])
        {
            (await Step($"marac/meetings/{meeting}", step, new())).Status.Should().Be(200);
        }
    }

    private async Task Acted(Guid found)
    {
        var agreed = await Step($"marac/cases/{found}", "actions", new()
        {
            ["agency"] = "kp",
            ["type"] = "flag-address",
            ["text"] = "Mark her address as urgent.",
            ["dueOn"] = $"{Today.AddDays(14):O}",
        });
        agreed.Status.Should().Be(200);
        var action = $"marac/cases/{found}/actions/{agreed.Json!["actionId"]}";
        var others = await _davss.Act($"{action}/completion", new JsonObject { ["outcome"] = "Done by somebody else." }, await _davss.Get($"marac/cases/{found}"));
        (others.Status, others.Type).Should().Be((403, "/problems/not-yours-to-do"));
        (await _police.Act($"{action}/completion", new JsonObject { ["outcome"] = "The marker is set." }, await _police.Get($"marac/cases/{found}"))).Status.Should().Be(200);
    }

    private async Task Repeated(Pair pair, Guid referral, Guid earlier)
    {
        var (again, repeat) = await Referred(pair.Body(Today, yes: 5));

        again.Should().NotBe(referral);
        var found = (await _coordinator.Get($"marac/cases/{repeat}")).Json!;
        found["criteria"]!.AsArray().Select(c => (string?)c!["criterion"]).Should().Equal("repeat");
        ((string?)found["repeat"]!["earlierCaseId"], (bool?)found["repeat"]!["confirmed"]).Should().Be(($"{earlier}", true));
        await Until.Holds(() => _coordinator.Get($"marac/cases/{earlier}"), r => (string?)r.Json!["flaggedUntil"] == $"{Today.AddMonths(12):O}");
    }

    private async Task Returned()
    {
        var quarter = Quarter.Of(Today);
        var returned = await Until.Holds(
            () => _police.Get($"marac/returns/{new PlanYear(quarter.FinancialYear)}/Q{quarter.Number}"), r => (int?)r.Json?["inQuarter"]?["cases"] >= 1);
        foreach (var span in (string[])["inQuarter", "inTwelveMonths"])
        {
            var counted = returned.Json![span]!;
            counted["referralsByAgency"]!.AsObject().Sum(agency => (int)agency.Value!).Should().Be((int)counted["cases"]!);
            ((int)counted["referralsByAgency"]!["police"]!).Should().BeGreaterThanOrEqualTo(1);
            new[] { (int)counted["lgbt"]!["cases"]!, (int)counted["disabled"]!["unknown"]! }.Should().OnlyContain(count => count >= 1);
        }
    }

    /// <summary>A step of the coordinator's, on what they have just read; read again where it moved on meanwhile.</summary>
    private async Task<Reply> Step(string matter, string step, JsonObject body) =>
        await Until.Holds(async () => await _coordinator.Act($"{matter}/{step}", body, await _coordinator.Get(matter)), reply => reply.Status != 412);

    /// <summary>The positions at which an agency's feed tells of the case.</summary>
    private static async Task<List<long>> ToldOf(Machine agency, Guid found)
    {
        var told = new List<long>();
        for (long after = 0, next = -1; next != after;)
        {
            var page = (await agency.Get($"feed?after={after = Math.Max(after, next)}")).Json!;
            told.AddRange(page["entries"]!.AsArray().Where(e => (string?)e!["matter"] == $"{found}").Select(e => (long)e!["position"]!));
            next = (long)page["next"]!;
        }

        return told;
    }

    private async Task<IEnumerable<string?>> Kinds(Guid found) =>
        (await _coordinator.Get($"marac/cases/{found}/timeline")).Json!["entries"]!.AsArray().Select(e => (string?)e!["kind"]);

    /// <summary>Two people nobody else in the tests is called like.</summary>
    private sealed record Pair(string FamilyName, string His, string Reference)
    {
        public static Pair New() => new(Letters("Quill"), Letters("Bramble"), $"P{Guid.NewGuid():N}");

        public JsonObject Body(DateOnly madeOn, int yes = 16, bool references = true)
        {
            var body = Bodies.Marac(madeOn: $"{madeOn:O}", yes: yes);
            var (her, him) = (body["people"]![0]!, body["people"]![1]!);
            (her["familyName"], him["familyName"], him["dateOfBirth"]) = (FamilyName, His, "1988-05-06");
            if (references)
            {
                (her["personReference"], him["personReference"]) = (Reference, $"{Reference}X");
            }

            body["details"]!["diversity"] = new JsonObject { ["lgbt"] = "yes", ["minoritisedEthnicity"] = "no" };
            return body;
        }

        private static string Letters(string start) => start + string.Concat(Guid.NewGuid().ToString("N").Select(c => (char)('a' + Convert.ToInt32($"{c}", 16))));
    }
}
