using System.Text;
using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests.Access;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Edges;

/// <summary>What a body brings beside the contract is refused by name, on every route that takes a body.</summary>
public sealed class ExtraPropertiesTests(App app)
{
    private static readonly string[] Extras =
    [
        "id", "tenantId", "tenant_id", "agency", "csp", "partnership", "createdBy", "createdAt", "status", "version", "roles", "role", "scope", "events", "isAdmin",
        "__proto__", "$type", "_links", "Id", "STATUS",
    ];

    // One referral, one contract and one sign-in will do for all routes: nothing of them is changed.
    private static readonly Dictionary<string, Machine> People = [];
    private static Task<(Guid Referral, Guid Victim)>? _taken;
    private static Task<JsonNode>? _contract;

    public static TheoryData<string> EveryPost => [.. AccessMatrix.Expected.Keys.Where(route => route.StartsWith("POST ", StringComparison.Ordinal)).Except(AccessMatrix.WithoutBody).Except(AccessMatrix.TakesCsv)];

    [Theory]
    [MemberData(nameof(EveryPost))]
    public async Task They_are_refused_by_name(string route)
    {
        var (referral, victim) = await (_taken ??= Taken());
        var contract = await (_contract ??= Contract());
        var known = PropertiesOf(contract, route.Split(' ')[1]);
        var caller = MayCall(route);
        var path = route.Split(' ')[1].Replace("{id:guid}", $"{(route.Contains("people", StringComparison.Ordinal) ? victim : referral)}", StringComparison.Ordinal)
            .Replace("{actionId:guid}", $"{referral}", StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal)
            .Replace("{breach:int}", "1", StringComparison.Ordinal).Replace("{code}", "kp", StringComparison.Ordinal).Replace("{year}", "2022-23", StringComparison.Ordinal).Replace("{number}", "2.1", StringComparison.Ordinal);

        foreach (var extra in Extras.Except(known))
        {
            var body = new JsonObject { [extra] = "set-by-the-sender" };
            var reply = await caller.Send(HttpMethod.Post, path, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), request =>
            {
                request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
                request.Headers.Add("If-Match", "\"1\"");
            });

            (reply.Status, reply.Type).Should().Be((400, "/problems/body-malformed"), $"{extra} on {route}");
            reply.Faults.Should().Contain(($"/{extra}", "unknown-property"));
            reply.Json!.ToJsonString().Should().NotContain("set-by-the-sender");
        }
    }

    private static List<string> PropertiesOf(JsonNode contract, string path)
    {
        var schema = contract["paths"]![$"/api/v1/{{csp}}/{path.Replace(":guid", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal)}"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
        var named = schema["$ref"] is { } reference ? contract["components"]!["schemas"]![((string)reference!).Split('/')[^1]]! : schema;

        // Some say all by their address: their body is an object with nothing in it.
        return [.. named["properties"]?.AsObject().Select(property => property.Key) ?? []];
    }

    private async Task<JsonNode> Contract() => (await app.Machine().Get("/openapi/v1.json")).Json!;

    private Machine MayCall(string route)
    {
        var place = AccessMatrix.Expected[route];
        if (place[2] == '+')
        {
            return app.Machine("kp");
        }

        // Whoever may review sees no glass under a referral's id; who may break it or decide on people is let in as far as the body.
        var role = place[7] is '+' or '4' ? "coordinator" : "dpo";
        return People.TryGetValue(role, out var known) ? known : People[role] = app.ProgramOf(role);
    }

    private async Task<(Guid Referral, Guid Victim)> Taken()
    {
        var police = app.Machine("kp");
        var id = (Guid)(await police.Post("referrals", Bodies.Marac())).Json!["id"]!;
        var read = await Until.Holds(() => police.Get($"referrals/{id}"), r => r.IsSettled());
        return (id, (Guid)read.Json!["content"]!["people"]!.AsArray().Single(p => (string?)p!["role"] == "victim")!["personId"]!);
    }
}
