using System.Diagnostics;
using System.Text.RegularExpressions;
using CaseCoordination.Integration.Tests.Access;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Watching;

public sealed partial class OutsideTests(App app)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/metrics")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/docs/index.html")]
    public async Task What_operators_and_developers_need_is_open(string path) =>
        (await app.Machine().Get(path)).Status.Should().Be(200);

    [Fact]
    public async Task The_contract_names_every_route_and_what_it_needs()
    {
        var contract = (await app.Machine().Get("/openapi/v1.json")).Json!;

        contract["paths"]!.AsObject().Select(p => p.Key).Should().BeEquivalentTo(
            AccessMatrix.Expected.Keys.Select(route => $"/api/v1/{{csp}}/{Constraint().Replace(route.Split(' ')[1], "")}").Distinct(), "each route somebody may come in by");
        contract["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Should().OnlyContain(o => o.Value!["security"] != null);
    }

    [Fact]
    public async Task A_referral_is_one_trace_from_the_request_to_the_facts()
    {
        var police = app.Machine("kp");
        var trace = ActivityTraceId.CreateRandom().ToString();
        using var content = new StringContent(Bodies.Marac().ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        var taken = await police.Send(HttpMethod.Post, "referrals", content, request =>
        {
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        });
        taken.Status.Should().Be(201);

        string[] steps = ["Microsoft.AspNetCore", "Npgsql", "Wolverine", "CaseCoordination.Measures"];
        var spans = await Until.Holds(
            () => Task.FromResult(app.Witness.Traced.Where(a => a.TraceId.ToString() == trace).ToList()),
            seen => steps.All(step => seen.Any(a => a.Source.Name == step)) && seen.Any(InTheMaracContext));

        spans.Should().Contain(a => a.DisplayName == "POST /api/v1/{csp}/referrals").And.Contain(a => InTheMaracContext(a));
    }

    private static bool InTheMaracContext(Activity span) => span.DisplayName.Contains("ReferralForService", StringComparison.Ordinal);

    [Fact]
    public async Task Every_problem_has_an_explanation_at_the_address_of_its_type()
    {
        var problem = await app.Machine("kp").Post("referrals", Bodies.Marac(), key: null);

        (await app.Machine().Get(problem.Type!)).Status.Should().Be(200);
        (await app.Machine().Get("/problems/no-such-problem")).Status.Should().Be(404);
    }

    [GeneratedRegex(@":[a-z]+(?=\})")]
    private static partial Regex Constraint();
}
