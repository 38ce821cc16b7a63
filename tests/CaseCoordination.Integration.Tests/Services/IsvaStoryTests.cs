using System.Text.Json.Nodes;
using CaseCoordination.Isva;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Referrals.Events;
using FluentAssertions;
using Marten;
using Xunit;

namespace CaseCoordination.Integration.Tests.Services;

/// <summary>An ISVA case, from the queue of the service to its close over the public API.</summary>
public sealed class IsvaStoryTests(App app)
{
    private static readonly IsvaDetails Details = new()
    {
        Source = "ocg-meeting",
        CjStage = "under-investigation",
        FormOfViolence = "rape",
        Relationship = "stranger",
        When = "recent",
        ReportedToPolice = true,
        ChildPresent = false,
        DistrictOfOffence = "tunbridge-wells",
    };

    private readonly Machine _fm = app.Machine("fm");
    private readonly Routed _loop = new(app, "isva", "fm");

    [Fact]
    public async Task A_case_waits_is_supported_beside_the_criminal_case_closed_and_taken_up_again()
    {
        var (at, read) = await Accepted();
        ((string?)read.Json!["minimum"]!["formOfViolence"], (string?)read.Json["criminalCase"]!["stage"]).Should().Be(("rape", "under-investigation"));

        (await Do(at, "allocation", "{}")).Type.Should().Be("/problems/step-out-of-turn", "consent comes first");
        await Done(at, "consent", """{"given":true,"consentBy":"adult"}""");
        await Done(at, "waiting", """{"priority":"urgent"}""");
        var list = await Until.Holds(() => _fm.Get("isva/waiting-list"), r => r.Json!["cases"]!.AsArray().Any(c => At(c!) == at));
        list.Json!["cases"]!.AsArray().Select(c => (int)c!["place"]!).Should().StartWith(1);
        await Done(at, "allocation", "{}");
        await Done(at, "contact-attempts", """{"outcome":"reached"}""");
        await Done(at, "engagement", "{}");
        await Done(at, "needs", """{"needs":["information","court-support"]}""");
        await Done(at, "support", "{}");

        // Decided a fortnight ago and nobody told: its clock, a scheduled message, is over at once.
        var decided = LondonDay.Of(DateTimeOffset.UtcNow.AddDays(-14));
        await Done(at, "cj-stage", $$"""{"to":"nfa-police","on":"{{decided:yyyy-MM-dd}}"}""");
        await Until.Holds(() => _fm.Get(at), r => (bool?)r.Json!["criminalCase"]!["toTell"]![0]!["overdue"] == true);
        await Done(at, "tellings", $$"""{"stage":"nfa-police","on":"{{decided.AddDays(10):yyyy-MM-dd}}"}""");
        await Done(at, "cj-stage", $$"""{"to":"vrr-requested","on":"{{decided.AddDays(11):yyyy-MM-dd}}"}""");
        await Done(at, "cj-stage", $$"""{"to":"under-investigation","on":"{{decided.AddDays(12):yyyy-MM-dd}}"}""");

        await Done(at, "outcomes", """{"at":"review","answers":[{"outcome":"in-control","answer":"better"}]}""");
        await Done(at, "exit-plan", $$"""{"plannedFor":"{{decided.AddDays(30):yyyy-MM-dd}}"}""");
        await Done(at, "closure", """{"reason":"support-complete"}""");
        await Done(at, "reopening", """{"consentBy":"adult"}""");

        ((string?)(await _fm.Get(at)).Json!["status"]).Should().Be("reopened");
        (await _fm.Get($"{at}/timeline")).Json!["entries"]!.AsArray().Select(e => (string?)e!["kind"]).Should().ContainInOrder(
            "isva-case-opened", "isva-case-accepted", "isva-consent-confirmed", "isva-case-waitlisted", "isva-case-allocated", "isva-client-engaged", "isva-support-started",
            "isva-cj-stage-moved", "isva-telling-overdue", "isva-victim-told", "isva-outcomes-recorded", "isva-case-closed", "isva-case-reopened");
    }

