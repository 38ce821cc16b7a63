using System.Text.Json.Nodes;
using CaseCoordination.Kernel;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Marac;

/// <summary>The victim's voice in her own case; and what follows when somebody dies, by the public API.</summary>
public sealed class AdvocateAndDeathTests(App app) : IDisposable
{
    private const string Views = "Hullabaloo: she wants the locks changed first.";
    private static readonly DateOnly Today = LondonDay.Of(TimeProvider.System.GetUtcNow());

    private readonly Machine _police = app.Machine("kp");
    private readonly Machine _advocate = app.Machine("lookahead");
    private readonly Person _coordinator = app.Person("coordinator");
    private readonly Person _dpo = app.Person("dpo");

    [Fact]
    public async Task Her_advocate_reaches_her_before_the_meeting_and_tells_her_after_it_and_a_death_holds_everybody()
    {
        var (referral, found) = await Referred();
        var asked = await _advocate.Get(found);
        ((string?)asked.Json!["advocacy"]!["agency"], (string?)asked.Json["status"]).Should().Be(("lookahead", "accepted"), "she is asked before it is listed");

        (await _advocate.Act($"{found}/victim-update", new JsonObject { ["told"] = true }, asked)).Type.Should().Be("/problems/not-now");
        var reached = await _advocate.Act($"{found}/advocate/contacts", new JsonObject { ["channel"] = "phone", ["outcome"] = "reached", ["views"] = Views }, asked);
        reached.Status.Should().Be(200);
        await Heard(found);
        (await _advocate.Act($"{found}/victim-update", new JsonObject { ["told"] = true }, await _advocate.Get(found))).Status.Should().Be(200);

        var told = (await _coordinator.Get(found)).Json!["advocacy"]!;
        ((string?)told["contacts"]![0]!["views"], (bool?)told["update"]!["told"]).Should().Be((Views, true));
        (await _coordinator.Get($"{found}/timeline")).Json!["entries"]!.AsArray().Select(e => (string?)e!["kind"]).Should().ContainInOrder(
            "marac-opened", "marac-advocate-asked", "marac-advocate-contact", "marac-heard", "marac-victim-updated");
        (await Dumps.Of(app.Log)).Should().NotContain("Hullabaloo");

        var people = (await _police.Get($"referrals/{referral}")).Json!["content"]!["people"]!.AsArray().Select(p => (Guid)p!["personId"]!).ToList();
        people.Should().HaveCount(3);
        (await Step($"{found}", "death", new() { ["role"] = "victim" })).Status.Should().Be(200);
        foreach (var person in people)
        {
            await Until.Holds(() => _dpo.Get($"people/{person}"), r => r.Json!["holds"]!.AsArray().Any(h => (string?)h!["hold"] == "domestic-homicide-review"));
            (await _dpo.Post($"people/{person}/erasure", new JsonObject { ["basis"] = "right-to-erasure" })).Type.Should().Be("/problems/legal-hold");
        }
    }

    public void Dispose()
    {
        _coordinator.Dispose();
        _dpo.Dispose();
    }

    private async Task<(Guid Referral, string Case)> Referred()
    {
        var body = Bodies.Marac(madeOn: $"{Today:O}", yes: 16);
        body["people"]!.AsArray().Add(new JsonObject { ["role"] = "child", ["givenName"] = "Thistledown", ["dateOfBirth"] = "2016-09-01" });
        body["details"]!["diversity"] = new JsonObject { ["lgbt"] = "yes", ["minoritisedEthnicity"] = "no" }; // The return's own test counts what is heard.
        var id = (Guid)(await _police.Post("referrals", body)).Json!["id"]!;
        await Until.Holds(() => _police.Get($"referrals/{id}"), r => (string?)r.Json!["status"] == "accepted");
        return (id, $"marac/cases/{CaseCoordination.Marac.MaracCase.IdFor(id)}");
    }

    private async Task Heard(string found)
    {
        var meeting = (Guid)(await _coordinator.Post("marac/meetings", Bodies.Meeting(Bodies.WorkingDay(40)))).Json!["id"]!;
        (await Step(found, "listing", new() { ["meetingId"] = $"{meeting}" })).Status.Should().Be(200);
        await Until.Holds(() => _coordinator.Get($"marac/meetings/{meeting}"), r => r.Json!["agenda"]!.AsArray().Count > 0);
        foreach (var step in (string[])["referrals-closing", "case-list", "opening"])
        {
            (await Step($"marac/meetings/{meeting}", step, new())).Status.Should().Be(200);
        }

        foreach (var agency in (string[])["kp", "lookahead", "twbc-cst"])
        {
            (await Step($"marac/meetings/{meeting}", "attendance", new() { ["agency"] = agency, ["attendance"] = "present" })).Status.Should().Be(200);
        }

        (await Step(found, "hearing", new())).Status.Should().Be(200);
    }

    private async Task<Reply> Step(string matter, string step, JsonObject body) =>
        await Until.Holds(async () => await _coordinator.Act($"{matter}/{step}", body, await _coordinator.Get(matter)), reply => reply.Status != 412);
}
