using System.Text.Json.Nodes;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Integration.Tests;
using CaseCoordination.Isva;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>An open list says that it changed, of all that is on it, and to nobody of what they may not see.</summary>
public sealed class LiveListTests(App app, Browser browser)
{
    /// <summary>A list is read again every three seconds.</summary>
    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 60_000 };

    private readonly Machine _advisers = app.Machine("fm");

    [Fact]
    public async Task The_waiting_list_shows_who_came_onto_it_and_says_so()
    {
        var at = await Accepted();
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("isva", "isva/waiting-list");

        await Done(at, "waiting", """{"priority":"urgent"}""");

        await Assertions.Expect(visitor.Page.Locator("[data-live-says]")).ToContainTextAsync("This list has changed since you opened it.", Soon);
        await Assertions.Expect(visitor.Page.Locator("#list")).ToContainTextAsync(CaseNumber.Of(Guid.Parse(at.Split('/')[^1])));
        await visitor.Page.SetViewportSizeAsync(320, 700);
        await visitor.ShouldFindThePageAccessible();
        await visitor.Picture("waiting-list-live");
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Also_what_is_far_down_a_list_is_told_of()
    {
        var police = app.Machine("kp");
        var first = (Guid)(await police.Post("referrals", Stalking())).Json!["id"]!;
        for (var i = 0; i < 11; i++)
        {
            (await police.Post("referrals", Stalking())).Status.Should().Be(201);
        }

        using var practitioner = app.Person("practitioner");
        await Until.Holds(() => practitioner.Get($"referrals/{first}"), read => read.Status == 200 && (string?)read.Json!["status"] == "routed");
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("practitioner", "referrals?Kind=stalking");
        var row = visitor.Page.Locator("tbody tr", new() { Has = visitor.Page.Locator($"a[href*='{first}']") });
        (await row.EvaluateAsync<int>("row => row.rowIndex")).Should().BeGreaterThan(10, "or it would be told of as before");
        var service = app.Machine("pas");
        (await service.Act($"referrals/{first}/acceptance", new JsonObject(), await service.Get($"referrals/{first}"))).Status.Should().Be(200);

        await Assertions.Expect(row).ToContainTextAsync("Accepted", Soon);
        await Assertions.Expect(visitor.Page.Locator("[data-live-says]")).ToContainTextAsync("This list has changed", Soon);
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_is_told_of_what_they_may_not_see_and_no_list_is_told_of_to_who_may_not_open_it()
    {
        var at = await Accepted();
        using var practitioner = app.Person("practitioner");
        await practitioner.Open("/referrals");
        using var told = await Asked(practitioner, "live?list=isva-waiting");
        told.EnsureSuccessStatusCode();
        using var lines = new StreamReader(await told.Content.ReadAsStreamAsync(Machine.Stop));
        var first = await Next(lines);
        JsonNode.Parse(first["data: ".Length..])!.AsObject().Select(part => part.Key).Should().Equal(["digest"], "it names no matter");

        await Done(at, "waiting", """{"priority":"urgent"}""");

        (await Next(lines)).Should().Be(": still here");
        (await Next(lines)).Should().Be(": still here", "the list of the service they work for is as it was");
        (await Asked(practitioner, "live?list=whatever")).StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    private static async Task<string> Next(StreamReader lines)
    {
        while (await lines.ReadLineAsync(Machine.Stop) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal) || line.StartsWith(':'))
            {
                return line;
            }
        }

        throw new EndOfStreamException("It ended.");
    }

    private async Task<HttpResponseMessage> Asked(Person person, string path)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = person.Cookies, AllowAutoRedirect = false });
        return await client.GetAsync(new Uri(app.Address, path), HttpCompletionOption.ResponseHeadersRead, Machine.Stop);
    }

    private static JsonObject Stalking()
    {
        var body = Bodies.Marac();
        (body["kind"], body["consent"]) = ("stalking", new JsonObject { ["status"] = "given" });
        body["details"] = new JsonObject { ["isDomesticAbuse"] = false, ["twoOrMoreOccasions"] = true, ["deviceMonitored"] = "unknown" };
        return body;
    }

    /// <summary>A case of the advisers whose client consents; it waits for nobody yet.</summary>
    private async Task<string> Accepted()
    {
        JsonObject details = new()
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
        var (id, _) = await Tray.Referred(app, "isva", details, new JsonObject { ["role"] = "victim", ["givenName"] = "Marigold", ["familyName"] = "Testwood", ["dateOfBirth"] = "1961-02-11", ["contact"] = new JsonObject { ["safeToCall"] = "never" } });
        await Until.Holds(() => _advisers.Get($"referrals/{id}"), read => read.Status == 200 && (string?)read.Json!["status"] == "routed");
        await Done($"referrals/{id}", "acceptance", "{}");
        var at = $"isva/cases/{IsvaCase.IdFor(id)}";
        await Until.Holds(() => _advisers.Get(at), read => (bool?)read.Json?["accepted"] == true);
        await Done(at, "consent", """{"given":true,"consentBy":"adult"}""");
        return at;
    }

    private async Task Done(string at, string what, string says)
    {
        var reply = await _advisers.Act($"{at}/{what}", JsonNode.Parse(says)!.AsObject(), await _advisers.Get(at));
        reply.Status.Should().Be(200, $"{what}: {reply.Json?.ToJsonString()}");
    }
}
