using CaseCoordination.Privacy.Access;
using FluentAssertions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

public sealed class SignInTests(App app)
{
    [Fact]
    public async Task A_wrong_secret_gets_no_token() =>
        (await app.Machine("kp").NewToken(secret: "wrong")).Should().Be("401 invalid_client");

    [Fact]
    public async Task Without_a_token_nothing_is_served()
    {
        var reply = await app.Machine().Get("plans/2022-23");

        (reply.Status, reply.Type, reply.MediaType).Should().Be((401, "/problems/not-signed-in", "application/problem+json"));
    }

    [Fact]
    public async Task A_token_for_less_does_not_do_more()
    {
        var narrow = app.Machine("kp");
        var reader = new Machine(app.Address, "kp") { Token = await narrow.NewToken(scope: Permission.ReferralsRead) };

        var reply = await reader.Post("referrals", Bodies.Marac());

        (reply.Status, reply.Type).Should().Be((403, "/problems/scope-missing"));
    }

    [Theory]
    [InlineData("tonbridge")]
    [InlineData("medway")]
    [InlineData("TUNBRIDGE-WELLS")]
    public async Task A_partnership_not_in_the_token_is_unknown(string partnership)
    {
        var machine = new Machine(app.Address, "kenward") { Partnership = partnership };

        (await machine.Get("plans/2022-23")).Status.Should().Be(404);
    }

    [Fact]
    public async Task An_agency_of_two_partnerships_keeps_them_apart()
    {
        var taken = await app.Machine("kp").Post("referrals", Bodies.Marac());
        var next = new Machine(app.Address, "kp") { Partnership = "tonbridge-and-malling" };

        (await next.Get($"referrals/{taken.Json!["id"]}")).Status.Should().Be(404);
        (await next.Post("referrals", Bodies.Marac())).Status.Should().Be(201);
    }

    public static TheoryData<string> Forgeries =>
        ["garbage", "no signature", "alg none", "another key", "expired", "not yet", "another issuer", "another audience", "another type", "HS256 with the public key"];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_token_is_refused(string forgery)
    {
        var machine = new Machine(app.Address, null) { Token = Forgery.Of(app, forgery) };

        (await machine.Get("plans/2022-23")).Status.Should().Be(401, forgery);
    }

    [Fact]
    public async Task The_same_token_unforged_is_taken() =>
        (await new Machine(app.Address, null) { Token = Forgery.Of(app, "nothing") }.Get("plans/2022-23")).Status.Should().Be(200);

    [Fact]
    public async Task An_agency_the_partnership_does_not_know_is_told_so()
    {
        var reply = await new Machine(app.Address, null) { Token = Forgery.Of(app, "unknown agency") }.Get("plans/2022-23");

        (reply.Status, reply.Type).Should().Be((403, "/problems/agency-not-registered"));
    }

    [Fact]
    public void No_endpoint_but_health_metrics_documentation_sign_in_and_the_report_of_a_place_is_open()
    {
        var open = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAuthorizeData>() is null || e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => !route.StartsWith("assets/", StringComparison.Ordinal) && route != "{**path:file}") // The pages' styles and script.
            .Distinct();

        open.Should().BeEquivalentTo(
            "health/live", "health/ready", "metrics", "openapi/{documentName}.json", "connect/token", "connect/authorize", "sign-in", "sign-in/refused", "sign-out", "error/{code:range(400,599)}", "problems/{code?}",
            "report-a-place/{csp?}", "place-reported");
    }
}
