using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>What begins at a page: cases, applications, counts; and lists that take as many as there are.</summary>
public sealed class OpeningPagesTests(App app, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_officer_opens_a_case_with_everyone_who_suffers_from_it_and_goes_on_in_it(bool scripts)
    {
        await using var visitor = await Visitor.Come(app, browser, scripts);
        var tray = new Tray(visitor);
        await visitor.SignIn("coordinator", "asb");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Open a case", Exact = true }));
        await tray.Send();
        (await visitor.Missing()).Should().Equal("Select what it is about", "Select the kind of behaviour", "Select where it happens", "Select whether exploitation is suspected");

        await tray.Choose("Who or what is it about?", "Person");
        await visitor.Page.GetByLabel("Family name (of a person)").FillAsync("Bumbershoot");
        await tray.Choose("What kind of behaviour is it?", "Nuisance");
        await tray.Choose("Where does it happen?", "Paddock Wood");
        await tray.Choose("Is the subject suspected to be exploited by others?", "No");
        await visitor.Page.GetByLabel("Who suffers from it, 1: family name (optional)").FillAsync("Wimpole");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Add another who suffers from it" }));
        (await visitor.Page.GetByLabel("Who suffers from it, 1: family name (optional)").InputValueAsync()).Should().Be("Wimpole");
        await visitor.Page.GetByLabel("Who suffers from it, 2: family name (optional)").FillAsync("Wigmore");
        await visitor.Picture($"asb-open{(scripts ? "" : "-without-scripts")}");
        if (scripts)
        {
            await visitor.ShouldFindThePageAccessible();
        }

        await tray.Send();

        (await visitor.Page.Locator("h1").InnerTextAsync()).Should().Contain("Anti-social behaviour case");
        (await tray.Shown()).Should().Contain("Paddock Wood").And.Contain("What you can record now");
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task An_application_for_a_case_review_takes_every_report_made_before()
    {
        await using var visitor = await Visitor.Come(app, browser);
        var tray = new Tray(visitor);
        await visitor.SignIn("coordinator", "asb/case-reviews");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Take in an application" }));
        await visitor.Page.GetByLabel("Family name of who applies").FillAsync("Bumbershoot");
        await tray.Select("What is complained of?", "Noise");
        await tray.Day("On which day was it applied for?", Tray.Today);
        for (var report = 1; report <= 4; report++)
        {
            await tray.Select($"Report {report}: what was it about? (optional)", "Noise");
            await tray.Day($"Report {report}: on which day did it happen?", Tray.Today.AddDays(-report * 7));
            await tray.Day($"Report {report}: on which day was it reported?", Tray.Today.AddDays((-report * 7) + 1));
            await tray.Select($"Report {report}: whom was it made to?", "Kent Police");
            if (report < 4)
            {
                await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Add another report made before" }));
            }
        }

        await visitor.Picture("case-review-open");
        await visitor.ShouldFindThePageAccessible();
        await tray.Send();

        var id = new Uri(visitor.Page.Url).Segments[^1];
        var review = await app.Machine("twbc-cst").Get($"asb/case-reviews/{id}");
        review.Json!["reports"]!.AsArray().Should().HaveCount(4);
        (await tray.Shown()).Should().Contain("with 4 reports made before");
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Outreach_and_meetings_are_counted_and_what_is_wrong_is_said_where_it_is()
    {
        await using var visitor = await Visitor.Come(app, browser);
        var tray = new Tray(visitor);
        await visitor.SignIn("practitioner", "stalking");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Record outreach of the service" }));
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Record a clinic session" }));
        await visitor.Page.GetByLabel("How many slots were offered? (where it was held)").FillAsync("6");
        await visitor.Page.GetByLabel("How many were attended? (where it was held)").FillAsync("9");
        await tray.Send();
        (await visitor.Missing()).Should().Equal("Enter the day it was, or was to be", "Enter a whole number, no more than there were");
        await tray.Day("On which day?", Tray.Today);
        await visitor.Page.GetByLabel("How many were attended? (where it was held)").FillAsync("4");
        await tray.Send();
        await visitor.Picture("stalking-outreach");
        (await tray.Shown()).Should().Contain("The session was recorded.").And.Contain("Record a workshop");

        await using var adviser = await Visitor.Come(app, browser);
        var hers = new Tray(adviser);
        await adviser.SignIn("isva", "isva");
        await adviser.Follow(adviser.Page.GetByRole(AriaRole.Link, new() { Name = "Record a meeting the adviser was expected at" }));
        await hers.Choose("Which meeting was it?", "Organised crime group");
        await hers.Day("On which day?", Tray.Today);
        await hers.Choose("Was the adviser there?", "Yes");
        await adviser.Picture("isva-meetings");
        await adviser.ShouldFindThePageAccessible();
        await hers.Send();
        (await hers.Shown()).Should().Contain("The meeting was recorded.");
        visitor.Complaints.Concat(adviser.Complaints).Should().BeEmpty();
    }

    [Fact]
    public async Task A_case_and_the_list_it_stands_in_say_when_they_have_changed_and_show_how_they_stand()
    {
        var council = app.Machine("twbc-cst");
        var opened = await council.Post("asb/cases", new JsonObject { ["subjectKind"] = "unknown", ["category"] = "nuisance", ["area"] = "other", ["suspectedExploitation"] = "no" });
        var asb = (Guid)opened.Json!["id"]!;
        await Until.Holds(() => council.Get("asb/cases?size=200"), listed => listed.Json!["cases"]!.AsArray().Any(one => (Guid)one!["id"]! == asb));
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("coordinator", $"asb/{asb}");
        await using var list = await Visitor.Come(app, browser);
        await list.SignIn("coordinator", "asb");
        await using var typing = await Visitor.Come(app, browser);
        await typing.SignIn("coordinator", $"asb/{asb}/incidents");
        await typing.Page.GetByLabel("What was seen? (optional)").FillAsync("Kettledrumming");

        (await council.Act($"asb/cases/{asb}/incidents", new JsonObject { ["conduct"] = "noise", ["occurredOn"] = $"{Tray.Today:O}" }, await council.Get($"asb/cases/{asb}"))).Status.Should().Be(200);
        (await council.Act($"asb/cases/{asb}/closure", new JsonObject { ["reason"] = "behaviour-stopped" }, await council.Get($"asb/cases/{asb}"))).Status.Should().Be(200);

        await Says(visitor, "What you see is how it stands now.");
        await Assertions.Expect(visitor.Page.Locator("#case h1")).ToContainTextAsync("Closed");
        await Says(list, "What you see is how it stands now.");
        await Says(typing, "What you are typing was left alone.");
        (await typing.Page.GetByLabel("What was seen? (optional)").InputValueAsync()).Should().Be("Kettledrumming");
        await visitor.Picture("asb-case-changed");
        await visitor.ShouldFindThePageAccessible();
        await list.ShouldFindThePageAccessible();
        visitor.Complaints.Concat(list.Complaints).Concat(typing.Complaints).Should().BeEmpty();
    }

    private static Task Says(Visitor visitor, string words) =>
        Assertions.Expect(visitor.Page.Locator("[data-live-says]")).ToContainTextAsync(words);
}
