using CaseCoordination.Agencies.Directory;
using CaseCoordination.Host.SignIn;
using Wolverine;

namespace CaseCoordination.Host.Seeding;

/// <summary>
/// Adopts the real plan before the first request is answered. Every command it sends knows when it was done before, so
/// that it may run at every start, on every node.
/// </summary>
internal sealed class Adoption(IServiceScopeFactory scopes, SeedFiles seed, AdoptionSettings settings) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        var agencies = seed.Agencies;
        foreach (var partnership in seed.Partnerships)
        {
            var registered = agencies.Where(a => a.Partnerships.Contains(partnership.Code)).Select(a => a.Registered);
            await bus.InvokeForTenantAsync(partnership.Code, new RegisterAgencies { Agencies = [.. registered] }, cancellationToken);
            await bus.InvokeForTenantAsync(partnership.Code, seed.Services, cancellationToken);
            await bus.InvokeForTenantAsync(partnership.Code, seed.RoutingRules, cancellationToken);
        }

        // The plan is one partnership's own; its neighbour shares agencies and the coordinator, not the plan.
        var planned = seed.Partnerships[0].Code;
        await bus.InvokeForTenantAsync(planned, seed.Plan, cancellationToken);
        await bus.InvokeForTenantAsync(planned, seed.Measures, cancellationToken);
        await RegisterClients(scope.ServiceProvider, agencies, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task RegisterClients(IServiceProvider services, IReadOnlyList<SeededAgency> agencies, CancellationToken ct)
    {
        if (!settings.EmbeddedAuthority)
        {
            return;
        }

        await services.GetRequiredService<PublicClients>().Register(settings.PublicAddress, ct);
        var clients = services.GetRequiredService<MachineClients>();
        foreach (var agency in agencies)
        {
            if (settings.SecretOf(agency.Code) is { } secret)
            {
                await clients.Register(agency.Code, agency.Name, agency.Partnerships, secret, ct);
            }
        }
    }
}

/// <param name="SecretOf">The secret of an agency's machine; an agency without one gets no client.</param>
internal sealed record AdoptionSettings(bool EmbeddedAuthority, Uri PublicAddress, Func<string, string?> SecretOf);
