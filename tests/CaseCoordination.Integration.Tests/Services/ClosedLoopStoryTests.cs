using System.Text.Json.Nodes;
using CaseCoordination.Asb;
using CaseCoordination.Isva;
using CaseCoordination.Stalking;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Services;

/// <summary>
/// For each kind with a context of its own: posted, accepted at the door of the loop, worked as a case, and closed, which
/// closes the referral for whoever made it. All over the public API.
/// </summary>
public sealed class ClosedLoopStoryTests(App app)
{
    private readonly Machine _police = app.Machine("kp");

    [Fact]
    public async Task A_stalking_referral_goes_from_the_first_post_to_its_closed_loop()
    {
        var id = await Posted(Referral("stalking", Suspect("stranger"), new()
        {
            ["sdash"] = new JsonObject { ["tool"] = "SDASH_2009_11", ["answers"] = new JsonObject { ["S01_FRIGHTENED"] = "yes", ["S06_THREATS"] = "yes" } },
            ["isDomesticAbuse"] = false,
            ["twoOrMoreOccasions"] = true,
            ["deviceMonitored"] = "unknown",
        }));
        var pas = app.Machine("pas");
        await Accepted(pas, id, $"stalking/cases/{StalkingCase.IdFor(Guid.Parse(id))}");

        var at = $"stalking/cases/{StalkingCase.IdFor(Guid.Parse(id))}";
        ((bool)(await pas.Get(at)).Json!["priority"]!).Should().BeTrue("two of the five grave items were answered yes");
        await Done(pas, at, "closure", new() { ["reason"] = "declined-support" });

        await Closed(id, "stalking", "declined-support");
    }

    [Fact]
    public async Task An_ISVA_referral_goes_from_the_first_post_to_its_closed_loop_and_never_without_consent()
    {
        JsonObject Details() => new()
        {
            ["source"] = "police",
            ["cjStage"] = "under-investigation",
            ["formOfViolence"] = "rape",
            ["relationship"] = "stranger",
            ["when"] = "recent",
            ["reportedToPolice"] = true,
            ["childPresent"] = false,
            ["districtOfOffence"] = "tunbridge-wells",
        };
        var unasked = Referral("isva", null, Details());
        unasked["consent"] = new JsonObject { ["status"] = "refused", ["basis"] = "vital-interests", ["rationale"] = "She is in danger." };
        (await _police.Post("referrals", unasked)).Faults.Should().Contain(("/consent/status", "consent-needed"));
        var told = Referral("isva", null, Details());
        told["narrative"] = "What happened was this.";
        (await _police.Post("referrals", told)).Faults.Should().Equal(("/narrative", "narrative-not-taken"));

        var id = await Posted(Referral("isva", null, Details()));
        var advisers = app.Machine("fm");
        var at = $"isva/cases/{IsvaCase.IdFor(Guid.Parse(id))}";
        await Accepted(advisers, id, at);
        await Done(advisers, at, "closure", new() { ["reason"] = "client-declined" });

        await Closed(id, "isva", "client-declined");
    }

    [Fact]
    public async Task An_anti_social_behaviour_referral_goes_from_the_first_post_to_its_closed_loop()
    {
        var body = Referral("asb", null, new()
        {
            ["category"] = "nuisance",
            ["locationArea"] = "tunbridge-wells",
            ["suspectedExploitation"] = "no",
            ["incidents"] = new JsonArray(new JsonObject { ["occurredOn"] = "2022-05-01", ["description"] = "Drums at night.", ["reported"] = true, ["reportedTo"] = "council", ["reportedOn"] = "2022-05-02" }),
        });
        var subject = Suspect("neighbour");
        subject["dateOfBirth"] = "1980-01-01";
        body["people"] = new JsonArray(subject);
        var id = await Posted(body);
        var council = app.Machine("twbc-cst");
        var at = $"asb/cases/{AsbCase.IdFor(Guid.Parse(id))}";
        await Accepted(council, id, at);
        await Done(council, at, "closure", new() { ["reason"] = "behaviour-stopped" });

        await Closed(id, "asb", "behaviour-stopped");
    }

