using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CaseCoordination.Integration.Tests;
using CaseCoordination.Stalking;
using FluentAssertions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>What holds for every page there is.</summary>
public sealed partial class LooksTests(App app, Browser browser)
{
    private const string Wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /// <summary>What it is that reaches over the edge, from the outside in; what scrolls in a box of its own does not.</summary>
    private const string OverTheEdge =
        "[...document.querySelectorAll('main *, header *')].filter(e => !e.closest('.app-table-box') && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(e => e.outerHTML.slice(0, 120)).slice(-2).join(' | ')";

    private const int MostOfAKind = 1;
    private const int ManyElements = 1_000;

    /// <summary>As wide as a small phone, and as a screen of 1,280 pixels at 400 %.</summary>
    [Fact]
    public async Task No_page_scrolls_sideways_at_320_pixels()
    {
        await using var coordinator = await Visitor.Come(app, browser);
        await coordinator.SignIn("coordinator");
        await using var dpo = await Visitor.Come(app, browser);
        await dpo.SignIn("dpo");
        var wide = new List<string>();
        foreach (var path in PathsWithoutParameters())
        {
            var visitor = path == "address-trace" ? dpo : coordinator;
            await visitor.Page.SetViewportSizeAsync(320, 700);
            var opened = await visitor.Open(path);
            opened!.Status.Should().Be(path == "sign-in/refused" ? 403 : 200, path);
            var by = await visitor.Page.EvaluateAsync<int>(Wider);
            if (by > 0)
            {
                wide.Add($"/{path} by {by} pixels of {await visitor.Page.EvaluateAsync<string>(OverTheEdge)}");
            }

            await visitor.Picture($"phone-{path.Replace('/', '-')}");
        }

        wide.Should().BeEmpty();
    }

    [Theory]
    [InlineData("coordinator", 20)]
    [InlineData("practitioner", 12)]
    public async Task Wherever_the_links_lead_nothing_keeps_anyone_out_and_no_title_and_no_address_tells_of_anyone(string role, int atLeast)
    {
        await Planted();
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn(role);
        await visitor.Page.SetViewportSizeAsync(320, 700);
        var (waiting, seen) = (new Queue<string>([""]), new Dictionary<string, int>());
        var told = new List<string>();
        while (waiting.TryDequeue(out var path))
        {
            var kind = Identity().Replace(path.Split('?')[0], "{id}");
            if (seen.GetValueOrDefault(kind) >= MostOfAKind)
            {
                continue;
            }

            seen[kind] = seen.GetValueOrDefault(kind) + 1;
            if ((await visitor.Open(path))!.Status is not 200 and var status)
            {
                told.Add($"/{kind} answers {status}");
            }

            // The long tables, and what only others see, are looked at by the journeys through them.
            if (role == "coordinator" && await visitor.Page.Locator("*").CountAsync() < ManyElements)
            {
                told.AddRange((await visitor.Barriers()).Select(barrier => $"/{kind}: {barrier}"));
            }

            var links = await visitor.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"/\"]:not([download])')].map(link => link.getAttribute('href'))");
            var (title, address) = (await visitor.Page.TitleAsync(), Uri.UnescapeDataString(visitor.Page.Url));
            told.AddRange(Bodies.Planted.Where(word => $"{title} {address} {Uri.UnescapeDataString(string.Join(' ', links))}".Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{word} on {kind}"));
            if (await visitor.Page.EvaluateAsync<int>(Wider) > 0)
            {
                told.Add($"{kind} scrolls sideways by {await visitor.Page.EvaluateAsync<string>(OverTheEdge)}");
            }

            foreach (var link in links)
            {
                waiting.Enqueue(link.Split('#')[0].TrimStart('/'));
            }
        }

        told.Should().BeEmpty();
        seen.Should().HaveCountGreaterThan(atLeast, "a walk that leads nowhere shows nothing").And.ContainKeys("referrals/{id}/timeline", "referrals/{id}/sent", "referrals/{id}/answer");
        visitor.Complaints.Should().BeEmpty();
    }

    [Theory]
    [InlineData("practitioner", "", "stalking")]
    [InlineData("isva", "isva", "isva/waiting-list")]
    [InlineData("coordinator", "asb", "asb/case-reviews")]
    public async Task Every_list_of_work_is_accessible(string role, string first, string second)
    {
        await Planted();
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn(role);
        foreach (var path in new[] { first, second })
        {
            await visitor.Open(path);
            await visitor.ShouldFindThePageAccessible();
            await visitor.Picture($"list-{path.Replace('/', '-')}");
        }

        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task On_paper_a_history_has_nothing_to_press()
    {
        var id = await Planted();
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("practitioner", $"stalking/{StalkingCase.IdFor(id)}");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var pressed in new[] { ".govuk-exit-this-page", ".govuk-service-navigation", ".app-header__sign-out", ".govuk-back-link", ".app-menu" })
        {
            await Assertions.Expect(visitor.Page.Locator(pressed)).ToBeHiddenAsync();
        }

        await Assertions.Expect(visitor.Page.Locator(".moj-timeline")).ToBeVisibleAsync();
        await visitor.Picture("printed-case");
    }

    private IEnumerable<string> PathsWithoutParameters() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Where(endpoint => endpoint.RoutePattern.Parameters.All(parameter => parameter.IsOptional))
        .Select(endpoint => endpoint.RoutePattern.RawText!.Split('{')[0].Trim('/'))
        .Distinct();

    /// <summary>A stalking referral full of words that are nowhere else, and its case at the service.</summary>
    private async Task<Guid> Planted()
    {
        var body = Bodies.Marac();
        (body["kind"], body["consent"]) = ("stalking", new JsonObject { ["status"] = "given" });
        body["details"] = new JsonObject { ["isDomesticAbuse"] = false, ["twoOrMoreOccasions"] = true, ["deviceMonitored"] = "unknown", ["professionalJudgement"] = "A thunderclap of calls each night." };
        var taken = await app.Machine("kp").Post("referrals", body);
        taken.Status.Should().Be(201, taken.Json?.ToJsonString());
        var id = (Guid)taken.Json!["id"]!;
        await Until.Holds(() => app.Machine("pas").Get($"stalking/cases/{StalkingCase.IdFor(id)}"), read => read.Status == 200);
        await Until.Holds(() => app.Machine("pas").Get("worklist"), list => list.Json!.ToJsonString().Contains($"{id}", StringComparison.Ordinal));
        return id;
    }

    /// <summary>Of a matter, a plan year, a quarter, an action or a measure: what differs between pages of one kind.</summary>
    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|\b20\d\d-\d\d\b|\bQ[1-4]\b|\b\d+\.\d+[a-z]?\b")]
    private static partial Regex Identity();
}
