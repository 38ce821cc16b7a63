using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using CaseCoordination.Marac;
using CaseCoordination.Privacy.Subjects;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>
/// A worker of the programme for those who harm, with a referral of the man to answer: of the victim's case there is nothing
/// at any door, and no door says that there would be.
/// </summary>
public sealed class PerpetratorSideTests(App app, Browser browser)
{
    private readonly string _her = $"Larkspur{Guid.NewGuid():N}";

    [Fact]
    public async Task At_every_door_of_her_case_a_programme_worker_meets_a_wall()
    {
        var (referral, file, him) = await Case();
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("programme", "referrals");
        var marac = MaracCase.IdFor(referral);

        (await visitor.Open($"referrals/{him}/timeline"))!.Status.Should().Be(200, "the man's own referral is theirs to answer");
        foreach (var door in new[]
                 {
                     $"referrals/{referral}/timeline", $"referrals/{referral}/sent", $"referrals/{referral}/answer", $"referrals/{referral}/correspondence",
                     $"cases/{file}", $"cases/{file}/changes", $"cases/{file}/chronology", $"cases/{file}/decisions/{Guid.NewGuid()}",
                     $"marac/cases/{marac}", $"marac/cases/{marac}/research", $"marac/cases/{marac}/minutes", $"marac/cases/{marac}/notes", $"live?matter={referral}",
                 })
        {
            (await visitor.Open(door))!.Status.Should().Be(404, door);
            (await visitor.Page.ContentAsync()).Should().NotContain(_her, door);
        }

        foreach (var door in new[] { "people", $"cases/{file}/desk/note", "emergency-access", "address-trace", "operations" })
        {
            (await visitor.Open(door))!.Status.Should().Be(403, door);
        }

        foreach (var list in new[] { "", "referrals", "cases", "marac", "marac/research", "silent-loops", "cases/missed-repeats" })
        {
            (await visitor.Open(list))!.Status.Should().Be(200, list);
            (await visitor.Page.ContentAsync()).Should().NotContainAny([_her, $"{referral}", $"{file}", $"{marac}"], list);
        }

        await visitor.Open("cases");
        await visitor.Page.GetByLabel("Family name").FillAsync(_her);
        await visitor.Page.FillDay("Date of birth", "11", "2", "1990");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Find the case" }));
        (await visitor.Page.Locator("main table a").CountAsync()).Should().Be(0);
        await visitor.Picture("wall-search");
    }

    /// <summary>Her MARAC case, and a referral of the man to the programme.</summary>
    private async Task<(Guid Referral, Guid File, Guid Him)> Case()
    {
        var police = app.Machine("kp");
        var body = Bodies.Marac();
        body["people"]![0]!["familyName"] = _her;
        var id = (Guid)(await police.Post("referrals", body)).Json!["id"]!;
        var read = await Until.Holds(() => police.Get($"referrals/{id}"), r => r.IsSettled());
        var victim = (Guid)read.Json!["content"]!["people"]!.AsArray().Single(p => (string?)p!["role"] == "victim")!["personId"]!;
        var about = Bodies.Marac();
        (about["kind"], about["consent"]) = ("cdap", new JsonObject { ["status"] = "given" });
        about["people"]!.AsArray().RemoveAt(0);
        about["details"] = new JsonObject { ["acknowledgesAbuse"] = true, ["agreesToAttend"] = true };
        var him = await police.Post("referrals", about);
        him.Status.Should().Be(201, him.Json?.ToJsonString());
        var programme = app.Machine("cdap");
        await Until.Holds(() => programme.Get($"referrals/{him.Json!["id"]}"), r => r.Status == 200);
        return (id, PersonNamed.CaseFileOf(victim), (Guid)him.Json!["id"]!);
    }
}
