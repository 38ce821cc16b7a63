using System.Security.Claims;
using CaseCoordination.Host.SignIn;
using CaseCoordination.Privacy.Access;
using FluentAssertions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

public sealed class StepUpTests(App app)
{
    private static readonly DateTimeOffset Now = new(2022, 5, 3, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_page_that_needs_a_recent_sign_in_asks_again_after_five_minutes_and_leads_back()
    {
        var clock = new ShiftedClock();
        await using var host = new App().At(clock);
        await host.StartOn(await app.Postgres.NewDatabase("again"), await app.Postgres.NewDatabase("again_keys"));
        using var coordinator = host.Person("coordinator");
        await coordinator.Open("/");

        await coordinator.Open("/account/again");
        coordinator.SignIns.Should().Be(1, "it was just now");

        var before = coordinator.Cookies.GetCookies(host.Address)["session"]!.Value;
        clock.By = TimeSpan.FromMinutes(6);
        (await coordinator.Open("/account")).Status.Should().Be(200, "most pages do not ask");
        coordinator.SignIns.Should().Be(1);
        var page = await coordinator.Open("/account/again");

        (coordinator.SignIns, page.Status, page.Address.AbsolutePath).Should().Be((2, 200, "/account"));
        using var thief = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", $"session={before}");
        (await thief.GetAsync(new Uri(host.Address, "account"), Machine.Stop)).Headers.Location!.AbsolutePath.Should().Be("/connect/authorize", "the session before has ended");
    }

    [Fact]
    public async Task The_authority_asks_for_the_password_again_when_a_program_wants_it_to()
    {
        using var coordinator = app.Person("coordinator");
        await coordinator.Exchange();
        await coordinator.Exchange();
        coordinator.SignIns.Should().Be(1, "the authority knows who signed in");

        (await coordinator.Exchange(with: "&prompt=login"))["access_token"].Should().NotBeNull();

        coordinator.SignIns.Should().Be(2);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    [InlineData(100_000, false)]
    public void A_sign_in_is_recent_for_five_minutes(int secondsAgo, bool recent) =>
        SignInTime.IsRecent(Claiming("auth_time", $"{Now.AddSeconds(-secondsAgo).ToUnixTimeSeconds()}"), Now).Should().Be(recent);

    [Theory]
    [InlineData("auth_time", "")]
    [InlineData("auth_time", "soon")]
    [InlineData("auth_time", "-1")]
    [InlineData("iat", "1651579200")]
    public void A_sign_in_of_which_nobody_says_when_it_was_is_not_recent(string claim, string value) =>
        SignInTime.IsRecent(Claiming(claim, value), Now).Should().BeFalse();

    [Theory]
    [InlineData(null, null, "amr:mfa", true)]
    [InlineData(null, null, "amr:pwd amr:mfa", true)]
    [InlineData(null, null, "amr:pwd", false)]
    [InlineData(null, null, "", false)]
    [InlineData(null, null, "acr:mfa", false)]
    [InlineData("hwk", null, "amr:mfa", false)]
    [InlineData("hwk", null, "amr:hwk", true)]
    [InlineData(null, "gold silver", "amr:pwd acr:silver", true)]
    [InlineData(null, "gold silver", "acr:bronze", false)]
    [InlineData("", "gold", "amr:mfa", false)]
    [InlineData("", "gold", "acr:gold", true)]
    public void An_outside_issuer_has_to_confirm_the_second_step(string? amr, string? acr, string said, bool taken)
    {
        var secondStep = SecondStep.Read(Settings(("Authority:Issuer", "https://issuer.example/"), ("Authority:RequireAmr", amr), ("Authority:RequireAcr", acr)))!;

        var idToken = new ClaimsPrincipal(new ClaimsIdentity(
            said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(claim => new Claim(claim.Split(':')[0], claim.Split(':')[1]))));

        secondStep.WasTaken(idToken).Should().Be(taken);
    }

    [Fact]
    public void It_is_switched_off_by_name_and_never_asked_of_the_embedded_authority()
    {
        SecondStep.Read(Settings(("Authority:Issuer", "https://issuer.example/"), ("Authority:RequireAmr", ""))).Should().BeNull();
        SecondStep.Read(Settings()).Should().BeNull();
    }

    [Theory]
    [InlineData("mfa", false, null)]
    [InlineData("pwd", false, "/sign-in/refused")]
    [InlineData("mfa", true, "/sign-in/refused")]
    public async Task Who_comes_without_what_is_needed_is_led_to_a_page_that_says_so_and_not_round_again(string method, bool askedToSignInAgain, string? ledTo)
    {
        var oidc = new OpenIdConnectOptions();
        PeoplesSignIn.Configure(oidc, new(new("https://issuer.example/"), null, new SecondStep("mfa", [])), app.Address, CookieSecurePolicy.Always);
        var (http, scheme) = (new DefaultHttpContext { RequestServices = app.Services }, new AuthenticationScheme("oidc", null, typeof(OpenIdConnectHandler)));
        var asked = new AuthenticationProperties(askedToSignInAgain ? new Dictionary<string, string?> { [SignInAgain.Asked] = "" } : []);
        var validated = new TokenValidatedContext(http, scheme, oidc, Claiming("amr", method), asked);

        await oidc.Events.TokenValidated(validated);
        if (validated.Result?.Failure is { } failure)
        {
            await oidc.Events.RemoteFailure(new(http, scheme, oidc, failure));
        }

        http.Response.Headers.Location.FirstOrDefault().Should().Be(ledTo);
    }

    [Fact]
    public async Task Who_is_refused_is_told_why_on_a_plain_page()
    {
        using var somebody = app.Person("somebody");

        var page = await somebody.Open("/sign-in/refused");

        page.Status.Should().Be(403);
        page.Text.Should().Contain("You could not be signed in").And.Contain("second step").And.NotContain("You do not have access");
    }

    private static ClaimsPrincipal Claiming(string claim, string value) => new(new ClaimsIdentity([new(claim, value)]));

    private static IConfiguration Settings(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Where(s => s.Value is not null).Select(s => KeyValuePair.Create(s.Name, s.Value))).Build();
}
