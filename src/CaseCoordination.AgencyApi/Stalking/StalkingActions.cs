using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Stalking;
using CaseCoordination.Stalking.Assessment;
using CaseCoordination.Stalking.Closing;
using CaseCoordination.Stalking.Contact;
using CaseCoordination.Stalking.Orders;
using CaseCoordination.Stalking.Outreach;
using CaseCoordination.Stalking.SafeContact;
using CaseCoordination.Stalking.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Stalking;

/// <summary>Everything that is done to a stalking case, in one table; and the service's counts.</summary>
internal static class StalkingActions
{
    private const string Tag = "Stalking";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Case<AgreedContact>(routes, "safe-contact", "AgreeSafeContact", "Record how she can be reached without danger", AgreeSafeContact.Decide);
        Case<SafeContactDoubtForm>(routes, "safe-contact-doubts", "DoubtSafeContact", "Say that what she agreed must not be relied on", DoubtSafeContact.Decide);
        Case<ContactAttemptForm>(routes, "contact-attempts", "AttemptStalkingContact", "Record an attempt to reach her, made now", AttemptContact.Decide);
        Case<EngagementForm>(routes, "engagement", "EngageStalkingVictim", "Record that she wants the service's help", EngageVictim.Decide);
        Case<RiskAssessmentForm>(routes, "assessments", "AssessStalkingRisk", "Add a risk assessment done with her", AssessRisk.Decide);
        Case<SupportForm>(routes, "support", "GiveStalkingSupport", "Record what was done for her", GiveSupport.Decide);
        Case<ReviewForm>(routes, "review", "ReviewStalkingCase", "Record a review and when the next is due", ReviewCase.Decide);
        Case<OrderStepForm>(routes, "spo", "MoveStalkingOrder", "Record a step of a stalking protection order", MoveOrder.Decide);
        Case<MaracConsiderationForm>(routes, "marac-consideration", "ConsiderMarac", "Record that a person held it against the MARAC's criteria", ConsiderMarac.Decide);
        Case<ClosureForm>(routes, "closure", "CloseStalkingCase", "Close the case, and with it the referral's loop", CloseCase.Decide);

        Count<SignpostingForm>(routes, "signpostings", "RecordSignposting", "Count that somebody was told of the stalking service; no data of theirs", RecordOutreach.Decide);
        Count<ClinicForm>(routes, "clinics", "RecordClinic", "Record a clinic session held or cancelled, by its numbers", RecordOutreach.Decide);
        Count<WorkshopForm>(routes, "workshops", "RecordWorkshop", "Record a workshop delivered, by its numbers", RecordOutreach.Decide);
    }

    private static void Case<TForm>(IEndpointRouteBuilder routes, string path, string name, string summary, Func<TForm, OpenMatter<StalkingCase>, Decision> decide)
        where TForm : notnull => routes
        .MapPost($"/stalking/cases/{{id:guid}}/{path}", (Guid id, HttpContext http, MatterActions actions, MasterKey master, CancellationToken ct) =>
            MatterDoor.Act(id, http, actions, master, decide, StalkingFollowing.Of, ct))
        .RequireAuthorization(Permission.CasesWrite)
        .WithName(name).WithTags(Tag).WithSummary(summary)
        .Accepts<TForm>("application/json")
        .AnswersAsAction();

    private static void Count<TForm>(IEndpointRouteBuilder routes, string path, string name, string summary, Func<TForm, Guid, Viewer, DateOnly, Decision> decide)
        where TForm : notnull => routes
        .MapPost($"/stalking/{path}", (HttpContext http, MatterActions actions, MasterKey master, CancellationToken ct) =>
            MatterDoor.Open<TForm, StalkingOutreach>(http, actions, master, decide, ct))
        .RequireAuthorization(Permission.CasesWrite)
        .WithName(name).WithTags(Tag).WithSummary(summary)
        .Accepts<TForm>("application/json")
        .Produces<ActedOn>(StatusCodes.Status201Created)
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
}
