using System.Text.Json.Nodes;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Referrals;

/// <summary>Breaks good bodies in every place: whatever comes, the answer is a referral or a problem, never a failure of ours.</summary>
public sealed class MutatedBodiesTests(App app)
{
    private static readonly string[] Nasty =
    [
        "null", "true", "-1", "99999999999999999999", "1.5", "\"\"", "\" \"", "\"x\"", "\"\\u0000\"", "\"\\ud800\"", "\"2022-02-30\"", "\"0001-01-01\"",
        "\"9999-12-31\"", "\"'; drop table x;--\"", "\"=1+1\"", "\"<script>\"", "\"\\u202e\"", "[]", "{}", "[null]", "{\"a\":{}}", "1e400",
    ];

    [Fact]
    public async Task No_body_ever_breaks_the_service()
    {
        var police = app.Machine("kp");
        var places = PlacesIn(Bodies.Marac(), "").ToArray();

        await Gen.Select(Gen.Int[0, places.Length - 1], Gen.Int[0, Nasty.Length - 1], Gen.Int[0, 2]).SampleAsync(
            async mutation =>
            {
                var (place, nasty, how) = mutation;
                var text = Mutate(Bodies.Marac(), places[place], Nasty[nasty], how);
                var reply = await police.Post("referrals", text);
                reply.Status.Should().BeOneOf([201, 400, 422], $"{places[place]} := {Nasty[nasty]} ({how})");
                (reply.Status == 201 || reply.MediaType == "application/problem+json").Should().BeTrue();
            },
            iter: 400,
            threads: 4,
            seed: "0000KOIPe036");
    }

    /// <summary>Replaces the value, adds a property beside it, or doubles it.</summary>
    private static string Mutate(JsonObject body, string place, string nasty, int how)
    {
        const string mark = "\"@@\"";
        var parts = place[1..].Split('/');
        var parent = parts[..^1].Aggregate((JsonNode)body, (node, part) => int.TryParse(part, out var i) ? node[i]! : node[part]!);
        if (parent is JsonArray array)
        {
            array[int.Parse(parts[^1], null)] = "@@";
        }
        else
        {
            parent[how == 1 ? "extra" : parts[^1]] = "@@";
        }

        var text = body.ToJsonString();
        return how == 2 && parent is JsonObject ? text.Replace(mark, $"{nasty},\"{parts[^1]}\":{nasty}", StringComparison.Ordinal) : text.Replace(mark, nasty, StringComparison.Ordinal);
    }

    private static IEnumerable<string> PlacesIn(JsonNode? node, string at) => node switch
    {
        JsonObject o => o.SelectMany(p => PlacesIn(p.Value, $"{at}/{p.Key}").Prepend($"{at}/{p.Key}")),
        JsonArray a => a.SelectMany((item, i) => PlacesIn(item, $"{at}/{i}").Prepend($"{at}/{i}")),
        _ => [],
    };
}
