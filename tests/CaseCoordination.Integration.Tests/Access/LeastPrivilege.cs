using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

/// <summary>A host as outside Development: its tables made by their owner, and its logins its own.</summary>
public sealed class LeastPrivilege(App app) : IAsyncLifetime
{
    public Installation Installation { get; private set; } = null!;

    public App Host { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Installation = await Installation.Make(app.Postgres);
        await Host.StartIn(Installation);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
