using System.Security.Claims;
using CaseCoordination.Host.SignIn;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

/// <summary>What a token opens, whoever issued it.</summary>
public sealed class PoliciesTests
{
    [Theory]
    [InlineData("referrals.read", "", true)]
    [InlineData("plan.read referrals.read", "coordinator", true)]
    [InlineData("referrals.read", "analyst coordinator", true)]
    [InlineData("referrals.read", "analyst", false)]
    [InlineData("referrals.read", "administrator", false)]
    [InlineData("plan.read", "coordinator", false)]
    [InlineData("referrals.readonly", "", false)]
    [InlineData("", "coordinator", false)]
    public void It_takes_the_scope_and_of_a_person_the_role_too(string scope, string roles, bool reads) =>
        Policies.TokenAllows(Token(scope, roles), "referrals.read").Should().Be(reads);

    [Theory]
    [InlineData("break-glass", "coordinator")]
    [InlineData("privacy.write", "dpo")]
    [InlineData("audit.read", "dpo")]
    public void What_takes_a_person_no_token_without_a_role_opens(string permission, string role)
    {
        Policies.TokenAllows(Token(permission, role), permission).Should().BeTrue();
        Policies.TokenAllows(Token(permission, ""), permission).Should().BeFalse();
    }

    private static ClaimsPrincipal Token(string scope, string roles) =>
        new(new ClaimsIdentity([new("scope", scope), .. roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(role => new Claim("role", role))]));
}
