using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Isva;
using CaseCoordination.Isva.Allocation;
using CaseCoordination.Isva.Closing;
using CaseCoordination.Isva.Consent;
using CaseCoordination.Isva.CriminalJustice;
using CaseCoordination.Isva.Forums;
using CaseCoordination.Isva.Support;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Isva;

/// <summary>Everything that is done to an ISVA case, in one table; codes and days alone, nothing in words.</summary>
internal static class IsvaActions
{
    private const string Tag = "ISVA";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Case<IsvaConsentForm>(routes, "consent", "ConfirmIsvaConsent", "Record whether the support is wanted", (form, open, _) => ConfirmConsent.Decide(form, open));
        Case<AllocationForm>(routes, "allocation", "AllocateIsvaCase", "Record that an adviser has it", (form, open, _) => AllocateCase.Decide(form, open));
        Case<WaitingForm>(routes, "waiting", "WaitlistIsvaCase", "Put it on the waiting list, or move it there", (form, open, _) => WaitlistCase.Decide(form, open));
        Case<IsvaContactForm>(routes, "contact-attempts", "AttemptIsvaContact", "Record an attempt to reach them", (form, open, _) => AttemptContact.Decide(form, open));
        Case<IsvaEngagementForm>(routes, "engagement", "EngageIsvaClient", "Record that they want the support", (form, open, _) => EngageClient.Decide(form, open));
        Case<NeedsForm>(routes, "needs", "AssessIsvaNeeds", "Record what they need, by code", (form, open, _) => AssessNeeds.Decide(form, open));
        Case<SupportStartForm>(routes, "support", "StartIsvaSupport", "Record that the support has begun", (form, open, _) => StartSupport.Decide(form, open));
        Case<OutcomesForm>(routes, "outcomes", "RecordIsvaOutcomes", "Record what the support changed, at a review or the exit", (form, open, _) => RecordOutcomes.Decide(form, open));
        Case<CjStageForm>(routes, "cj-stage", "MoveCjStage", "Record where the criminal case stands now", MoveCjStage.Decide);
        Case<TellingForm>(routes, "tellings", "TellVictim", "Record that the victim was told of a decision", (form, open, _) => TellVictim.Decide(form, open));
        Case<ExitForm>(routes, "exit-plan", "PlanIsvaExit", "Plan the end of the support", (form, open, _) => PlanExit.Decide(form, open));
        Case<IsvaClosureForm>(routes, "closure", "CloseIsvaCase", "Close the case, and with it the referral's loop", (form, open, _) => CloseCase.Decide(form, open));
        Case<ReopeningForm>(routes, "reopening", "ReopenIsvaCase", "Take it up again, with consent given anew", (form, open, _) => ReopenCase.Decide(form, open));

        routes.MapPost("/isva/meetings", (HttpContext http, MatterActions actions, MasterKey master, CancellationToken ct) =>
                MatterDoor.Open<ForumForm, ForumMeeting>(http, actions, master, RecordForum.Decide, ct))
            .RequireAuthorization(Permission.CasesWrite)
            .WithName("RecordIsvaMeeting").WithTags(Tag)
            .WithSummary("Record whether the adviser was at a safeguarding or organised-crime meeting, and how many referrals it made")
            .Accepts<ForumForm>("application/json")
            .Produces<ActedOn>(StatusCodes.Status201Created)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
    }

    private static void Case<TForm>(IEndpointRouteBuilder routes, string path, string name, string summary, Func<TForm, OpenMatter<IsvaCase>, WorkingDays, Decision> decide)
        where TForm : notnull => routes
        .MapPost($"/isva/cases/{{id:guid}}/{path}", (Guid id, HttpContext http, MatterActions actions, MasterKey master, WorkingDays workingDays, CancellationToken ct) =>
            MatterDoor.Act<TForm, IsvaCase>(id, http, actions, master, (form, open) => decide(form, open, workingDays), IsvaFollowing.Of, ct))
        .RequireAuthorization(Permission.CasesWrite)
        .WithName(name).WithTags(Tag).WithSummary(summary)
        .Accepts<TForm>("application/json")
        .AnswersAsAction();
}
