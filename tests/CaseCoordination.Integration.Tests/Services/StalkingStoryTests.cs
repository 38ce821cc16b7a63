using System.Text.Json.Nodes;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Stalking;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.Messages;
using FluentAssertions;
using Marten;
using Xunit;

namespace CaseCoordination.Integration.Tests.Services;

/// <summary>A stalking case, from the queue of the service to its close over the public API.</summary>
public sealed class StalkingStoryTests(App app)
{
    private static readonly StalkingDetails Details = new()
    {
        Sdash = new() { Tool = SdashChecklist.Tool, Answers = new Dictionary<string, string> { ["S01_FRIGHTENED"] = "yes", ["S06_THREATS"] = "yes" } },
        IsDomesticAbuse = true,
        TwoOrMoreOccasions = true,
        DeviceMonitored = "unknown",
    };

    private readonly Machine _pas = app.Machine("pas");
    private readonly Routed _loop = new(app, "stalking", "pas");

    [Fact]
    public async Task A_case_is_opened_screened_accepted_worked_and_closed()
    {
        var (at, read) = await Accepted();
        ((bool?)read.Json!["priority"], (bool?)read.Json["considerMarac"], (string?)read.Json["status"]).Should().Be((true, true, "received"));

        (await Do(at, "contact-attempts", """{"channel":"phone","outcome":"no-answer"}""")).Type.Should().Be("/problems/contact-not-safe");
        await Done(at, "safe-contact", Agreed(NotToday()));
        (await Do(at, "contact-attempts", """{"channel":"phone","outcome":"no-answer"}""")).Type.Should().Be("/problems/contact-not-safe");
        await Done(at, "safe-contact", Agreed("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"));
        (await Do(at, "contact-attempts", """{"channel":"text","outcome":"no-answer"}""")).Type.Should().Be("/problems/contact-not-safe", "nobody said that her telephone is her own");
        (await Do(at, "closure", """{"reason":"uncontactable"}""")).Type.Should().Be("/problems/attempts-too-few");
        await Done(at, "contact-attempts", """{"channel":"phone","outcome":"reached"}""");
        await Done(at, "engagement", "{}");
        await Done(at, "assessments", """{"answers":{"S01_FRIGHTENED":"yes","S04_TURNS_UP":"no"},"professionalJudgement":"Sesquipedalian dread of the stairwell."}""");
        await Done(at, "support", """{"support":"safety-pack-issued","note":"Borborygmus of the alarm was tried."}""");
        await Done(at, "spo", """{"step":"considered","on":"2022-05-05"}""");
        (await Do(at, "spo", """{"step":"granted","on":"2022-05-06"}""")).Type.Should().Be("/problems/order-step-out-of-turn");
        await Done(at, "marac-consideration", """{"outcome":"to-be-referred"}""");
        await Done(at, "review", "{}");
        var whole = (await _pas.Get(at)).Json!;
        ((string?)whole["assessments"]![0]!["answers"]!["professionalJudgement"], (string?)whole["safeContact"]!["codeWord"]).Should().Be(("Sesquipedalian dread of the stairwell.", "Quincunx"));
        await Done(at, "closure", """{"reason":"needs-met"}""");
        (await Do(at, "support", """{"support":"emotional"}""")).Type.Should().Be("/problems/case-closed");

        var story = (await _pas.Get($"{at}/timeline")).Json!["entries"]!.AsArray().Select(e => (string?)e!["kind"]);
        story.Should().ContainInOrder(
            "stalking-case-opened", "stalking-referral-screened", "stalking-case-accepted", "stalking-safe-contact-agreed", "stalking-contact-attempted",
            "stalking-victim-engaged", "stalking-risk-assessed", "stalking-support-given", "stalking-order-moved", "stalking-marac-considered", "stalking-case-closed");
        (await Dumps.Of(app.Log)).Should().NotContainAny("Sesquipedalian", "Borborygmus", "Quincunx");
        await Until.Holds(
            () => _pas.Get("stalking/cases?status=closed"), list => list.Json!["cases"]!.AsArray().Any(c => at == $"stalking/cases/{c!["id"]}"));
    }

    [Fact]
    public async Task The_same_referral_delivered_twice_is_one_case_and_a_MARACs_is_taken_as_it_is()
    {
        var referral = await _loop.Referral(new MaracDetails { ProfessionalJudgement = "He is at her door each night, and she fears for her life." }, kind: "marac");
        await _loop.Send(referral);
        await _loop.Send(referral);
        var at = $"stalking/cases/{StalkingCase.IdFor(referral.ReferralId)}";
        await _loop.Accept(referral.ReferralId);

        var read = await Until.Holds(() => _pas.Get(at), r => (bool?)r.Json?["accepted"] == true);

        (read.Message.Headers.ETag!.Tag, (bool?)read.Json!["priority"], (bool?)read.Json["considerMarac"]).Should().Be(("\"3\"", true, false));
    }

