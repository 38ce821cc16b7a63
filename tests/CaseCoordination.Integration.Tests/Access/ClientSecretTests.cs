using CaseCoordination.Host.SignIn;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

public sealed class ClientSecretTests(App app)
{
    [Fact]
    public async Task A_new_secret_counts_from_the_next_adoption_and_the_old_one_no_longer()
    {
        var agency = $"rotating-{Guid.NewGuid():N}";
        await Adopt(agency, "the-first-secret");
        (await Sign(agency, "the-first-secret")).Should().StartWith("ey");

        await Adopt(agency, "the-second-secret");

        (await Sign(agency, "the-first-secret")).Should().Be("401 invalid_client");
        (await Sign(agency, "the-second-secret")).Should().StartWith("ey");
    }

    private async Task Adopt(string agency, string secret)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MachineClients>().Register(agency, agency, ["tunbridge-wells"], secret, Machine.Stop);
    }

    private Task<string> Sign(string agency, string secret) => app.Machine(agency).NewToken(secret: secret);
}
