using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Referrals;

public sealed class RefusedInputTests(App app)
{
    private readonly Machine _police = app.Machine("kp");

    public static TheoryData<string, string, int, string> Malformed => new()
    {
        { "cut off", """{"kind":"marac",""", 400, "" },
        { "not an object", "[]", 400, "" },
        { "null", "null", 400, "" },
        { "empty", "", 400, "" },
        { "trailing", """{"kind":"marac"} {}""", 400, "" },
        { "unknown property", """{"kind":"marac","colour":"red"}""", 400, "/colour" },
        { "unknown property of a person", """{"people":[{"role":"victim","tenantId":"x"}]}""", 400, "/people/0/tenantId" },
        { "doubled property", """{"kind":"marac","kind":"marac"}""", 400, "/kind" },
        { "wrong type", """{"madeOn":5}""", 400, "/madeOn" },
        { "impossible date", """{"madeOn":"2022-02-30"}""", 400, "/madeOn" },
        { "number as text", """{"kind":7}""", 400, "/kind" },
        { "text as number", """{"kind":"marac","details":{"incidents":{"count":"3"}}}""", 400, "/details/incidents/count" },
        { "number beyond bounds", """{"kind":"marac","details":{"incidents":{"count":1e500000}}}""", 400, "/details/incidents/count" },
        { "NUL", "{\"narrative\":\"a\\u0000b\"}", 400, "/narrative" },
        { "half a surrogate pair", "{\"narrative\":\"\\ud800\"}", 400, "/narrative" },
        { "array for object", """{"consent":[]}""", 400, "/consent" },
        { "deep", $$"""{"people":{{string.Concat(Enumerable.Repeat("[", 200))}}{{string.Concat(Enumerable.Repeat("]", 200))}}}""", 400, "" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_cannot_be_read_is_a_problem_that_says_where(string what, string body, int status, string pointer)
    {
        var reply = await _police.Post("referrals", body);

        reply.Status.Should().Be(status, what);
        reply.MediaType.Should().Be("application/problem+json");
        if (pointer.Length > 0)
        {
            reply.Faults.Select(f => f.Pointer).Should().Contain(pointer);
        }
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/xml", 415)]
    public async Task Another_kind_of_body_is_refused(string mediaType, int status) =>
        (await _police.Post("referrals", Bodies.Marac().ToJsonString(), mediaType: mediaType)).Status.Should().Be(status);

    [Fact]
    public async Task A_compressed_body_is_refused_unread()
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes("not gzip at all"));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        (await _police.Send(HttpMethod.Post, "referrals", content)).Status.Should().Be(415);
    }

    [Fact]
    public async Task A_body_too_large_is_refused()
    {
        var body = Bodies.Marac();
        body["narrative"] = new string('a', 300_000);

        (await _police.Post("referrals", body)).Status.Should().Be(413);
    }

    public static TheoryData<string, string, string> Unacceptable => new()
    {
        { "/madeOn", "\"2999-01-01\"", "in-the-future" },
        { "/people/0/dateOfBirth", "\"2010-01-01\"", "under-16" },
        { "/people/0/address/postcode", "\"SW1A 1AA\"", "outside-area" },
        { "/people/0/address/postcode", "\"nowhere\"", "not-a-postcode" },
        { "/kind", "\"pizza\"", "kind-not-served" },
        { "/agencyReference", "\"Zephyrine Quillfeather\"", "not-a-reference" },
        { "/consent", "null", "missing" },
        { "/details", "null", "missing" },
        { "/people", "null", "missing" },
        { "/people/1/relationship", "\"neighbour\"", "not-personally-connected" },
        { "/details/dash/tool", "\"DASH_2009_27\"", "unknown-tool" },
    };

    [Theory]
    [MemberData(nameof(Unacceptable))]
    public async Task What_a_rule_forbids_is_told_with_field_and_mend_and_stored_nowhere(string pointer, string value, string code)
    {
        var body = Bodies.Marac();
        Set(body, pointer, JsonNode.Parse(value));

        var reply = await _police.Post("referrals", body);

        (reply.Status, reply.Type).Should().Be((422, "/problems/referral-not-acceptable"));
        reply.Faults.Should().Contain((pointer, code));
        reply.Json!.ToJsonString().Should().NotContainAny([.. Bodies.Planted]);
        (await app.CountByReference((string?)body["agencyReference"] ?? "")).Should().Be(0);
    }

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        var reply = await _police.Post("referrals", new JsonObject { ["kind"] = "marac" });

        reply.Faults.Select(f => f.Pointer).Should().Contain(["/agencyReference", "/madeOn", "/people", "/consent", "/details"]);
    }

    private static void Set(JsonNode body, string pointer, JsonNode? value)
    {
        var parts = pointer[1..].Split('/');
        var parent = parts[..^1].Aggregate(body, (node, part) => int.TryParse(part, out var i) ? node[i]! : node[part]!);
        parent[parts[^1]] = value;
    }
}
