using System.Text.Json.Nodes;
using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Stalking;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseCoordination.Integration.Tests.Services;

/// <summary>What stands in whose work list, over the public API.</summary>
public sealed class WorklistStoryTests(App app)
{
    private static readonly DateOnly Today = LondonDay.Of(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task A_referral_becomes_a_case_to_work_on_for_its_service_and_for_nobody_else()
    {
        var pas = app.Machine("pas");
        var loop = new Routed(app, "stalking", "pas");
        var referral = await loop.Referral(new StalkingDetails { TwoOrMoreOccasions = true, DeviceMonitored = "unknown" });
        await loop.Send(referral);
        var id = StalkingCase.IdFor(referral.ReferralId);
        await Until.Holds(() => pas.Get($"stalking/cases/{id}"), read => read.Status == 200);
        (await Kinds(pas, id)).Should().BeEmpty("it is not accepted: the referral is to be answered first");
        await loop.Accept(referral.ReferralId);

        await Until.Holds(() => Kinds(pas, id), kinds => kinds is ["stalking-contact"]);

        (await Kinds(app.Machine("davss"), id)).Should().BeEmpty();
        (await Kinds(app.ProgramOf("coordinator"), id)).Should().BeEmpty("the service's own work is not chased from here");
    }

    [Fact]
    public async Task An_action_is_with_the_agency_that_took_it_on_and_late_once_its_day_is_over()
    {
        var (caseId, action) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var victim = await app.Services.GetRequiredService<PersonKeys>().New(Machine.Stop);
        await using (var session = app.Store.LightweightSession("tunbridge-wells"))
        {
            session.Events.StartStream<MaracCase>(
                caseId,
                new MaracActionAgreed(caseId, action, "lookahead", "idva-contact", Today.AddDays(-1), victim.Seal("Ring her at noon."), Today.AddDays(-8)),
                new ResearchRequested(caseId, "kp", Today, Today.AddDays(-1)));
            await session.SaveChangesAsync(Machine.Stop);
        }

        var (item, whole) = await Item(app.Machine("lookahead"), "marac-action", caseId);

        ((bool)item["late"]!, (string?)item["what"], (string?)item["agency"]).Should().Be((true, "idva-contact", "lookahead"));
        whole.ToJsonString().Should().NotContain("noon");
        (await Kinds(app.Machine("kp"), caseId)).Should().Equal("marac-research");
        (await Kinds(app.Machine("davss"), caseId)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_referral_nobody_has_answered_is_with_whom_it_was_sent_to()
    {
        var taken = await app.Machine("kp").Post("referrals", Bodies.Marac());
        var id = (Guid)taken.Json!["id"]!;

        // The MARAC answers for itself; the adviser it is sent on to is asked by hand.
        await Until.Holds(() => Kinds(app.Machine("lookahead"), id), kinds => kinds is ["new-referral"]);

        (await Kinds(app.Machine("cdap"), id)).Should().BeEmpty("who works with perpetrators is no party to it");
    }

    private static async Task<IReadOnlyList<string>> Kinds(Machine who, Guid matter) =>
    [
        .. from kind in (await List(who))["groups"]!.AsArray()
           from item in kind!["items"]!.AsArray()
           where (Guid)item!["id"]! == matter
           select (string)kind["kind"]!,
    ];

    private static async Task<(JsonNode Item, JsonNode Whole)> Item(Machine who, string kind, Guid matter)
    {
        var list = await List(who);
        return (list["groups"]!.AsArray().Single(group => (string?)group!["kind"] == kind)!["items"]!.AsArray().Single(item => (Guid)item!["id"]! == matter)!, list);
    }

    private static async Task<JsonNode> List(Machine who)
    {
        var reply = await who.Get("worklist");
        reply.Status.Should().Be(200, reply.Json?.ToJsonString());
        return reply.Json!;
    }
}
