using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.People;

/// <summary>What the data protection officer does for the people the partnership knows.</summary>
public sealed class PeopleTests(App app)
{
    private readonly Machine _police = app.Machine("kp");

    [Fact]
    public async Task A_person_is_found_by_name_and_birth_and_everything_held_about_them_is_gathered_without_the_others()
    {
        var (id, victim, _) = await Taken("Quillfeather-Overbury"); // A look-up names so many at most, and there are more of the usual name.
        using var dpo = new Person(app.Address, "dpo");

        var found = await Until.Holds(
            () => dpo.Post("people/lookups", new JsonObject { ["familyName"] = "Quillfeather-Overbury", ["dateOfBirth"] = "1990-02-11" }),
            reply => reply.Json!["people"]!.AsArray().Any(p => (Guid)p!["personId"]! == victim));
        found.Json!.ToJsonString().Should().NotContain("Quillfeather");
        var export = (await dpo.Get($"people/{victim}/subject-access")).Json!;

        var items = export["items"]!.AsArray();
        items.Single(i => ((string)i!["part"]!).EndsWith("particulars", StringComparison.Ordinal))!["content"]!["familyName"]!.GetValue<string>().Should().Be("Quillfeather-Overbury");
        items.Single(i => (string?)i!["part"] == "narrative")!["give"]!.GetValue<string>().Should().Be("review");
        export.ToJsonString().Should().NotContain("Brambleworth", "he is another person");
        export["disclosures"]!.AsArray().Single(given => given!.ToJsonString().Contains("twbc-cst", StringComparison.Ordinal))!.ToJsonString().Should().Contain("twbc-cst").And.Contain("vital-interests");
        (await app.ReadsAbout(victim)).Should().Contain(read => read.Action == "subject-access" && read.Subject == "dpo");
        items.Should().OnlyContain(i => (Guid)i!["matter"]! == id || (string?)i["event"] != "referral-received");
    }

    [Fact]
    public async Task A_perpetrator_who_asks_is_neither_told_yes_nor_no()
    {
        var (_, _, perpetrator) = await Taken();
        using var dpo = new Person(app.Address, "dpo");

        var export = (await dpo.Get($"people/{perpetrator}/subject-access")).Json!;

        export["items"]!.AsArray().Should().NotBeEmpty().And.OnlyContain(i => (string?)i!["give"] == "no" && i["content"] == null);
        export.ToJsonString().Should().NotContain("Quillfeather");
    }

    [Fact]
    public async Task An_address_that_leaked_is_followed_to_everyone_it_reached()
    {
        var (id, victim, _) = await Taken();
        await _police.Get($"referrals/{id}");
        using var coordinator = new Person(app.Address, "coordinator");
        await coordinator.Get($"referrals/{id}");
        using var dpo = new Person(app.Address, "dpo");

        var trace = (await dpo.Get($"people/{victim}/address-trace")).Json!;

        trace["heldIn"]!.AsArray().Single()!["protected"]!.GetValue<bool>().Should().BeTrue();
        trace["givenTo"]!.AsArray().Select(g => (string?)g!["agency"]).Should().Equal("kp");
        trace["openedBy"]!.AsArray().Select(o => (string?)o!["subject"]).Should().Contain("kp").And.NotContain("coordinator", "she was shown the case without it");
    }

    [Fact]
    public async Task Data_that_is_restricted_is_kept_and_not_used()
    {
        var (id, victim, _) = await Taken();
        using var dpo = new Person(app.Address, "dpo");

        (await dpo.Post($"people/{victim}/restriction", new JsonObject { ["ground"] = "accuracy-contested" })).Json!["restricted"]!.GetValue<bool>().Should().BeTrue();
        (await _police.Get($"referrals/{id}")).Json!["content"]!.ToJsonString().Should().NotContainAny("Quillfeather", "Xylograph").And.Contain("Brambleworth");

        await dpo.Post($"people/{victim}/restriction", new JsonObject());
        (await _police.Get($"referrals/{id}")).Json!["content"]!.ToJsonString().Should().Contain("Quillfeather");
    }

    [Fact]
    public async Task A_legal_hold_stops_an_erasure_until_it_is_lifted()
    {
        var (_, victim, _) = await Taken();
        using var dpo = new Person(app.Address, "dpo");
        JsonObject Hold(bool lifted) => new() { ["hold"] = "domestic-homicide-review", ["reference"] = "DHR/2023/01", ["lifted"] = lifted };
        var erasure = new JsonObject { ["basis"] = "right-to-erasure" };

        await dpo.Post($"people/{victim}/holds", Hold(lifted: false));
        (await dpo.Post($"people/{victim}/erasure", erasure)).Type.Should().Be("/problems/legal-hold");
        await dpo.Post($"people/{victim}/holds", Hold(lifted: true));
        (await dpo.Post($"people/{victim}/erasure", erasure)).Status.Should().Be(200);
    }

    [Fact]
    public async Task Nobody_ever_named_is_not_found()
    {
        using var dpo = new Person(app.Address, "dpo");

        (await dpo.Get($"people/{Guid.NewGuid()}/subject-access")).Status.Should().Be(404);
        (await dpo.Post($"people/{Guid.NewGuid()}/erasure", new JsonObject { ["basis"] = "court-order" })).Status.Should().Be(404);
    }

    [Fact]
    public async Task Nothing_young_is_proposed_for_disposal()
    {
        await Taken();
        using var dpo = new Person(app.Address, "dpo");

        (await dpo.Get("retention/proposals")).Json!["proposals"]!.AsArray().Should().BeEmpty();
    }

    private async Task<(Guid Id, Guid Victim, Guid Perpetrator)> Taken(string her = "Quillfeather")
    {
        var body = Bodies.Marac();
        body["people"]![0]!["familyName"] = her;
        var taken = await _police.Post("referrals", body);
        var id = (Guid)taken.Json!["id"]!;
        var read = await Until.Holds(() => _police.Get($"referrals/{id}"), r => r.IsSettled());
        Guid Of(string role) => (Guid)read.Json!["content"]!["people"]!.AsArray().Single(p => (string?)p!["role"] == role)!["personId"]!;
        return (id, Of("victim"), Of("perpetrator"));
    }
}