    [Fact]
    public async Task Only_the_service_works_on_it_and_who_is_no_party_learns_nothing()
    {
        var (at, seen) = await Accepted();
        var coordinator = app.ProgramOf("coordinator");

        (await app.Machine("kp").Get(at)).Status.Should().Be(404);
        (await app.Machine("kp").Act($"{at}/engagement", new JsonObject(), seen)).Status.Should().Be(404);
        (await _pas.Post($"{at}/engagement", "{}")).Status.Should().Be(428);
        (await coordinator.Get(at)).Status.Should().Be(200);
        (await coordinator.Act($"{at}/safe-contact", JsonNode.Parse(Agreed("monday"))!, seen)).Type.Should().Be("/problems/not-the-service");
        (await coordinator.Get($"{at}/timeline")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Consent_withdrawn_leaves_only_the_closing_and_an_ended_referral_ends_the_case()
    {
        var (withdrawn, seen) = await Accepted();
        await _loop.Withdraw((Guid)seen.Json!["referralId"]!);
        await Until.Holds(() => _pas.Get(withdrawn), r => (bool?)r.Json!["consentWithdrawn"] == true);
        (await Do(withdrawn, "safe-contact", Agreed("monday"))).Type.Should().Be("/problems/consent-withdrawn");
        await Done(withdrawn, "closure", """{"reason":"consent-withdrawn"}""");

        var (ended, read) = await Accepted();
        await _loop.End((Guid)read.Json!["referralId"]!, "redirected");
        await Until.Holds(() => _pas.Get(ended), r => (string?)r.Json!["status"] == "closed");
    }

    [Fact]
    public async Task A_first_attempt_nobody_made_is_raised_once()
    {
        var (caseId, referralId, due) = (Guid.CreateVersion7(), Guid.CreateVersion7(), new DateOnly(2022, 5, 5));
        await using (var session = app.Store.LightweightSession("tunbridge-wells"))
        {
            session.Events.StartStream<StalkingCase>(
                caseId,
                new StalkingCaseOpened(caseId, referralId, "pas", "kp", "stalking", Guid.CreateVersion7(), "unknown", [], false, new(2022, 5, 3), new(2022, 5, 4)),
                new StalkingReferralScreened(caseId, "sdash-priority-2022", 2, 2, false, true, false, due, new(2022, 5, 4)));
            await session.SaveChangesAsync(Machine.Stop);
        }

        await _loop.Check(new CheckFirstContact { CaseId = caseId, DueOn = due });
        await Until.Holds(() => _pas.Get($"stalking/cases/{caseId}"), r => (bool?)r.Json!["contactOverdue"] == true);
        await _loop.Strike(new CheckFirstContact { CaseId = caseId, DueOn = due });

        (await _pas.Get($"stalking/cases/{caseId}/timeline")).Json!["entries"]!.AsArray().Count(e => (string?)e!["kind"] == "stalking-contact-overdue").Should().Be(1);
    }

    [Fact]
    public async Task What_the_service_does_for_everyone_is_counted_without_anybodys_data()
    {
        foreach (var (path, body) in ((string, string)[])
            [
                ("signpostings", "{}"),
                ("clinics", """{"on":"2022-05-11","slotsOffered":6,"slotsAttended":4}"""),
                ("clinics", """{"on":"2022-05-25","cancelled":"no-staff"}"""),
                ("workshops", """{"on":"2022-06-15","places":20,"attended":17}"""),
            ])
        {
            (await _pas.Post($"stalking/{path}", body)).Status.Should().Be(201, path);
        }

        (await _pas.Post("stalking/signpostings", """{"name":"Zephyrine"}""")).Status.Should().Be(400, "there is no room for anybody's name");
        await using var session = app.Store.QuerySession("tunbridge-wells");
        var facts = await Until.Holds(
            () => session.Query<Fact>().Where(f => f.Name == "stalking.workshop-attended" || f.Name == "stalking.clinic-cancelled" || f.Name == "stalking.signposting").ToListAsync(Machine.Stop),
            found => found.Select(f => f.Name).Distinct().Count() == 3);
        facts.Should().Contain(f => f.Quantity == 17 && f.OccurredOn == new DateOnly(2022, 6, 15));
    }

    private async Task<(string At, Reply Read)> Accepted()
    {
        var referral = await _loop.Referral(Details);
        var at = $"stalking/cases/{StalkingCase.IdFor(referral.ReferralId)}";
        await _loop.Send(referral);
        await Until.Holds(() => _pas.Get(at), r => r.Status == 200);
        await _loop.Accept(referral.ReferralId);
        return (at, await Until.Holds(() => _pas.Get(at), r => (bool?)r.Json!["accepted"] == true));
    }

    private async Task<Reply> Do(string at, string what, string body) => await _pas.Act($"{at}/{what}", JsonNode.Parse(body)!, await _pas.Get(at));

    private async Task Done(string at, string what, string body)
    {
        var reply = await Do(at, what, body);
        reply.Status.Should().Be(200, $"{what}: {reply.Json}");
    }

    private static string Agreed(params string[] days) =>
        $$"""{"channel":"phone","safeDays":["{{string.Join("\",\"", days)}}"],"safeFrom":"00:00","safeTo":"23:59","deviceMonitored":"unknown","canText":true,"codeWord":"Quincunx"}""";

    /// <summary>The day of the week two days on by the London clock: not now, whatever minute it is.</summary>
    private static string NotToday() => LondonDay.Of(DateTimeOffset.UtcNow.AddDays(2)).DayOfWeek.ToString().ToLowerInvariant();
}
