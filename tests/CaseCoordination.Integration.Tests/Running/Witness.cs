using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;

namespace CaseCoordination.Integration.Tests;

/// <summary>Sees everything that leaves the host by logs and traces, so that tests can search it.</summary>
public sealed class Witness : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _logged = new();
    private readonly Spans _spans = [];

    public IReadOnlyCollection<string> Logged => _logged;

    public IReadOnlyList<Activity> Traced => _spans.Seen;

    public void Watch(IWebHostBuilder builder)
    {
        builder.ConfigureLogging(logging => logging.AddProvider(this));
        builder.ConfigureServices(services => services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddInMemoryExporter(_spans)));
    }

    public ILogger CreateLogger(string categoryName) => new Listener(_logged, categoryName);

    public void Dispose()
    {
    }

    private sealed class Listener(ConcurrentQueue<string> logged, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logged.Enqueue($"{category} {logLevel} {formatter(state, exception)} {exception}");
    }

    // The exporter adds from its own thread while tests read.
    private sealed class Spans : System.Collections.ObjectModel.Collection<Activity>
    {
        private readonly Lock _lock = new();

        public IReadOnlyList<Activity> Seen
        {
            get
            {
                lock (_lock)
                {
                    return [.. Items];
                }
            }
        }

        protected override void InsertItem(int index, Activity item)
        {
            lock (_lock)
            {
                base.InsertItem(Items.Count, item);
            }
        }
    }
}
