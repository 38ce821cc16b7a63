using System.Globalization;
using System.Text.Json.Nodes;
using CaseCoordination.Asb;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>The council works a case and a case review from the work list to their close.</summary>
public sealed class AsbTrayTests(App app, Browser browser)
{
    [Fact]
    public async Task A_case_goes_up_the_ladder_with_its_guards_is_breached_reviewed_and_closed()
    {
        var (id, reference) = await Tray.Referred(
            app,
            "asb",
            new()
            {
                ["category"] = "nuisance",
                ["locationArea"] = "tunbridge-wells",
                ["suspectedExploitation"] = "no",
                ["incidents"] = new JsonArray(new JsonObject { ["occurredOn"] = "2022-05-01", ["description"] = "Kettledrumming at night.", ["reported"] = false }),
            },
            new JsonObject { ["role"] = "perpetrator", ["givenName"] = "Barnaby", ["familyName"] = "Testwick", ["relationship"] = "neighbour", ["dateOfBirth"] = "1980-01-01" });
        var asb = AsbCase.IdFor(id);
        await using var visitor = await Visitor.Come(app, browser);
        var tray = new Tray(visitor);
        await visitor.SignIn("coordinator");
        await tray.Take("new-referral", reference);
        await tray.Accept();
        await Until.Holds(() => app.Machine("twbc-cst").Get($"asb/cases/{asb}"), read => (string?)read.Json?["summary"]?["status"] == "open");

        await visitor.Open($"asb/{asb}");
        await tray.Record("Log an incident", async () =>
        {
            await tray.Select("What happened?", "Noise");
            await tray.Day("On which day did it happen?", Tray.Today.AddDays(-1));
            await tray.Page.GetByLabel("What was seen? (optional)").FillAsync("Kettledrumming at two in the morning.");
        });
        await Proposed(visitor, tray);
        await tray.Record("Approve it");
        await tray.Record("Record that it was served, signed or ordered", async () =>
        {
            await tray.Day("On which day was it served?", Tray.Today);
            await tray.Choose("How was it served?", "Hand");
            await tray.Day("Last day of the time it gives (of a warning)", Tray.Today.AddDays(7));
            await tray.Day("Day of review 1 (optional)", Tray.Today.AddDays(1));
        });
        await tray.Record("Report a breach", () => tray.Day("On which day was it broken?", Tray.Today));
        await tray.Record("Decide on breach 1", async () =>
        {
            await tray.Choose("Was it broken?", "Yes, it was broken");
            await tray.Select("What is done about it? (where it was broken)", "Words");
        });

        await tray.Take("asb-review", CaseNumber.Of(asb));
        await visitor.ShouldFindThePageAccessible();
        await visitor.Picture("asb-case");
        await tray.Record("Record a review", async () =>
        {
            await tray.Choose("What did it come to?", "End");
            await tray.Day("On which day was it reviewed?", Tray.Today);
        });
        await tray.Record("Say how it is over", async () =>
        {
            await tray.Select("How is it over?", "Completed with breaches");
            await tray.Day("On which day?", Tray.Today);
        });
        await tray.Record("Close the case", () => tray.Choose("Why does it close?", "Behaviour stopped"), last: true);

        (await tray.Shown()).Should().Contain("Behaviour stopped").And.Contain("Kettledrumming at two in the morning.").And.NotContain("What you can record now");
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_case_review_goes_step_by_step_to_its_outcome()
    {
        var opened = await app.Machine("twbc-cst").Post("asb/case-reviews", new JsonObject
        {
            ["applicant"] = new JsonObject { ["givenName"] = "Marigold", ["familyName"] = "Testwood" },
            ["problem"] = "noise",
            ["requestedOn"] = Day(0),
            ["reports"] = new JsonArray([.. Enumerable.Range(1, 3).Select(i => new JsonObject { ["problem"] = "noise", ["occurredOn"] = Day(-i), ["reportedOn"] = Day(-i), ["reportedTo"] = "kp" })]),
        });
        opened.Status.Should().Be(201, opened.Json?.ToJsonString());
        var id = (Guid)opened.Json!["id"]!;
        await using var visitor = await Visitor.Come(app, browser);
        var tray = new Tray(visitor);
        await visitor.SignIn("coordinator");
        await visitor.Open($"asb/case-reviews/{id}");

        await tray.Record("Acknowledge the application");
        await tray.Record("Ask agencies what they know", () => tray.Choose("Which agencies do you ask?", "Kent Police"));
        await tray.Record("Decide whether the review is held");
        await visitor.ShouldFindThePageAccessible();
        await visitor.Picture("case-review");
        await tray.Record("Record the panel", async () =>
        {
            await tray.Day("On which day did it meet?", Tray.Today);
            await tray.Choose("Which agencies met?", "Kent Police");
            await tray.Select("Recommendation 1: who is asked? (optional)", "Kent Police");
            await tray.Page.GetByLabel("Recommendation 1: what are they asked to do? (optional)").FillAsync("Walk past at night.");
        });
        await tray.Record("Record that the applicant was told the outcome", () => tray.Day("On which day were they told?", Tray.Today));
        await tray.Record("Close the case review", () => tray.Choose("How is it over?", "Completed"), last: true);

        (await tray.Shown()).Should().Contain("Walk past at night.").And.Contain("Closed");
        visitor.Complaints.Should().BeEmpty();
    }

    /// <summary>A guard of the ladder says at its field what it wants.</summary>
    private static async Task Proposed(Visitor visitor, Tray tray)
    {
        await visitor.Follow(tray.Page.GetByRole(AriaRole.Link, new() { Name = "Propose a step of the ladder" }));
        await tray.Select("Which step?", "Community protection warning (step 3)");
        await tray.Select("What is it about?", "Noise");
        await tray.Send();
        (await tray.Errors()).Should().Equal("Steps of the ladder are passed over: say why, in at least 20 characters");
        await tray.Page.Locator(".govuk-error-summary__list a").ClickAsync();
        await Assertions.Expect(tray.Page.Locator("#rationale")).ToBeFocusedAsync();
        await visitor.ShouldFindThePageAccessible();
        await visitor.Picture("asb-proposal-refused");
        await tray.Page.Locator("#rationale").FillAsync("Serious enough not to begin at the foot of the ladder.");
        await tray.Send();
        (await tray.Errors()).Should().Equal("This step says what the subject must and must not do: enter at least one term");
        await tray.Choose("Term 1: is it a prohibition or a requirement? (optional)", "Prohibition");
        await tray.Page.Locator("#terms-0-text").FillAsync("No kettledrumming after ten.");
        await tray.Send();
        await Assertions.Expect(tray.Page.Locator(".govuk-notification-banner--success")).ToBeVisibleAsync();
    }

    private static string Day(int fromToday) => Tray.Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
