using System.IdentityModel.Tokens.Jwt;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

public sealed class PersonTokenTests(App app)
{
    [Fact]
    public async Task The_coordinator_reads_every_referral_of_the_partnership()
    {
        var taken = await app.Machine("kp").Post("referrals", Bodies.Marac());
        using var coordinator = app.Person("coordinator");

        (await coordinator.Get($"referrals/{taken.Json!["id"]}")).Status.Should().Be(200);
    }

    [Fact]
    public async Task An_analyst_reads_the_measures_and_no_referral()
    {
        using var analyst = app.Person("analyst");

        (await analyst.Get("measures/2022-23/Q1")).Status.Should().Be(200);
        var refused = await analyst.Get("referrals");
        (refused.Status, refused.Type).Should().Be((403, "/problems/scope-missing"));
    }

    [Fact]
    public async Task A_practitioner_of_another_agency_is_told_of_nothing()
    {
        var taken = await app.Machine("kp").Post("referrals", Bodies.Marac());
        using var practitioner = app.Person("practitioner");

        (await practitioner.Get($"referrals/{taken.Json!["id"]}")).Status.Should().Be(404);
    }

    [Theory]
    [InlineData("coordinator", "assessments.write break-glass break-glass.review case-files.write cases.read cases.write feed.read measures.read operations.read operations.write places.read places.write plan.read plan.write referrals.read referrals.write reports.sign-off reports.write routing.read routing.write")]
    [InlineData("analyst", "assessments.write measures.read places.read plan.read plan.write reports.write")]
    [InlineData("dpo", "audit.read break-glass.review privacy.read privacy.write")]
    [InlineData("operator", "operations.read operations.write plan.read")]
    public async Task Asking_for_everything_a_person_gets_what_their_role_grants(string role, string granted)
    {
        using var person = app.Person(role);

        var token = new JwtSecurityToken(await person.NewToken());

        Values(token, "scope").SelectMany(scope => scope.Split(' ')).Order(StringComparer.Ordinal).Should().Equal(granted.Split(' '));
        Values(token, "role").Should().Equal(role);
        Values(token, "sub").Should().Equal(role);
        Values(token, "client_id").Should().Equal("casecoord-cli");
        Values(token, "agency").Should().Equal("twbc-cst");
        Values(token, "name").Should().BeEmpty("a token goes into other programs' logs, and needs no name");
    }

    [Fact]
    public async Task A_person_who_asks_for_less_gets_less()
    {
        using var coordinator = app.Person("coordinator");

        var token = new JwtSecurityToken(await coordinator.NewToken("plan.read audit.read"));

        Values(token, "scope").Should().Equal("plan.read");
    }

    [Fact]
    public async Task The_program_may_listen_on_any_port_of_its_own_machine_and_nowhere_else()
    {
        using var coordinator = app.Person("coordinator");

        (await coordinator.Exchange(callback: "http://127.0.0.1:50123/callback"))["access_token"].Should().NotBeNull();

        var elsewhere = () => coordinator.Exchange(callback: "http://elsewhere.example/callback");
        await elsewhere.Should().ThrowAsync<InvalidOperationException>().WithMessage("No code came: 400*");
    }

    [Fact]
    public async Task A_machine_that_claims_a_role_has_none()
    {
        var token = new JwtSecurityToken(await app.Machine("kp").NewToken(with: new() { ["role"] = "coordinator", ["roles"] = "coordinator" }));

        Values(token, "role").Concat(Values(token, "roles")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("break-glass")]
    [InlineData("break-glass.review")]
    [InlineData("audit.read")]
    [InlineData("privacy.read")]
    [InlineData("privacy.write")]
    public async Task A_machine_cannot_ask_for_what_takes_a_person(string scope) =>
        (await app.Machine("kp").NewToken(scope: scope)).Should().Be("400 invalid_request");

    private static IEnumerable<string> Values(JwtSecurityToken token, string claim) => token.Claims.Where(c => c.Type == claim).Select(c => c.Value);
}
