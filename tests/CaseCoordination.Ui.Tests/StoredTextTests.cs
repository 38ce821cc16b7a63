using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>Whatever an agency sends or a person writes is text to the pages, and never a part of them.</summary>
public sealed class StoredTextTests(App app, Browser browser)
{
    private const string Script = "<script>window.ran=1</script>";
    private const string Image = "<img src=x onerror=\"window.ran=2\">";
    private const string Link = "<a href=\"javascript:window.ran=3\" autofocus onfocus=\"window.ran=4\">see</a>";
    private const string Reversing = "\u202Egnp.tnerruc\u2066 \u200F";
    private const string Closing = "</p></dd></main>{{7*7}}${7*7}&lt;b&gt;<style>*{display:none}</style>";

    // In the page itself, not in its text: elements somebody's words have become, and marks a script has left.
    private const string Made =
        "document.querySelectorAll('main script, main img, main style, main iframe, main [href^=\"javascript:\"], main [onerror], main [onfocus]').length";

    private const string Ran = "window.ran === undefined ? 'nothing' : String(window.ran)";

    [Fact]
    public async Task What_was_sent_is_shown_as_it_was_written_and_does_nothing()
    {
        var referral = await Nasty();
        await using var coordinator = await Visitor.Come(app, browser);
        await coordinator.SignIn("coordinator");

        await coordinator.Open($"referrals/{referral}/sent");

        var shown = await coordinator.Page.Locator("main").InnerTextAsync();
        shown.Should().ContainAll(Script, Image, Link, Reversing, "</p></dd></main>{{7*7}}${7*7}&lt;b&gt;<style>");
        await NothingHappened(coordinator);
        await coordinator.Picture("sent-nasty");
        await coordinator.Open($"referrals/{referral}/timeline");
        await NothingHappened(coordinator);
    }

    [Fact]
    public async Task A_reason_to_break_the_glass_is_read_by_its_reviewer_as_it_was_written()
    {
        var referral = await Nasty();
        using var practitioner = app.Person("practitioner");
        (await practitioner.Post($"referrals/{referral}/break-glass", Bodies.Emergency(Script + Image + Link + Closing, "victim-identity"))).Status.Should().Be(201);
        await using var dpo = await Visitor.Come(app, browser);
        await dpo.SignIn("dpo", "emergency-access");

        (await dpo.Page.Locator("section", new() { HasText = referral.ToString() }).InnerTextAsync()).Should().ContainAll(Script, Image, Link);
        await NothingHappened(dpo);
    }

    [Fact]
    public async Task A_form_that_is_refused_shows_again_what_was_typed_as_text()
    {
        await using var practitioner = await Visitor.Come(app, browser);
        await practitioner.SignIn("practitioner", $"referrals/{await Nasty()}/break-glass");

        await practitioner.Page.GetByLabel("What has happened?").FillAsync("</textarea>" + Script + Image);
        await practitioner.Follow(practitioner.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Open it" }));
        await practitioner.Page.Locator(".govuk-error-summary").WaitForAsync();

        (await practitioner.Page.GetByLabel("What has happened?").InputValueAsync()).Should().Be("</textarea>" + Script + Image);
        await NothingHappened(practitioner);
    }

    private static async Task NothingHappened(Visitor visitor)
    {
        (await visitor.Page.EvaluateAsync<int>(Made)).Should().Be(0, "words make no element");
        (await visitor.Page.EvaluateAsync<string>(Ran)).Should().Be("nothing");
        visitor.Complaints.Should().BeEmpty("a policy that had something to stop would say so");
    }

    private async Task<Guid> Nasty()
    {
        var body = Bodies.Marac();
        var victim = body["people"]![0]!;
        (victim["givenName"], victim["familyName"]) = (Script, Reversing);
        victim["aliases"] = new JsonArray(Image, Link);
        victim["contact"]!["safeToCall"] = Image;
        body["narrative"] = Script + "\n" + Image + "\n" + Link + "\n" + Reversing + "\n" + Closing;
        body["consent"]!["rationale"] = Script + Image + Closing;
        var taken = await app.Machine("kp").Post("referrals", body);
        taken.Status.Should().Be(201, "it is text, and text is taken in as it is");
        return (Guid)taken.Json!["id"]!;
    }
}
