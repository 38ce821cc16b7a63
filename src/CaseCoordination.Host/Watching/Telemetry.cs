using System.Diagnostics;
using CaseCoordination.Host.Store;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Privacy.Audit;
using Npgsql;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CaseCoordination.Host.Watching;

/// <summary>Traces, metrics and logs, by ids only. They leave over OTLP when an endpoint is configured; metrics are also scraped.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var otlp = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Messages.ServiceName))
            .WithTracing(tracing =>
            {
                tracing.AddAspNetCoreInstrumentation(http =>
                    {
                        http.Filter = Worthwhile;
                        http.EnrichWithHttpResponse = (span, _) => KeepNoAddress(span);
                    })
                    .AddSource("Wolverine", "Marten", FactsProjection.Spans.Name)
                    .AddNpgsql();
                if (otlp)
                {
                    tracing.AddOtlpExporter();
                }
            })
            .WithMetrics(metrics =>
            {
                metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation()
                    .AddMeter("Wolverine*", "Marten*", "Npgsql", ReadAudit.Meter)
                    .AddPrometheusExporter();
                if (otlp)
                {
                    metrics.AddOtlpExporter();
                }
            });
        if (otlp)
        {
            builder.Logging.AddOpenTelemetry(logs => logs.AddOtlpExporter());
        }
    }

    /// <summary>The route tells which address it was; what somebody wrote into it may be a name.</summary>
    private static void KeepNoAddress(Activity span)
    {
        span.SetTag("url.path", null);
        span.SetTag("http.request.method_original", null);
    }

    /// <summary>A probe every few seconds says nothing worth keeping.</summary>
    private static bool Worthwhile(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/health") && !http.Request.Path.StartsWithSegments("/metrics") && !http.Request.Path.StartsWithSegments("/assets");
}
