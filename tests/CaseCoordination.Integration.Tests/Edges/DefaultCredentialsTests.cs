using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Host.Development;
using CaseCoordination.Host.SignIn;
using CaseCoordination.Privacy.Access;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;
using Accounts = CaseCoordination.Host.SignIn.People;

namespace CaseCoordination.Integration.Tests.Edges;

/// <summary>The one secret of a developer's machine opens nothing anywhere else.</summary>
public sealed class DefaultCredentialsTests(App app)
{
    private static readonly IConfiguration WithSecret =
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Development:ClientSecret"] = App.Secret }).Build();

    [Theory]
    [InlineData("Production", null)]
    [InlineData("Staging", null)]
    [InlineData("Development", App.Secret)]
    public void It_counts_in_development_only_even_where_it_is_set(string environment, string? counts) =>
        ClientSecrets.OfDevelopment(WithSecret, new HostingEnvironment { EnvironmentName = environment }, () => throw MissingPiece.Setting("", "", "")).Should().Be(counts);

    [Fact]
    public void Without_a_file_of_secrets_no_agency_has_one() =>
        ClientSecrets.Read(new ConfigurationBuilder().Build(), developmentSecret: null)("kp").Should().BeNull();

    [Theory]
    [InlineData("")]
    [InlineData(App.Secret)]
    public async Task Where_there_is_none_nobody_signs_in_with_a_password(string password)
    {
        await using var database = await SignInDatabase.Make(app);
        var people = new Accounts(secret: null, new PasswordTrials(database.Scopes, TimeProvider.System), TimeProvider.System);

        foreach (var role in Role.All)
        {
            (await people.SignIn(new DefaultHttpContext(), role, password)).Should().Be(PasswordAnswer.NoMatch);
        }
    }
}
