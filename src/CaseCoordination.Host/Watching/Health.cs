using CaseCoordination.Host.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CaseCoordination.Host.Watching;

/// <summary>Live: the process answers. Ready: both databases answer.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static void AddReadiness(this IServiceCollection services) => services.AddHealthChecks()
        .Add(new("log", s => new Answers(s.GetRequiredService<NpgsqlDataSource>()), HealthStatus.Unhealthy, [Ready], TimeSpan.FromSeconds(3)))
        .Add(new("keys", s => new Answers(s.GetRequiredKeyedService<NpgsqlDataSource>(Databases.Keys)), HealthStatus.Unhealthy, [Ready], TimeSpan.FromSeconds(3)));

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }

    private sealed class Answers(NpgsqlDataSource database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await using var ask = database.CreateCommand("select 1");
                await ask.ExecuteScalarAsync(cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (Exception away) when (away is NpgsqlException or OperationCanceledException)
            {
                return HealthCheckResult.Unhealthy("The database does not answer.");
            }
        }
    }
}
