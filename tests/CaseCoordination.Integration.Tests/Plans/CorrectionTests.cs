using System.Text.Json.Nodes;
using CaseCoordination.Measures.Facts;
using FluentAssertions;
using Marten;
using Xunit;

namespace CaseCoordination.Integration.Tests.Plans;

/// <summary>What was recorded towards an action is put right by whoever saw what it says now, and the figure follows.</summary>
public sealed class CorrectionTests(App app)
{
    private const string Programme = "plans/2022-23/actions/2.2";
    private readonly Machine _team = app.Machine("twbc-cst");

    [Fact]
    public async Task A_milestone_is_corrected_on_what_it_says_and_withdrawn_and_its_figure_follows()
    {
        var reached = await _team.Post($"{Programme}/milestones", Milestone(worth: 12));
        var at = $"{Programme}/milestones/{reached.Json!["id"]}";
        var better = Corrected(Milestone(worth: 6));
        (await _team.Post($"{at}/correction", better)).Status.Should().Be(428, "nobody corrects what they did not read");

        var key = Guid.NewGuid().ToString();
        var first = await _team.Act($"{at}/correction", better, reached, key);
        var again = await _team.Act($"{at}/correction", better, reached, key);
        var stale = await app.Machine("twbc-cst").Act($"{at}/correction", Corrected(Milestone(worth: 9)), reached);

        (first.Status, again.Status, again.Message.Headers.Contains("Idempotent-Replayed")).Should().Be((201, 201, true));
        (stale.Status, stale.Type).Should().Be((412, "/problems/moved-on"));
        var entry = await _team.Get($"{Programme}/entries/{reached.Json["id"]}");
        (entry.Message.Headers.ETag, (decimal)entry.Json!["quantities"]!["worth"]!, (string?)entry.Json["corrected"]).Should().Be((first.Message.Headers.ETag, 6, "known-better"));
        (await Facts(reached, facts => facts.Any(fact => fact.Quantity == 6))).Should().ContainSingle("what was recorded first made way").Which.Name.Should().Be("milestone.reached");

        (await _team.Act($"{at}/withdrawal", new JsonObject { ["reason"] = "did-not-happen" }, entry)).Status.Should().Be(201);
        (await _team.Act($"{at}/withdrawal", new JsonObject { ["reason"] = "did-not-happen" }, entry)).Type.Should().Be("/problems/plan-entry-withdrawn");
        await Facts(reached, facts => facts.Count == 0);
    }

    [Fact]
    public async Task Evidence_and_progress_are_corrected_and_progress_withdrawn_leaves_what_was_said_before()
    {
        const string at = "plans/2022-23/actions/4.12";
        var filed = await _team.Post($"{at}/evidence", """{"shows":"speed-watch-concern","title":"Walk and talk plan","type":"plan","datedOn":"2022-05-01"}""");
        var corrected = await _team.Act(
            $"{at}/evidence/{filed.Json!["id"]}/correction",
            JsonNode.Parse("""{"reason":"typing-error","evidence":{"shows":"speed-watch-concern","title":"Walk and talk report","type":"report","datedOn":"2022-05-01"}}""")!,
            filed);
        corrected.Status.Should().Be(201);
        (await _team.Act($"{at}/milestones/{filed.Json["id"]}/withdrawal", new JsonObject { ["reason"] = "other" }, corrected)).Status.Should().Be(404, "it is evidence");
        ((string?)(await _team.Get($"{at}/entries/{filed.Json["id"]}")).Json!["words"]).Should().Be("Walk and talk report");

        (await _team.Post($"{at}/progress", """{"quarter":"Q1","rating":"green"}""")).Status.Should().Be(201);
        var rated = await _team.Post($"{at}/progress", """{"quarter":"Q2","rating":"red","narrative":"Nobody was free to lead it."}""");
        var mended = await _team.Act($"{at}/progress/{rated.Json!["id"]}/correction", JsonNode.Parse("""{"reason":"known-better","progress":{"quarter":"Q2","rating":"blue"}}""")!, rated);
        (await Rating(at)).Should().Be("blue");
        (await _team.Act($"{at}/progress/{rated.Json["id"]}/withdrawal", new JsonObject { ["reason"] = "wrong-action" }, mended)).Status.Should().Be(201);
        (await Rating(at)).Should().Be("green");
    }

    private async Task<string?> Rating(string at) => (string?)(await _team.Get(at)).Json!["progress"]!["rating"];

    private static JsonObject Milestone(decimal worth) => new() { ["milestone"] = "alcohol-programme-started", ["outcome"] = "reached", ["on"] = "2022-06-30", ["worth"] = worth };

    private static JsonObject Corrected(JsonObject milestone) => new() { ["reason"] = "known-better", ["milestone"] = milestone };

    /// <summary>What the figures count of this entry, once it is so.</summary>
    private async Task<IReadOnlyList<Fact>> Facts(Reply entry, Func<IReadOnlyList<Fact>, bool> holds)
    {
        var id = (Guid)entry.Json!["id"]!;
        return await Until.Holds(
            async () =>
            {
                await using var session = app.Store.QuerySession("tunbridge-wells");
                return await session.Query<Fact>().Where(fact => fact.Entry == id).ToListAsync(Machine.Stop);
            },
            holds);
    }
}
