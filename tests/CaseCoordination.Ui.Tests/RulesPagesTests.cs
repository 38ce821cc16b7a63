using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>The register of rules, read by those who go by them.</summary>
public sealed class RulesPagesTests(App app, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_coordinator_reads_the_rules_each_with_its_source_and_whether_it_was_checked(bool scripts)
    {
        await using var visitor = await Visitor.Come(app, browser, scripts);
        await visitor.SignIn("coordinator");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Oversight", Exact = true }));

        var threshold = await visitor.Page.Locator("#safelives-2015").InnerTextAsync();
        threshold.Should().Contain("14 or more yes on the checklist").And.Contain("SafeLives MARAC referral form, 2015").And.Contain("1 January 2015 to 31 March 2025");
        threshold.Should().NotContain("Not verified");
        (await visitor.Page.Locator("#kent-medway-2025").InnerTextAsync()).Should().Contain("Not verified").And.Contain("Kent and Medway MARAC referral page");

        // Published by the partnership: read from the store, and not from the seed.
        (await visitor.Page.Locator("[id='routing.marac-to-coordinator']").InnerTextAsync()).Should().Contain("To marac (twbc-cst) when kind is marac");
        (await visitor.Page.Locator("[id='service.marac.answer']").InnerTextAsync()).Should().Contain("within 1 working day.");
        visitor.Complaints.Should().BeEmpty();
        await visitor.Picture($"rules{(scripts ? "" : "-without-scripts")}");
        await visitor.PhonePicture($"rules-phone{(scripts ? "" : "-without-scripts")}");
        if (scripts)
        {
            await visitor.ShouldFindThePageAccessible();
        }

        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Stalking", Exact = true }));
        await Assertions.Expect(visitor.Page.Locator("[id='stalking-attempts']")).ToContainTextAsync("3 failed attempts");
        (await visitor.Page.Locator("#safelives-2015").CountAsync()).Should().Be(0);
        if (scripts)
        {
            await visitor.ShouldFindThePageAccessible();
        }
    }
}
