using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using CaseCoordination.Privacy.Audit;
using FluentAssertions;
using UglyToad.PdfPig;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>The papers of a meeting, and every page of the MARAC on a telephone.</summary>
public sealed class MaracPackTests(App app, Browser browser)
{
    [Fact]
    public async Task The_pack_holds_all_cases_says_who_fetched_it_and_never_where_she_lives_and_it_is_on_record_first()
    {
        using var setting = new MaracSetting(app);
        var (meeting, cases) = await setting.InSession(2);
        await setting.Step($"marac/cases/{cases[0]}", "research-requests", new JsonObject { ["agency"] = "kp" });
        await setting.Step($"marac/cases/{cases[0]}", "research", new JsonObject { ["agency"] = "kp", ["nothingKnown"] = false, ["text"] = "Codswallop: known since the spring." });
        await using var chair = await Visitor.Come(app, browser);
        await chair.SignIn("chair", $"marac/meetings/{meeting}/pack");

        var page = await chair.Page.Locator("main").InnerTextAsync();
        page.Should().Contain("Codswallop: known since the spring.").And.Contain("Marigold Test").And.Contain("Listed for a meeting").And.NotContainAny("Nowhere-by", "TN4 9QQ", "900123");
        await chair.ShouldFindThePageAccessible();
        await chair.Picture("marac-pack");

        var file = await chair.Page.Context.APIRequest.GetAsync(new Uri(app.Address, $"marac/meetings/{meeting}/pack.pdf").ToString());
        file.Headers["content-disposition"].Should().MatchRegex("^attachment; filename=marac-pack-[0-9]{4}-[0-9]{2}-[0-9]{2}[.]pdf;");
        file.Headers["cache-control"].Should().Be("no-store");
        var bytes = await file.BodyAsync();
        using var read = PdfDocument.Open(bytes);
        read.NumberOfPages.Should().BeGreaterThanOrEqualTo(3, "a cover, and a page for each case at least");
        var pages = read.GetPages().Select(one => string.Concat(one.Letters.Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal)).ToList();
        pages.Should().OnlyContain(one => one.Contains("chair,", StringComparison.Ordinal), "each says who fetched it");
        string.Concat(pages).Should().Contain("Codswallop:knownsincethespring.").And.NotContainAny("Nowhere-by", "TN49QQ", "900123");
        read.Information.Title.Should().Be("MARAC meeting pack");
        await Keep(bytes);

        // The chair's: whoever follows the links of all pages as the coordinator may come by this meeting too.
        var onRecord = (await app.ReadsOf(meeting)).Where(one => one.Action == AuditAction.Disclosure && one.Subject == "chair").ToList();
        onRecord.Should().HaveCount(2, "the page was one, and the file another").And.OnlyContain(one => one.Purpose == "meeting-pack" && one.People.Count == 2);
        chair.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task On_a_telephone_and_enlarged_no_page_is_wider_than_the_screen_and_all_are_accessible()
    {
        using var setting = new MaracSetting(app);
        var (meeting, cases) = await setting.InSession(1);
        await setting.Step($"marac/cases/{cases[0]}", "research-requests", new JsonObject { ["agency"] = "twbc-cst" });
        await using var coordinator = await Visitor.Come(app, browser);
        await coordinator.SignIn("coordinator");
        await coordinator.Page.SetViewportSizeAsync(320, 640); // 1280 points enlarged to 400 % is as narrow.
        foreach (var page in (string[])["marac", "marac/research", $"marac/meetings/{meeting}", $"marac/meetings/{meeting}/pack", $"marac/cases/{cases[0]}", $"marac/cases/{cases[0]}/research", $"marac/cases/{cases[0]}/minutes"])
        {
            (await coordinator.Open(page))!.Status.Should().Be(200);
            foreach (var folded in await coordinator.Page.Locator("details").AllAsync())
            {
                await folded.EvaluateAsync("details => details.open = true");
            }

            (await coordinator.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(320, page);
            await coordinator.ShouldFindThePageAccessible();
            await coordinator.Picture($"narrow-{page.Split('/')[0]}-{page.Split('/')[^1]}");
            (await coordinator.Page.TitleAsync()).Should().NotContainAny("Marigold", "Test");
        }

        coordinator.Complaints.Should().BeEmpty();
    }

    private static async Task Keep(byte[] file)
    {
        if (Environment.GetEnvironmentVariable("CASECOORD_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "marac-pack.pdf"), file, Machine.Stop);
        }
    }
}
