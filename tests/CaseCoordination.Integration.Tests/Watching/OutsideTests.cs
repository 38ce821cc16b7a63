using System.Diagnostics;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Watching;

public sealed class OutsideTests(App app)
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
            "/api/v1/{csp}/referrals",
            "/api/v1/{csp}/referrals/lookups",
            "/api/v1/{csp}/referrals/{id}",
            "/api/v1/{csp}/referrals/{id}/timeline",
            "/api/v1/{csp}/referrals/{id}/correspondence",
            "/api/v1/{csp}/referrals/{id}/routing",
            "/api/v1/{csp}/referrals/{id}/acknowledgement",
            "/api/v1/{csp}/referrals/{id}/acceptance",
            "/api/v1/{csp}/referrals/{id}/decline",
            "/api/v1/{csp}/referrals/{id}/redirection",
            "/api/v1/{csp}/referrals/{id}/information-requests",
            "/api/v1/{csp}/referrals/{id}/information",
            "/api/v1/{csp}/referrals/{id}/progress",
            "/api/v1/{csp}/referrals/{id}/outcome",
            "/api/v1/{csp}/referrals/{id}/withdrawal",
            "/api/v1/{csp}/referrals/{id}/corrections",
            "/api/v1/{csp}/referrals/{id}/disputes",
            "/api/v1/{csp}/referrals/silent-loops",
            "/api/v1/{csp}/services",
            "/api/v1/{csp}/routing/rules",
            "/api/v1/{csp}/routing/rules/drafts",
            "/api/v1/{csp}/routing/rules/drafts/{id}/replay",
            "/api/v1/{csp}/routing/rules/drafts/{id}/publication",
            "/api/v1/{csp}/referrals/{id}/consent",
            "/api/v1/{csp}/referrals/{id}/consent/acknowledgements",
            "/api/v1/{csp}/referrals/{id}/break-glass",
            "/api/v1/{csp}/stalking/cases",
            "/api/v1/{csp}/stalking/cases/{id}",
            "/api/v1/{csp}/stalking/cases/{id}/timeline",
            "/api/v1/{csp}/stalking/cases/{id}/safe-contact",
            "/api/v1/{csp}/stalking/cases/{id}/safe-contact-doubts",
            "/api/v1/{csp}/stalking/cases/{id}/contact-attempts",
            "/api/v1/{csp}/stalking/cases/{id}/engagement",
            "/api/v1/{csp}/stalking/cases/{id}/assessments",
            "/api/v1/{csp}/stalking/cases/{id}/support",
            "/api/v1/{csp}/stalking/cases/{id}/review",
            "/api/v1/{csp}/stalking/cases/{id}/spo",
            "/api/v1/{csp}/stalking/cases/{id}/marac-consideration",
            "/api/v1/{csp}/stalking/cases/{id}/closure",
            "/api/v1/{csp}/stalking/signpostings",
            "/api/v1/{csp}/stalking/clinics",
            "/api/v1/{csp}/stalking/workshops",
            "/api/v1/{csp}/isva/cases",
            "/api/v1/{csp}/isva/waiting-list",
            "/api/v1/{csp}/isva/cases/{id}",
            "/api/v1/{csp}/isva/cases/{id}/timeline",
            "/api/v1/{csp}/isva/cases/{id}/consent",
            "/api/v1/{csp}/isva/cases/{id}/allocation",
            "/api/v1/{csp}/isva/cases/{id}/waiting",
            "/api/v1/{csp}/isva/cases/{id}/contact-attempts",
            "/api/v1/{csp}/isva/cases/{id}/engagement",
            "/api/v1/{csp}/isva/cases/{id}/needs",
            "/api/v1/{csp}/isva/cases/{id}/support",
            "/api/v1/{csp}/isva/cases/{id}/outcomes",
            "/api/v1/{csp}/isva/cases/{id}/cj-stage",
            "/api/v1/{csp}/isva/cases/{id}/tellings",
            "/api/v1/{csp}/isva/cases/{id}/exit-plan",
            "/api/v1/{csp}/isva/cases/{id}/closure",
            "/api/v1/{csp}/isva/cases/{id}/reopening",
            "/api/v1/{csp}/isva/meetings",
            "/api/v1/{csp}/feed",
            "/api/v1/{csp}/agencies/{code}/webhook",
            "/api/v1/{csp}/agencies/{code}/webhook/pause",
            "/api/v1/{csp}/agencies/{code}/webhook/resumption",
            "/api/v1/{csp}/agencies/{code}/webhook/rotation",
            "/api/v1/{csp}/agencies/{code}/webhook/test",
            "/api/v1/{csp}/agencies/{code}/webhook/approval",
            "/api/v1/{csp}/agencies/{code}/deliveries",
            "/api/v1/{csp}/agencies/{code}/deliveries/{id}/replay",
            "/api/v1/{csp}/operations/webhooks",
            "/api/v1/{csp}/operations/dead-letters",
            "/api/v1/{csp}/operations/dead-letters/replay",
            "/api/v1/{csp}/operations/dead-letters/{id}/replay",
            "/api/v1/{csp}/operations/dead-letters/{id}/discard",
            "/api/v1/{csp}/break-glass",
            "/api/v1/{csp}/break-glass/{id}/review",
            "/api/v1/{csp}/audit/reads",
            "/api/v1/{csp}/audit/chain",
            "/api/v1/{csp}/people/lookups",
            "/api/v1/{csp}/people/{id}",
            "/api/v1/{csp}/people/{id}/subject-access",
            "/api/v1/{csp}/people/{id}/address-trace",
            "/api/v1/{csp}/people/{id}/erasure",
            "/api/v1/{csp}/people/{id}/restriction",
            "/api/v1/{csp}/people/{id}/holds",
            "/api/v1/{csp}/people/{id}/retention",
            "/api/v1/{csp}/retention/proposals",
            "/api/v1/{csp}/marac/cases",
            "/api/v1/{csp}/marac/cases/{id}",
            "/api/v1/{csp}/marac/cases/{id}/timeline",
            "/api/v1/{csp}/marac/cases/{id}/criteria",
            "/api/v1/{csp}/marac/cases/{id}/declining",
            "/api/v1/{csp}/marac/cases/{id}/repeat-confirmation",
            "/api/v1/{csp}/marac/cases/{id}/repeat-dismissal",
            "/api/v1/{csp}/marac/cases/{id}/listing",
            "/api/v1/{csp}/marac/cases/{id}/deferral",
            "/api/v1/{csp}/marac/cases/{id}/research-requests",
            "/api/v1/{csp}/marac/cases/{id}/research",
            "/api/v1/{csp}/marac/cases/{id}/hearing",
            "/api/v1/{csp}/marac/cases/{id}/no-action",
            "/api/v1/{csp}/marac/cases/{id}/minutes",
            "/api/v1/{csp}/marac/cases/{id}/actions",
            "/api/v1/{csp}/marac/cases/{id}/actions/{actionId}/start",
            "/api/v1/{csp}/marac/cases/{id}/actions/{actionId}/completion",
            "/api/v1/{csp}/marac/cases/{id}/actions/{actionId}/failure",
            "/api/v1/{csp}/marac/cases/{id}/actions/{actionId}/reassignment",
            "/api/v1/{csp}/marac/cases/{id}/actions/{actionId}/supersession",
            "/api/v1/{csp}/marac/cases/{id}/transfer",
            "/api/v1/{csp}/marac/cases/{id}/transfer/papers",
            "/api/v1/{csp}/marac/cases/{id}/transfer/acknowledgement",
            "/api/v1/{csp}/marac/cases/{id}/death",
            "/api/v1/{csp}/marac/cases/{id}/void-proposal",
            "/api/v1/{csp}/marac/cases/{id}/void",
            "/api/v1/{csp}/marac/meetings",
            "/api/v1/{csp}/marac/meetings/{id}",
            "/api/v1/{csp}/marac/meetings/{id}/referrals-closing",
            "/api/v1/{csp}/marac/meetings/{id}/case-list",
            "/api/v1/{csp}/marac/meetings/{id}/opening",
            "/api/v1/{csp}/marac/meetings/{id}/attendance",
            "/api/v1/{csp}/marac/meetings/{id}/conflicts",
            "/api/v1/{csp}/marac/meetings/{id}/ending",
            "/api/v1/{csp}/marac/meetings/{id}/minutes",
            "/api/v1/{csp}/marac/meetings/{id}/closing",
            "/api/v1/{csp}/marac/meetings/{id}/cancellation",
            "/api/v1/{csp}/marac/returns/{year}/{quarter}",
            "/api/v1/{csp}/plans/{year}",
            "/api/v1/{csp}/plans/{year}/actions/{number}",
            "/api/v1/{csp}/plans/{year}/activity-kinds",
            "/api/v1/{csp}/plans/{year}/actions/{number}/activities",
            "/api/v1/{csp}/plans/{year}/actions/{number}/milestones",
            "/api/v1/{csp}/plans/{year}/actions/{number}/evidence",
            "/api/v1/{csp}/plans/{year}/actions/{number}/progress",
            "/api/v1/{csp}/plans/{year}/actions/{number}/reported-figures",
            "/api/v1/{csp}/plans/{year}/actions/{number}/activities/{id}/correction",
            "/api/v1/{csp}/plans/{year}/actions/{number}/activities/{id}/withdrawal",
            "/api/v1/{csp}/plans/{year}/activities/import",
            "/api/v1/{csp}/measures/{year}/{quarter}",
            "/api/v1/{csp}/measures/{year}/{quarter}/coverage",
            "/api/v1/{csp}/asb/case-reviews",
            "/api/v1/{csp}/asb/case-reviews/counts",
            "/api/v1/{csp}/asb/case-reviews/{id}",
            "/api/v1/{csp}/asb/case-reviews/{id}/acknowledgement",
            "/api/v1/{csp}/asb/case-reviews/{id}/appeal",
            "/api/v1/{csp}/asb/case-reviews/{id}/closure",
            "/api/v1/{csp}/asb/case-reviews/{id}/information-requests",
            "/api/v1/{csp}/asb/case-reviews/{id}/outcome",
            "/api/v1/{csp}/asb/case-reviews/{id}/panel",
            "/api/v1/{csp}/asb/case-reviews/{id}/threshold",
            "/api/v1/{csp}/asb/case-reviews/{id}/timeline",
            "/api/v1/{csp}/asb/cases",
            "/api/v1/{csp}/asb/cases/{id}",
            "/api/v1/{csp}/asb/cases/{id}/closure",
            "/api/v1/{csp}/asb/cases/{id}/exploitation-pathway",
            "/api/v1/{csp}/asb/cases/{id}/incidents",
            "/api/v1/{csp}/asb/cases/{id}/interventions",
            "/api/v1/{csp}/asb/cases/{id}/interventions/{number}/approval",
            "/api/v1/{csp}/asb/cases/{id}/interventions/{number}/breaches",
            "/api/v1/{csp}/asb/cases/{id}/interventions/{number}/breaches/{breach}/decision",
            "/api/v1/{csp}/asb/cases/{id}/interventions/{number}/challenge",
            "/api/v1/{csp}/asb/cases/{id}/interventions/{number}/compliance",
            "/api/v1/{csp}/asb/cases/{id}/interventions/{number}/ending",
            "/api/v1/{csp}/asb/cases/{id}/interventions/{number}/reviews",
            "/api/v1/{csp}/asb/cases/{id}/interventions/{number}/service",
            "/api/v1/{csp}/asb/cases/{id}/timeline",
            "/api/v1/{csp}/asb/ladder",
            "/api/v1/{csp}/measures/{year}/{quarter}/{measure}/lineage");
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
}