    [Fact]
    public async Task Without_consent_there_is_no_case_and_with_consent_withdrawn_nothing_but_its_close()
    {
        var refused = await _loop.Referral(Details, consent: "refused");
        await _loop.Send(refused);
        var (at, read) = await Accepted();
        await _loop.Withdraw((Guid)read.Json!["referralId"]!);
        await Until.Holds(() => _fm.Get(at), r => (bool?)r.Json!["consentWithdrawn"] == true);

        (await Do(at, "consent", """{"given":true,"consentBy":"adult"}""")).Type.Should().Be("/problems/consent-withdrawn");
        (await Do(at, "cj-stage", """{"to":"charged","on":"2022-05-05"}""")).Type.Should().Be("/problems/consent-withdrawn");
        await Done(at, "closure", """{"reason":"consent-withdrawn"}""");
        (await _fm.Get($"isva/cases/{IsvaCase.IdFor(refused.ReferralId)}")).Status.Should().Be(404);
    }

    [Fact]
    public async Task What_tells_of_sexual_violence_is_not_shown_to_who_only_coordinates_and_nobody_else_sees_it()
    {
        var (at, seen) = await Accepted();
        using var coordinator = app.Person("coordinator");

        var shown = await coordinator.Get(at);
        (shown.Status, shown.Json!["minimum"], shown.Json["criminalCase"]).Should().Be((200, null, null));
        (await coordinator.Get($"{at}/timeline")).Json!.ToJsonString().Should().NotContain("under-investigation");
        (await app.Machine("kp").Get(at)).Status.Should().Be(404);
        (await app.Machine("pas").Act($"{at}/consent", new JsonObject { ["given"] = false }, seen)).Status.Should().Be(404);
        (await Do(at, "consent", """{"given":true,"consentBy":"adult","note":"she said"}""")).Status.Should().Be(400, "there is no room for words");
    }

    [Fact]
    public async Task Meetings_of_the_forums_are_counted_with_the_referrals_they_made()
    {
        (await _fm.Post("isva/meetings", """{"forum":"safeguarding","on":"2022-06-14","attended":true,"referralsMade":2}""")).Status.Should().Be(201);
        (await _fm.Post("isva/meetings", """{"forum":"ocg","on":"2022-06-21","attended":false}""")).Status.Should().Be(201);

        await using var session = app.Store.QuerySession("tunbridge-wells");
        var facts = await Until.Holds(
            () => session.Query<Fact>().Where(f => f.Name == "isva.meeting" || f.Name == "isva.meeting-attended" || f.Name == "isva.meeting-referrals").ToListAsync(Machine.Stop),
            found => found.Count >= 6);
        facts.GroupBy(f => f.Name).ToDictionary(g => g.Key, g => g.Sum(f => f.Quantity)).Should().Contain("isva.meeting-attended", 1).And.Contain("isva.meeting-referrals", 2);
    }

    private async Task<(string At, Reply Read)> Accepted()
    {
        var referral = await _loop.Referral(Details);
        var at = $"isva/cases/{IsvaCase.IdFor(referral.ReferralId)}";
        await _loop.Send(referral);
        await Until.Holds(() => _fm.Get(at), r => r.Status == 200);
        await _loop.Accept(referral.ReferralId);
        return (at, await Until.Holds(() => _fm.Get(at), r => (bool?)r.Json!["accepted"] == true));
    }

    private static string At(JsonNode waiting) => $"isva/cases/{waiting["caseId"]}";

    private async Task<Reply> Do(string at, string what, string body) => await _fm.Act($"{at}/{what}", JsonNode.Parse(body)!, await _fm.Get(at));

    private async Task Done(string at, string what, string body)
    {
        var reply = await Do(at, what, body);
        reply.Status.Should().Be(200, $"{what}: {reply.Json}");
    }
}
