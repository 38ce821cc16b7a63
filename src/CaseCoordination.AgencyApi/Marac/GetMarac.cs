using System.Text.Json;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.AgencyApi.Referrals;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Measures.Returns;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Marac;

/// <summary>One page of cases; <c>next</c> is the cursor of the page after, absent at the end.</summary>
public sealed record MaracCaseList(IReadOnlyList<MaracCaseListed> Cases, long? Next);

public sealed record MaracCaseListed(
    Guid Id, Guid ReferralId, CaseStatus Status, string ReferringAgency, DateOnly ReferredOn, IReadOnlyList<ReferralCriterion> Criteria, Guid? MeetingId, DateOnly? HeardOn, long Position);

/// <summary>A case as a party sees it; a part left out was not written, is withheld, or belongs to someone since erased.</summary>
/// <param name="Referral">What was referred, as far as their part in the case shows it.</param>
public sealed record MaracCaseShown(
    Guid Id,
    Guid ReferralId,
    CaseStatus Status,
    string ReferringAgency,
    DateOnly ReferredOn,
    string? TransferredFrom,
    IReadOnlyList<CriterionShown> Criteria,
    RepeatStanding? Repeat,
    Guid? MeetingId,
    DateOnly? HeardOn,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<ResearchShown> Research,
    IReadOnlyList<ActionShown> Actions,
    DateOnly? FlaggedUntil,
    string? Minutes,
    string? NoActionReason,
    AdvocacyShown? Advocacy,
    ReferralContent? Referral);

public sealed record MaracMeetingList(IReadOnlyList<MaracMeetingListed> Meetings);

public sealed record MaracMeetingListed(Guid Id, DateOnly HeldOn, string Place, bool Emergency, MeetingStatus Status, int Cases);

/// <summary>A meeting with its agenda, in order.</summary>
public sealed record MaracMeetingShown(
    Guid Id,
    DateOnly HeldOn,
    string Place,
    bool Emergency,
    MeetingStatus Status,
    DateOnly ReferralsCloseOn,
    DateOnly CaseListOn,
    DateOnly ResearchDueOn,
    DateOnly MinutesDueOn,
    IReadOnlyList<InvitedAgency> Invited,
    IReadOnlyDictionary<string, Attendance> Attendance,
    IReadOnlyList<AgendaItem> Agenda);

