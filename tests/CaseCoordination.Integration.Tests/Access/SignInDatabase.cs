using CaseCoordination.Host.SignIn;
using CaseCoordination.Host.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseCoordination.Integration.Tests;

/// <summary>A database of the sign-in's tables alone, for tests that set the clock: the host's own clears up by the real one.</summary>
internal sealed class SignInDatabase(ServiceProvider services) : IAsyncDisposable
{
    public IServiceScopeFactory Scopes { get; } = services.GetRequiredService<IServiceScopeFactory>();

    public SignInSchema Schema => new(Scopes);

    public static async Task<SignInDatabase> Make(App app)
    {
        var connection = await app.Postgres.NewDatabase("signin");
        var made = new SignInDatabase(new ServiceCollection().AddDbContext<SignInDb>(db => db.UseNpgsql(connection).UseOpenIddict()).BuildServiceProvider());
        await made.Schema.Setup(Machine.Stop);
        return made;
    }

    public async Task<T> Ask<T>(Func<SignInDb, Task<T>> ask)
    {
        await using var scope = Scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<SignInDb>());
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
