using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Asb;
using CaseCoordination.Asb.Closing;
using CaseCoordination.Asb.Exploitation;
using CaseCoordination.Asb.Incidents;
using CaseCoordination.Asb.Interventions;
using CaseCoordination.Asb.Ladder;
using CaseCoordination.Asb.Opening;
using CaseCoordination.Asb.Reading;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Asb;

/// <summary>The ladder's table in force on a day, and what is asked before a step is taken.</summary>
public sealed record LadderShown(DateOnly On, IReadOnlyList<LadderStep> Steps, IReadOnlyList<GuardShown> Guards);

/// <summary>One rule that can stop a step.</summary>
public sealed record GuardShown(string Id, string Code, string Sentence, DateOnly EffectiveFrom, string Source, bool Verified);

/// <summary>Cases about one subject, and the steps of the ladder taken in them.</summary>
internal static class AsbCaseRoutes
{
    private const string One = "/asb/cases/{id:guid}";
    private const string Step = $"{One}/interventions/{{number:int}}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/asb/cases", List).Reads<AsbCasePage>("ListAsbCases", "List the anti-social behaviour cases your agency works on");
        routes.MapGet(One, Read).Reads<AsbCaseFile>("GetAsbCase", "Read an anti-social behaviour case");
        routes.MapGet($"{One}/timeline", Timeline).Reads<CaseHistory>("GetAsbCaseTimeline", "Read a case's history");
        routes.MapGet("/asb/ladder", Ladder).Reads<LadderShown>("GetAsbLadder", "Read the ladder of steps in force on a day, with its guards");
        routes.MapPost("/asb/cases", Open).Opens<AsbCaseForm>("OpenAsbCase", "Open a case about a person or premises");

        routes.Act<AsbCase, IncidentForm>($"{One}/incidents", "LogAsbIncident", "Log what happened", (form, at, open) => LogIncident.Decide(form, at.Agencies, open));
        routes.Act<AsbCase, ExploitationForm>($"{One}/exploitation-pathway", "ConsiderAsbExploitation", "Record that exploitation of the subject was looked into", (form, _, open) => ConsiderExploitation.Decide(form, open));
        routes.Act<AsbCase, ProposalForm>($"{One}/interventions", "ProposeAsbIntervention", "Propose a step of the ladder", (form, at, open) => ProposeIntervention.Decide(form, at.Agencies, open));
        routes.Act<AsbCase, ApprovalForm>($"{Step}/approval", "ApproveAsbIntervention", "Approve a step", (_, at, open) => ApproveIntervention.Decide(at.Number, open));
        routes.Act<AsbCase, ServiceForm>($"{Step}/service", "ServeAsbIntervention", "Record that a step was served, signed or ordered", (form, at, open) => ServeIntervention.Decide(form, at.Number, at.Agencies, open));
        routes.Act<AsbCase, ComplianceForm>($"{Step}/compliance", "CheckAsbCompliance", "Record how a step is complied with", (form, at, open) => CheckCompliance.Decide(form, at.Number, open));
        routes.Act<AsbCase, BreachForm>($"{Step}/breaches", "ReportAsbBreach", "Report a breach", (form, at, open) => ReportBreach.Decide(form, at.Number, open));
        routes.Act<AsbCase, BreachDecisionForm>($"{Step}/breaches/{{breach:int}}/decision", "DecideAsbBreach", "Confirm a breach or not, and say what is done", (form, at, open) => DecideBreach.Decide(form, at.Number, at.Breach, open));
        routes.Act<AsbCase, InterventionReviewForm>($"{Step}/reviews", "ReviewAsbIntervention", "Record a review of a step", (form, at, open) => ReviewIntervention.Decide(form, at.Number, open));
        routes.Act<AsbCase, ChallengeForm>($"{Step}/challenge", "ChallengeAsbIntervention", "Record that the subject appeals", (form, at, open) => ChallengeIntervention.Decide(form, at.Number, open));
        routes.Act<AsbCase, ChallengeRulingForm>($"{Step}/challenge/ruling", "RuleOnAsbChallenge", "Record what became of an appeal", (form, at, open) => RuleOnChallenge.Decide(form, at.Number, open));
        routes.Act<AsbCase, EndForm>($"{Step}/ending", "EndAsbIntervention", "Say how a step is over", (form, at, open) => EndIntervention.Decide(form, at.Number, open));
        routes.Act<AsbCase, ClosureForm>($"{One}/closure", "CloseAsbCase", "Close a case", (form, _, open) => CloseAsbCase.Decide(form, open));
    }

    private static async Task<IResult> List(
        HttpContext http, AsbCaseReads reads, CancellationToken ct, string? status = null, long? after = null, int size = 50)
    {
        if ((status is not null && !AsbCaseStatus.All.Contains(status)) || size is < 1 or > AsbCaseReads.LargestPage || after is < 1)
        {
            return Problems.Of(
                400, "query-malformed", $"status is one of: {string.Join(", ", AsbCaseStatus.All)}; size is 1 to {AsbCaseReads.LargestPage}; after is the next of the page before.");
        }

        return TypedResults.Ok(await reads.List(http.Viewer(), status, after, size, ct));
    }

    private static async Task<IResult> Read(Guid id, HttpContext http, AsbCaseReads reads, CancellationToken ct)
    {
        if (await reads.Read(http.Reader("casework"), id, ct) is not { } file)
        {
            return Problems.Unknown();
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(file.Summary.Version);
        return TypedResults.Ok(file);
    }

    private static async Task<IResult> Timeline(Guid id, HttpContext http, MatterTimelines timelines, CancellationToken ct) =>
        await timelines.Read(http.Reader("casework"), id, ct) is { Entries: [{ Kind: TimelineEntryKind.AsbCaseOpened }, ..] } timeline
            ? TypedResults.Ok(CaseHistory.Of(timeline))
            : Problems.Unknown();

    private static IResult Ladder(DateOnly? on = null)
    {
        if (on is not { } day)
        {
            return Problems.Of(400, "query-malformed", "on is the day, as 2022-05-03.");
        }

        return TypedResults.Ok(new LadderShown(
            day,
            [.. LadderSteps.On(day)],
            [.. Guards.All.Where(g => g.EffectiveFrom <= day).Select(g => new GuardShown(g.Id, g.Code, g.Sentence, g.EffectiveFrom, g.Source, g.Verified))]));
    }

    private static Task<IResult> Open(HttpContext http, AsbCaseOpening opening, MasterKey master, CancellationToken ct) => MatterDoor.Open<AsbCaseForm>(
        http,
        master,
        async (reader, form, request) => await opening.Open(reader.Viewer, form, request, ct),
        answer => $"asb/cases/{answer.Matter}",
        (_, answer) => ActedOn.Of(answer),
        ct);
}
