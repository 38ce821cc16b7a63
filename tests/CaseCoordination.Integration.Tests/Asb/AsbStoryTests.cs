using System.Globalization;
using System.Text.Json.Nodes;
using CaseCoordination.Asb;
using CaseCoordination.Asb.Clocks;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Referrals.Messages;
using FluentAssertions;
using Marten;
using Xunit;

namespace CaseCoordination.Integration.Tests.Asb;

public sealed class AsbStoryTests(App app)
{
    private readonly Machine _council = app.Machine("twbc-cst");
    private readonly Machine _police = app.Machine("kp");

    [Fact]
    public async Task A_case_goes_up_the_ladder_and_a_notice_is_refused_until_its_warning_is_over_and_was_ignored()
    {
        var work = await AsbWork.Open(_council, "asb/cases", Case());
        await work.Incident(-80);
        await work.Serve("advice", AsbWork.Served(-75));
        await work.Serve("warning-letter-1", AsbWork.Served(-60));
        (await _police.Get(work.At)).Status.Should().Be(404, "the police are not party to it yet");

        await work.Serve("aba", AsbWork.Served(-50), "twbc-cst", "kp");
        (await _police.Get(work.At)).Status.Should().Be(200, "who signs an agreement reads the case");
        await work.Do("interventions/3/breaches", new JsonObject { ["occurredOn"] = AsbWork.Day(-40), ["term"] = 1, ["evidence"] = "Kettledrumming again." });
        await work.Do("interventions/3/breaches/1/decision", new JsonObject { ["confirmed"] = true, ["action"] = "escalate" });
        await work.Do("interventions/3/ending", new JsonObject { ["reason"] = "escalated-to-next", ["endedOn"] = AsbWork.Day(-39) });

        await work.Serve("cpw", AsbWork.Served(-30, body => body["complyBy"] = AsbWork.Day(-10)));
        var notice = await work.Approved("cpn");
        var early = await work.Try($"interventions/{notice}/service", AsbWork.Served(-20));
        (early.Status, early.Type).Should().Be((422, "/problems/warning-period-running"));
        var bare = await work.Try($"interventions/{notice}/service", AsbWork.Served(-5));
        (bare.Status, bare.Type).Should().Be((422, "/problems/no-evidence-of-continuation"));
        await work.Incident(-8);
        await work.Do($"interventions/{notice}/service", AsbWork.Served(-5));
        var served = (await work.Read()).Json!["summary"]!["interventions"]![4]!;
        ((string?)served["challengeUntil"], (string?)served["rule"]).Should().Be((AsbWork.Day(15), "cpn-2014"));

        await work.Do($"interventions/{notice}/compliance", new JsonObject { ["outcome"] = "complied", ["checkedOn"] = AsbWork.Day(-1) });
        (await work.Try("closure", new JsonObject { ["reason"] = "behaviour-stopped" })).Type.Should().Be("/problems/interventions-in-force");
        foreach (var number in (int[])[1, 2, 4, 5])
        {
            await work.Do($"interventions/{number}/ending", new JsonObject { ["reason"] = number == 5 ? "completed-compliant" : "escalated-to-next", ["endedOn"] = AsbWork.Day(0) });
        }

        await work.Do("closure", new JsonObject { ["reason"] = "behaviour-stopped" });
        ((string?)(await work.Read()).Json!["summary"]!["status"]).Should().Be("closed");
        (await work.Story()).Should().StartWith("asb-case-opened").And.EndWith("asb-case-closed").And.Contain("asb-breach-confirmed");
        await ShouldBeCounted(work);
    }

    [Fact]
    public async Task Nothing_of_it_is_readable_in_the_log_or_by_who_is_no_party()
    {
        var work = await AsbWork.Open(_council, "asb/cases", Case());
        await work.Incident(-3);
        await work.Serve("aba", AsbWork.Served(-2), "twbc-cst", "kp");

        (await Dumps.Of(app.Log)).Should().NotContainAny("ettledrumming", "Umbellifer", "Prattlewell");
        var mine = (await work.Read()).Json!;
        ((string?)mine["subject"]!["familyName"], (string?)mine["complainants"]![0]!["particulars"]!["familyName"]).Should().Be(("Umbellifer", "Prattlewell"));
        mine["complainants"]![0]!["particulars"]!["telephone"].Should().BeNull("how to reach them is behind the glass");
        mine["incidents"]![0]!["account"]!.ToString().Should().Contain("ettledrumming");
        (await work.Story()).Should().NotBeEmpty();
        foreach (var stranger in (string[])["davss", "cdap", "kenward"])
        {
            (await app.Machine(stranger).Get(work.At)).Status.Should().Be(404);
            (await app.Machine(stranger).Get($"{work.At}/timeline")).Status.Should().Be(404);
        }

        (await app.Machine("davss").Get("asb/cases")).Json!["cases"]!.AsArray().Should().BeEmpty();
        var listed = await Until.Holds(() => _council.Get("asb/cases?size=200"), r => r.Json!["cases"]!.AsArray().Any(c => work.At.EndsWith((string)c!["id"]!, StringComparison.Ordinal)));
        listed.Json!.ToJsonString().Should().NotContainAny("Umbellifer", "Prattlewell");
    }