    [Fact]
    public async Task What_its_service_declines_ends_the_case_too()
    {
        var id = await Posted(Referral("stalking", Suspect("stranger"), new() { ["isDomesticAbuse"] = false, ["twoOrMoreOccasions"] = true, ["deviceMonitored"] = "unknown", ["professionalJudgement"] = "He waits for her at the station each morning, and she is afraid." }));
        var pas = app.Machine("pas");
        var at = $"stalking/cases/{StalkingCase.IdFor(Guid.Parse(id))}";
        await Until.Holds(() => pas.Get(at), r => r.Status == 200);

        await Done(pas, $"referrals/{id}", "decline", new() { ["reason"] = "no-capacity" });

        await Until.Holds(() => pas.Get(at), r => (string?)r.Json!["status"] == "closed");
        var back = await Until.Holds(() => _police.Get($"referrals/{id}"), r => !(bool)r.Json!["open"]!);
        ((string?)back.Json!["status"]).Should().Be("declined");
    }

    private async Task<string> Posted(JsonObject body)
    {
        var taken = await _police.Post("referrals", body);
        taken.Status.Should().Be(201, taken.Json?.ToJsonString());
        return (string)taken.Json!["id"]!;
    }

    private static async Task Accepted(Machine service, string id, string at)
    {
        await Until.Holds(() => service.Get($"referrals/{id}"), r => r.Status == 200 && (string?)r.Json!["status"] == "routed");
        await Done(service, $"referrals/{id}", "acceptance", []);
        await Until.Holds(() => service.Get($"{at}/timeline"), r => r.Status == 200 && r.Json!["entries"]!.AsArray().Any(e => (string?)e!["kind"] is "stalking-case-accepted" or "isva-case-accepted" or "asb-referral-taken-on"));
    }

    private async Task Closed(string id, string service, string outcome)
    {
        var closed = await Until.Holds(() => _police.Get($"referrals/{id}"), r => (string?)r.Json!["status"] == "closed");
        var loop = closed.Json!["services"]!.AsArray().Single(one => (string?)one!["service"] == service)!;
        ((string?)loop["outcome"], (bool)closed.Json["open"]!).Should().Be((outcome, false));
        (await _police.Get($"referrals/{id}/timeline")).Json!["entries"]!.AsArray().Select(e => (string?)e!["kind"]).Should()
            .ContainInOrder("referral-received", "referral-routed", "clocks-started", "referral-acknowledged", "referral-accepted", "outcome-recorded", "referral-closed");
    }

    private static async Task Done(Machine by, string at, string what, JsonObject says)
    {
        var reply = await by.Act($"{at}/{what}", says, await by.Get(at));
        reply.Status.Should().Be(200, $"{what}: {reply.Json?.ToJsonString()}");
    }

    private static JsonObject Suspect(string relationship) =>
        new() { ["role"] = "perpetrator", ["givenName"] = "Ignatius", ["familyName"] = "Brambleworth", ["relationship"] = relationship };

    private static JsonObject Referral(string kind, JsonObject? suspect, JsonObject details)
    {
        var victim = new JsonObject
        {
            ["role"] = "victim",
            ["givenName"] = "Marigold",
            ["familyName"] = "Testwood",
            ["dateOfBirth"] = "1990-02-11",
            ["sex"] = "female",
            ["contact"] = new JsonObject { ["safeToCall"] = "never" },
        };
        return new()
        {
            ["kind"] = kind,
            ["agencyReference"] = Bodies.NewReference(),
            ["madeOn"] = "2022-05-03",
            ["people"] = suspect is null ? new JsonArray(victim) : new JsonArray(victim, suspect),
            ["consent"] = new JsonObject { ["status"] = "given" },
            ["details"] = details,
        };
    }
}
