using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>Two referrals of one woman, looked at side by side, linked and undone.</summary>
public sealed class PeoplePagesTests(App app, Browser browser)
{
    [Theory]
    [InlineData(true, "Dorothea", "Tumblewick", "1974-05-06")]
    [InlineData(false, "Rosalind", "Puddlecombe", "1966-10-11")]
    public async Task A_coordinator_compares_two_people_links_them_and_undoes_it(bool scripts, string given, string family, string born)
    {
        var pair = await Candidate(given, family, born);
        await using var visitor = await Visitor.Come(app, browser, scripts);
        await visitor.SignIn("coordinator", "people");
        (await visitor.Page.TitleAsync()).Should().Be("People to link – Case coordination");
        await visitor.Picture($"people{(scripts ? "" : "-without-scripts")}");
        await AccessibleWith(scripts, visitor);

        await visitor.Open($"people/{pair}");
        var shown = await visitor.Page.Locator("main").InnerTextAsync();
        shown.Should().Contain(family).And.Contain("Likely").And.Contain("Alike but for a slip").And.NotContain("Hedgerow Walk");
        (await visitor.Page.TitleAsync()).Should().NotContain(family);
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Record the decision" }));
        (await visitor.Missing()).Should().Equal("Choose what you say of them", "Say why, in at most 2,000 characters");
        await AccessibleWith(scripts, visitor);

        await Decide(visitor, "They are one person: link their cases", "Linked");
        await visitor.Picture($"pair-linked{(scripts ? "" : "-without-scripts")}");
        await AccessibleWith(scripts, visitor);
        await Decide(visitor, "Undo the link: they are two cases again", "To decide");
        await Decide(visitor, "They are two people", "Two people");
        visitor.Complaints.Should().BeEmpty();
    }

    private static async Task Decide(Visitor visitor, string choice, string status)
    {
        await visitor.Page.GetByLabel(choice).CheckAsync();
        await visitor.Page.GetByLabel("Why?").FillAsync("Her advocate knows her.");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Record the decision" }));
        await Assertions.Expect(visitor.Page.Locator(".govuk-notification-banner__heading")).ToHaveTextAsync(status);
    }

    private static async Task AccessibleWith(bool scripts, Visitor visitor)
    {
        if (scripts)
        {
            await visitor.ShouldFindThePageAccessible();
        }
    }

    private async Task<Guid> Candidate(string given, string family, string born)
    {
        var slip = $"{born[..4]}-{born[8..]}-{born[5..7]}";
        await Refer("kp", given, family, born);
        await Refer("davss", given, family, slip);
        using var coordinator = app.Person("coordinator");
        var found = await Until.Holds(
            async () =>
            {
                var sought = new JsonObject { ["familyName"] = family, ["dateOfBirth"] = born };
                return (await coordinator.Post("cases/searches", sought, null)).Json!["cases"]!.AsArray().FirstOrDefault() is { } file
                    ? (Guid?)(await coordinator.Get($"people/candidates?case={file["id"]}")).Json!["candidates"]!.AsArray().FirstOrDefault()?["id"]
                    : null;
            },
            id => id is not null);
        return found!.Value;
    }

    private async Task Refer(string agency, string given, string family, string born)
    {
        var body = Bodies.Marac();
        var her = body["people"]![0]!;
        (her["givenName"], her["familyName"], her["dateOfBirth"], her["contact"]!["telephone"]) = (given, family, born, $"07700 900{family.Length}00");
        her["address"] = new JsonObject { ["lines"] = new JsonArray("3 Hedgerow Walk"), ["postcode"] = "TN2 4ZX" };
        (await app.Machine(agency).Post("referrals", body)).Status.Should().Be(201);
    }
}