/// <summary>What is read of the MARAC: cases, meetings, and its return.</summary>
internal static class GetMarac
{
    private static readonly Dictionary<string, CaseStatus> Statuses =
        Enum.GetValues<CaseStatus>().ToDictionary(status => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString()));

    public static void Map(IEndpointRouteBuilder routes)
    {
        Route(routes, "/marac/cases", "ListMaracCases", "List the cases your agency is party to, newest first", ListCases).Produces<MaracCaseList>().ProducesProblem(400);
        Route(routes, "/marac/cases/{id:guid}", "GetMaracCase", "Read a case; the ETag is the version to act on", ReadCase).Produces<MaracCaseShown>();
        Route(routes, "/marac/cases/{id:guid}/timeline", "GetMaracCaseTimeline", "Read a case's history", ReadTimeline).Produces<ReferralHistory>();
        Route(routes, "/marac/meetings", "ListMaracMeetings", "List meetings, the latest first", ListMeetings).Produces<MaracMeetingList>();
        Route(routes, "/marac/meetings/{id:guid}", "GetMaracMeeting", "Read a meeting with its agenda", ReadMeeting).Produces<MaracMeetingShown>();
        routes.MapGet("/marac/returns/{year}/{quarter}", ReadReturn).RequireAuthorization(Permission.MeasuresRead)
            .WithName("GetMaracReturn").WithTags("MARAC return").WithSummary("Read a quarter's national return, with the twelve months to its end")
            .Produces<MaracReturns>().ProducesProblem(404).ProducesProblem(503);
    }

    private static RouteHandlerBuilder Route(IEndpointRouteBuilder routes, string path, string name, string summary, Delegate handle) =>
        routes.MapGet(path, handle).RequireAuthorization(Permission.CasesRead).WithName(name)
            .WithTags(path.Contains("meetings", StringComparison.Ordinal) ? "MARAC meetings" : "MARAC cases").WithSummary(summary).ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> ListCases(HttpContext http, MaracCases cases, CancellationToken ct, string? status = null, long? after = null)
    {
        if ((status is not null && !Statuses.ContainsKey(status)) || after is < 1)
        {
            return Problems.Of(400, "query-malformed", $"status is one of: {string.Join(", ", Statuses.Keys)}; after is the next of the page before.");
        }

        var page = await cases.List(http.Viewer(), status is null ? null : Statuses[status], after, ct);
        return TypedResults.Ok(new MaracCaseList(
            [.. page.Cases.Select(c => new MaracCaseListed(c.Id, c.ReferralId, c.Status, c.ReferringAgency, c.ReferredOn, c.Criteria, c.MeetingId, c.HeardOn, c.Position))], page.Next));
    }

    private static async Task<IResult> ReadCase(Guid id, HttpContext http, MaracCaseFiles files, ReferralFiles referrals, CancellationToken ct)
    {
        var reader = http.Reader("casework");
        if (await files.Read(reader, id, ct) is not { } file)
        {
            return Problems.Unknown();
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(file.Version);
        var (found, referral) = (file.Case, await referrals.OpenFor(reader, file.Case.ReferralId, file.Standing, ct));
        return TypedResults.Ok(new MaracCaseShown(
            found.Id,
            found.ReferralId,
            found.Status,
            found.ReferringAgency,
            found.ReferredOn,
            found.Described?.TransferredFrom,
            file.Criteria,
            found.Repeat,
            found.Listing?.MeetingId,
            found.HeardOn,
            [.. found.Parties],
            file.Research,
            file.Actions,
            found.FlaggedUntil,
            file.Minutes,
            file.NoActionReason,
            file.Advocacy,
            referral is null ? null : new(referral.People, referral.Consent, referral.Details, referral.Narrative, referral.Withheld)));
    }

    private static async Task<IResult> ReadTimeline(Guid id, HttpContext http, MatterTimelines timelines, CancellationToken ct) =>
        await timelines.Read(http.Reader("casework"), id, ct) is { } timeline ? TypedResults.Ok(GetReferralTimeline.Told(id, timeline)) : Problems.Unknown();

    private static async Task<IResult> ListMeetings(HttpContext http, MaracMeetings meetings, CancellationToken ct) => TypedResults.Ok(new MaracMeetingList(
        [.. (await meetings.List(http.Viewer(), ct)).Select(m => new MaracMeetingListed(m.Id, m.HeldOn, m.Place, m.Emergency, m.Status, m.Cases))]));

    private static async Task<IResult> ReadMeeting(Guid id, HttpContext http, MaracMeetings meetings, CancellationToken ct)
    {
        if (await meetings.Read(http.Reader("casework"), id, ct) is not { } file)
        {
            return Problems.Unknown();
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(file.Version);
        var m = file.Meeting;
        return TypedResults.Ok(new MaracMeetingShown(
            m.Id, m.HeldOn, m.Place, m.Emergency, m.Status, m.ReferralsCloseOn, m.CaseListOn, m.ResearchDueOn, m.MinutesDueOn, m.Invited, m.Attendance, file.Agenda));
    }

    private static async Task<IResult> ReadReturn(string year, string quarter, HttpContext http, QuarterlyReturns returns, CancellationToken ct) =>
        PlanYear.Parse(year) is { } planYear && Quarter.Parse(planYear, quarter) is { } asked
            ? TypedResults.Ok(await returns.Read(http.Viewer(), asked, ct))
            : Problems.Unknown();
}
