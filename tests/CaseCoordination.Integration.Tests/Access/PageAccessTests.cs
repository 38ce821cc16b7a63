using System.Text.RegularExpressions;
using CaseCoordination.CoordinatorUi.SignIn;
using FluentAssertions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

public sealed class PageAccessTests(App app)
{
    /// <summary>Open to whoever signed in, since they show nothing but the person's own.</summary>
    private static readonly string[] OpenToAllSignedIn = ["", "account", "account/again", "partnership"];

    [Theory]
    [InlineData("coordinator", "/", "Your work, Referrals, Silent, Cases, People, MARAC, ASB, Rules, Emergency access, Stuck, Measures, Plan, Reports, Assessment, Places")]
    [InlineData("practitioner", "/", "Your work, Referrals, Silent, Cases, MARAC, Stalking, Rules, Measures, Plan, Reports, Assessment, Places")]
    [InlineData("isva", "/", "Your work, Referrals, Silent, Cases, MARAC, ISVA, Rules, Measures, Plan, Reports, Assessment, Places")]
    [InlineData("programme", "/", "Your work, Referrals, Silent, Cases, MARAC, Rules, Measures, Plan, Reports, Assessment, Places")]
    [InlineData("chair", "/referrals", "Referrals, Silent, Cases, People, MARAC, ASB, Rules, Measures, Reports, Assessment, Places")]
    [InlineData("analyst", "/measures", "Measures, Plan, Reports, Assessment, Places")]
    [InlineData("dpo", "/emergency-access", "Emergency access, Address trace")]
    [InlineData("operator", "/operations", "Stuck, Plan")]
    public async Task The_front_door_leads_to_what_the_role_may_open_and_the_menu_shows_no_more(string role, string page, string menu)
    {
        using var person = app.Person(role);

        var opened = await person.Open("/");

        (opened.Status, opened.Address.AbsolutePath).Should().Be((200, page));
        var rows = new List<string>(Menu(opened.Text));
        foreach (var group in Groups(opened.Text))
        {
            rows.AddRange(Menu((await person.Open(group)).Text));
        }

        Section.All.Where(part => rows.Contains(part.Name))
            .Select(part => part.Name).Should().Equal(menu.Split(", ", StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("analyst", "/referrals")]
    [InlineData("analyst", "/referrals/00000000-0000-0000-0000-000000000001/timeline")]
    [InlineData("dpo", "/referrals")]
    [InlineData("dpo", "/measures")]
    [InlineData("operator", "/measures/2022-23/Q1/1.1b")]
    public async Task What_the_role_may_not_open_is_a_plain_no_and_no_way_round_the_sign_in(string role, string path)
    {
        using var person = app.Person(role);

        var refused = await person.Open(path);

        (refused.Status, refused.Address.AbsolutePath).Should().Be((403, path));
        refused.Text.Should().Contain("You do not have access to this page").And.Contain("Sign out");
    }

    [Fact]
    public async Task A_token_opens_no_page()
    {
        var machine = app.Machine("kp");

        var reply = await machine.Get("/referrals");

        reply.Status.Should().Be(302);
        reply.Message.Headers.Location!.AbsolutePath.Should().Be("/connect/authorize");
    }

    [Fact]
    public async Task A_session_opens_no_route_of_the_api()
    {
        using var coordinator = app.Person("coordinator");
        await coordinator.Open("/");

        (await coordinator.Open("/api/v1/tunbridge-wells/referrals")).Status.Should().Be(401);
    }

    [Fact]
    public void Every_page_says_which_permission_it_needs()
    {
        var silent = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Where(e => e.Metadata.GetMetadata<PageForAttribute>() is null)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')).Distinct();

        silent.Should().BeEquivalentTo(OpenToAllSignedIn, "put [PageFor(Permission.…)] on it");
    }

    /// <summary>Where the first row of the menu leads; what is there has the second row of its group.</summary>
    private static IEnumerable<string> Groups(string page) =>
        Regex.Matches(page, """class="govuk-service-navigation__link"[^>]*href="([^"]+)"[^>]*>""", RegexOptions.CultureInvariant).Select(item => item.Groups[1].Value);

    /// <summary>The names in both rows of the menu, from the page as the browser gets it.</summary>
    private static IReadOnlyList<string> Menu(string page) =>
    [
        .. Regex.Matches(page, """class="(?:govuk-service-navigation__link|[^"]*app-menu__link)"[^>]*>(?:<strong[^>]*>)?([^<]+)<""", RegexOptions.CultureInvariant)
            .Select(item => item.Groups[1].Value),
    ];
}