    [Fact]
    public async Task Days_that_come_are_told_once_and_a_step_over_is_no_longer_in_force()
    {
        var work = await AsbWork.Open(_council, "asb/cases", Case());
        await work.Do("interventions", new JsonObject { ["step"] = "dispersal", ["conduct"] = "noise" });
        await work.Do("interventions/1/approval");
        (await work.Try("interventions/1/service", AsbWork.Served(-10, body => body["endsOn"] = AsbWork.Day(-8)))).Type.Should().Be("/problems/not-an-issuer");
        await work.Serve("warning-letter-1", AsbWork.Served(-10, body =>
        {
            body["endsOn"] = AsbWork.Day(-2);
            body["reviewsOn"] = new JsonArray(AsbWork.Day(-5));
        }));

        await Until.Holds(work.Story, story => story.Contains("asb-intervention-expired"));

        // The same clock once more finds nothing left to say.
        var id = Guid.Parse(work.At.Split('/')[^1]);
        await new Services.Routed(app, "asb", "twbc-cst").Strike(new InterventionClock(id, 2, InterventionClock.End, DateOnly.Parse(AsbWork.Day(-2), CultureInfo.InvariantCulture)));
        (await work.Story()).Count(kind => kind == "asb-intervention-expired").Should().Be(1);
    }

    [Fact]
    public async Task A_referral_opens_a_case_that_waits_to_be_taken_on()
    {
        var (loop, told) = (new Services.Routed(app, "asb", "twbc-cst"), await Told());
        var work = new AsbWork(_council, $"asb/cases/{AsbCase.IdFor(told.ReferralId)}");

        await loop.Send(told);
        await Until.Holds(work.Read, reply => reply.Status == 200);
        await loop.Send(told);

        var read = (await work.Read()).Json!;
        ((string?)read["summary"]!["status"], (string?)read["subject"]!["familyName"]).Should().Be(("waiting", "Brambleworth"));
        (await work.Try("interventions", new JsonObject { ["step"] = "advice", ["conduct"] = "noise" })).Type.Should().Be("/problems/referral-not-accepted");
        await loop.Accept(told.ReferralId);
        await Until.Holds(work.Story, story => story.Contains("asb-referral-taken-on"));
        await work.Do("interventions", new JsonObject { ["step"] = "advice", ["conduct"] = "noise" });
        (await work.Story()).Should().Equal("asb-case-opened", "asb-referral-taken-on", "asb-intervention-proposed");
    }

    [Fact]
    public async Task An_acceptance_that_overtook_its_referral_is_not_lost()
    {
        var (loop, told) = (new Services.Routed(app, "asb", "twbc-cst"), await Told());

        await loop.Accept(told.ReferralId);
        await loop.Send(told);

        var work = new AsbWork(_council, $"asb/cases/{AsbCase.IdFor(told.ReferralId)}");
        await Until.Holds(work.Read, reply => (string?)reply.Json?["summary"]?["status"] == "open");
    }

    [Fact]
    public async Task The_ladder_can_be_read_as_it_stood_on_a_day()
    {
        var ladder = (await _council.Get("asb/ladder?on=2022-05-03")).Json!;

        ladder["steps"]!.AsArray().Select(step => (string?)step!["id"]).Should().Contain(["cpn-2014", "cbo-2020"]).And.NotContain("cbo-2014");
        ladder["guards"]!.AsArray().Select(guard => (string?)guard!["source"]).Should().NotContainNulls();
        (await _council.Get("asb/ladder")).Status.Should().Be(400);
    }

    /// <summary>A MARAC's referral as it would reach the service that works against anti-social behaviour.</summary>
    private async Task<ReferralForService> Told()
    {
        var referral = (Guid)(await _police.Post("referrals", Bodies.Marac())).Json!["id"]!;
        var people = (await _police.Get($"referrals/{referral}")).Json!["content"]!["people"]!.AsArray();
        Guid Person(string role) => (Guid)people.Single(p => (string?)p!["role"] == role)!["personId"]!;
        return new()
        {
            ReferralId = referral,
            Service = "asb",
            Agency = "twbc-cst",
            Kind = "marac",
            ReferringAgency = "kp",
            MadeOn = new(2022, 5, 3),
            AboutId = Person("victim"),
            PerpetratorIds = [Person("perpetrator")],
            People = [],
            Consent = "given",
            Details = Privacy.Sealing.Sealed.Parse($"s1.{Guid.Empty:N}.AAAA"),
        };
    }

    private static JsonObject Case() => new()
    {
        ["subjectKind"] = "person",
        ["subject"] = new JsonObject { ["givenName"] = "Ignatius", ["familyName"] = "Umbellifer", ["dateOfBirth"] = "1990-02-11" },
        ["complainants"] = new JsonArray(new JsonObject { ["familyName"] = "Prattlewell", ["telephone"] = "07700 900123" }),
        ["category"] = "nuisance",
        ["area"] = "cranbrook",
        ["suspectedExploitation"] = "no",
    };

    private async Task ShouldBeCounted(AsbWork work)
    {
        var id = work.At.Split('/')[^1];
        var facts = await Until.Holds(
            async () =>
            {
                await using var session = app.Store.QuerySession("tunbridge-wells");
                return await session.Query<Fact>().Where(f => f.Key.StartsWith(id)).ToListAsync(Machine.Stop);
            },
            found => found.Any(f => f.Name == "asb.case.closed"));
        facts.Where(f => f.Name == "asb.intervention.served").Select(f => f.Dimensions["type"]).Should().BeEquivalentTo("advice", "warning-letter-1", "aba", "cpw", "cpn");
        facts.Count(f => f.Name == "asb.breach.confirmed").Should().Be(1);
        facts.Where(f => f.Name == "asb.intervention.ended").Should().HaveCount(5).And.OnlyContain(f => f.Dimensions["area"] == "cranbrook");
    }
}
