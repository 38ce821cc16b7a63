using System.Globalization;
using System.Text.Json.Nodes;
using CaseCoordination.Kernel;
using FluentAssertions;

namespace CaseCoordination.Integration.Tests.Asb;

/// <summary>An officer at work on one case or case review: reads it, then acts on what was read.</summary>
internal sealed class AsbWork(Machine officer, string at)
{
    // Asked once: a story told over midnight goes on counting from the day it began.
    private static readonly DateOnly Today = LondonDay.Of(TimeProvider.System.GetUtcNow());

    public string At => at;

    public static string Day(int fromToday) => Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static async Task<AsbWork> Open(Machine officer, string under, JsonObject body)
    {
        var opened = await officer.Post(under, body);
        opened.Status.Should().Be(201, $"{opened.Json}");
        return new(officer, $"{under}/{opened.Json!["id"]}");
    }

    public Task<Reply> Read() => officer.Get(at);

    public async Task<Reply> Try(string operation, JsonObject? body = null) => await officer.Act($"{at}/{operation}", body ?? [], await Read());

    public async Task Do(string operation, JsonObject? body = null)
    {
        var done = await Try(operation, body);
        done.Status.Should().Be(200, $"{operation}: {done.Json}");
    }

    /// <summary>Proposed, approved and served.</summary>
    public async Task Serve(string step, JsonObject service, params string[] signatories)
    {
        var number = await Approved(step, signatories);
        await Do($"interventions/{number}/service", service);
    }

    public async Task<int> Approved(string step, params string[] signatories)
    {
        await Do("interventions", new JsonObject
        {
            ["step"] = step,
            ["conduct"] = "noise",
            ["rationale"] = "Serious enough not to begin at the foot of the ladder.",
            ["terms"] = new JsonArray(new JsonObject { ["kind"] = "prohibition", ["text"] = "No kettledrumming after ten." }),
            ["signatories"] = new JsonArray([.. signatories.Select(agency => JsonValue.Create(agency))]),
        });
        var number = (await Read()).Json!["summary"]!["interventions"]!.AsArray().Count;
        await Do($"interventions/{number}/approval");
        return number;
    }

    public Task Incident(int fromToday) => Do("incidents", new JsonObject { ["conduct"] = "noise", ["occurredOn"] = Day(fromToday), ["reportedTo"] = "kp", ["reportedOn"] = Day(fromToday), ["account"] = "Kettledrumming at two in the morning." });

    public async Task<IReadOnlyList<string>> Story() =>
        [.. (await officer.Get($"{at}/timeline")).Json!["entries"]!.AsArray().Select(e => (string)e!["kind"]!)];

    public static JsonObject Served(int fromToday, Action<JsonObject>? with = null)
    {
        var body = new JsonObject { ["servedOn"] = Day(fromToday), ["method"] = "hand" };
        with?.Invoke(body);
        return body;
    }
}
