using System.Text.Json.Nodes;
using CaseCoordination.Privacy.Audit;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

public sealed class BreakGlassTests(App app)
{
    private const string Reason = "Susurration: she rang from the house and the line went dead.";

    [Fact]
    public async Task For_a_reason_and_a_time_a_practitioner_opens_what_is_not_theirs_and_it_is_reviewed()
    {
        var id = await Taken();
        using var practitioner = new Person(app.Address, "practitioner");
        (await practitioner.Get($"referrals/{id}")).Status.Should().Be(404);

        var broken = await practitioner.Post($"referrals/{id}/break-glass", Asking("victim-identity", "victim-address"));
        broken.Status.Should().Be(201);
        var opened = await practitioner.Get($"referrals/{id}");

        opened.Json!["content"]!.ToJsonString().Should().Contain("Nowhere-by-the-Brook").And.NotContain("900123", "safe contact was not asked for");
        (await app.ReadsOf(id)).First(read => read.Subject == "practitioner").Should().Match<AuditedRead>(
            read => read.Purpose == "break-glass" && read.Fields.Contains("VictimAddress"), "whoever else lists the glasses reads the reason of this one");

        using var dpo = new Person(app.Address, "dpo");
        var alarm = (await dpo.Get("break-glass")).Json!.AsArray().Single(glass => (Guid)glass!["referralId"]! == id)!;
        ((string?)alarm["by"], (string?)alarm["reason"]).Should().Be(("practitioner", Reason));
        (await app.ReadsOf(id)).Should().Contain(read => read.Subject == "dpo" && read.Fields.Contains("BreakGlassReason"), "the reason may tell of her too");
        (await dpo.Post($"break-glass/{alarm["id"]}/review", new JsonObject { ["finding"] = "justified" })).Status.Should().Be(204);
        (await dpo.Get("break-glass")).Json!.AsArray().Should().NotContain(glass => (Guid)glass!["referralId"]! == id);
        app.Witness.Logged.Should().Contain(line => line.Contains($"broken on {id}", StringComparison.Ordinal));
        (await Dumps.Of(app.Log)).Should().NotContain("Susurration");
    }

    [Fact]
    public async Task The_coordinator_sees_the_case_but_the_address_only_behind_the_glass_and_reviews_nobodys_own()
    {
        var id = await Taken();
        using var coordinator = new Person(app.Address, "coordinator");
        (await coordinator.Get($"referrals/{id}")).Json!["content"]!.ToJsonString().Should().Contain("Quillfeather").And.NotContain("Nowhere-by-the-Brook");

        var broken = await coordinator.Post($"referrals/{id}/break-glass", Asking("victim-address"));

        (await coordinator.Get($"referrals/{id}")).Json!["content"]!.ToJsonString().Should().Contain("Nowhere-by-the-Brook");
        var own = await coordinator.Post($"break-glass/{broken.Json!["id"]}/review", new JsonObject { ["finding"] = "justified" });
        own.Type.Should().Be("/problems/own-glass");
    }

    [Fact]
    public async Task Without_a_reason_a_time_or_a_kind_of_detail_nothing_opens()
    {
        var id = await Taken();
        using var practitioner = new Person(app.Address, "practitioner");

        var refused = await practitioner.Post($"referrals/{id}/break-glass", new JsonObject { ["minutes"] = 600 });

        refused.Faults.Should().BeEquivalentTo([("/classes", "missing"), ("/reasonCode", "not-one-of"), ("/reason", "length"), ("/minutes", "out-of-range")]);
        (await practitioner.Get($"referrals/{id}")).Status.Should().Be(404);
    }

    [Fact]
    public async Task What_nobody_may_open_this_way_stays_closed()
    {
        var id = await Taken();
        using var practitioner = new Person(app.Address, "practitioner");

        (await practitioner.Post($"referrals/{id}/break-glass", Asking("sexual-violence"))).Type.Should().Be("/problems/nothing-behind-glass");
    }

    [Fact]
    public async Task A_machine_never_breaks_it() =>
        (await app.Machine("davss").Post($"referrals/{await Taken()}/break-glass", Asking("victim-identity"))).Type.Should().Be("/problems/scope-missing");

    private async Task<Guid> Taken() => (Guid)(await app.Machine("kp").Post("referrals", Bodies.Marac())).Json!["id"]!;

    private static JsonObject Asking(params string[] classes) => new()
    {
        ["classes"] = new JsonArray([.. classes.Select(field => JsonValue.Create(field))]),
        ["reasonCode"] = "immediate-danger",
        ["reason"] = Reason,
        ["minutes"] = 15,
    };
}
