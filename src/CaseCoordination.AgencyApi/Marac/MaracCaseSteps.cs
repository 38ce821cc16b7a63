using CaseCoordination.Agencies.Directory;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Actions;
using CaseCoordination.Marac.Advocacy;
using CaseCoordination.Marac.Ending;
using CaseCoordination.Marac.Hearing;
using CaseCoordination.Marac.Meetings;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Marac.Repeats;
using CaseCoordination.Marac.Screening;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Marac;

/// <summary>Every step of a MARAC case: one line each, and one decision in the context.</summary>
internal static class MaracCaseSteps
{
    private const string Tag = "MARAC cases";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Step<CriterionForm>(routes, "criteria", "AddMaracCriterion", "Add a criterion by judgement, with the reason", AddCriterion.Decide);
        Step<DeclineForm>(routes, "declining", "DeclineMaracCase", "Decline a case that met a criterion; the chair's", DeclineCase.Decide);
        Step<RepeatForm>(routes, "repeat-confirmation", "ConfirmMaracRepeat", "Confirm that it is the same two people", ConfirmRepeat.Decide);
        Step<RepeatForm>(routes, "repeat-dismissal", "DismissMaracRepeat", "Say that it is not the same two people", DismissRepeat.Decide);
        Step<ListingForm>(routes, "listing", "ListMaracCase", "List a case for a meeting; after its deadline the chair's", async (form, door) =>
        {
            var meeting = await door.Meetings.At(door.Http.Viewer(), form.MeetingId, door.Ct);
            return open => ListCase.Decide(form, open, meeting);
        });
        Step<DeferralForm>(routes, "deferral", "DeferMaracCase", "Put a case off to another meeting; the chair's", DeferCase.Decide);
        Step<ResearchRequestForm>(routes, "research-requests", "RequestMaracResearch", "Ask an agency what it knows", async (form, door) =>
        {
            var (meeting, known) = (await door.Meeting(), await door.Knows(form.Agency));
            return open => RequestResearch.Decide(form, open, meeting, known);
        });
        Step<ResearchForm>(routes, "research", "AnswerMaracResearch", "Say what your agency knows, or that it knows nothing", AnswerResearch.Decide);
        MapAdvocacy(routes);
        Step<StepForm>(routes, "hearing", "HearMaracCase", "Record that the meeting discussed the case", async (_, door) =>
        {
            var meeting = await door.Meeting();
            return open => HearCase.Decide(open, meeting);
        });
        Step<NoActionForm>(routes, "no-action", "RecordNoMaracAction", "Record why no action was agreed; the chair's", RecordNoAction.Decide);
        Step<MinutesForm>(routes, "minutes", "WriteMaracMinutes", "Write what was said of the case", WriteMinutes.Decide);
        MapActions(routes);
        Step<TransferForm>(routes, "transfer", "RequestMaracTransfer", "Ask the MARAC of the victim's new address to take the case", RequestTransfer.Decide);
        Step<PapersForm>(routes, "transfer/papers", "SendMaracTransferPapers", "Record which papers were sent to the other MARAC", SendTransferPapers.Decide);
        Step<AcknowledgementForm>(routes, "transfer/acknowledgement", "AcknowledgeMaracTransfer", "Record that the other MARAC has taken the case", AcknowledgeTransfer.Decide);
        Step<DeathForm>(routes, "death", "RecordMaracDeath", "Record that the victim or the perpetrator died", RecordDeath.Decide);
        Step<VoidForm>(routes, "void-proposal", "ProposeMaracVoid", "Propose to void a case opened in error", VoidCase.Propose);
        Step<StepForm>(routes, "void", "VoidMaracCase", "Agree to void a case somebody else proposed to void", (_, open) => VoidCase.Agree(open));
    }

    private static void MapAdvocacy(IEndpointRouteBuilder routes)
    {
        Step<AdvocateForm>(routes, "advocate", "AskMaracAdvocate", "Ask another agency's advocate to reach the victim", async (form, door) =>
        {
            var known = await door.Knows(form.Agency);
            return open => AskAdvocate.Decide(form, open, known, door.Working);
        });
        Step<AdvocateContactForm>(routes, "advocate/contacts", "RecordMaracAdvocateContact", "Record an attempt to reach the victim", RecordContact.Decide);
        Step<VictimUpdateForm>(routes, "victim-update", "RecordMaracVictimUpdate", "Say that the victim was told of the meeting, or why not", UpdateVictim.Decide);
    }

    private static void MapActions(IEndpointRouteBuilder routes)
    {
        Step<ActionForm>(routes, "actions", "AgreeMaracAction", "Agree an action with its owner and its day", async (form, door) =>
        {
            var heard = await door.Cases.At(door.Http.Viewer(), door.Id, door.Ct);
            var next = heard?.HeardOn is { } day ? await door.Meetings.NextAfter(door.Http.Viewer(), day, door.Ct) : null;
            var known = await door.Knows(form.Agency);
            return open => AgreeAction.Decide(form, open, door.NewActionId, next, known, door.Working);
        });
        const string One = "actions/{actionId:guid}";
        Step<StepForm>(routes, $"{One}/start", "StartMaracAction", "Say that your agency has begun", (_, door) => Now(open => StartAction.Decide(open, door.ActionId)));
        Step<CompletionForm>(
            routes, $"{One}/completion", "CompleteMaracAction", "Say that it is done, and what came of it", (form, door) => Now(open => CompleteAction.Decide(form, open, door.ActionId)));
        Step<FailureForm>(routes, $"{One}/failure", "FailMaracAction", "Say that it was not done, and why", (form, door) => Now(open => FailAction.Decide(form, open, door.ActionId)));
        Step<ReassignmentForm>(routes, $"{One}/reassignment", "ReassignMaracAction", "Give it to another agency", async (form, door) =>
        {
            var known = await door.Knows(form.Agency);
            return open => ReassignAction.Decide(form, open, door.ActionId, known);
        });
        Step<SupersessionForm>(
            routes, $"{One}/supersession", "SupersedeMaracAction", "Say which other action stands in its place", (form, door) => Now(open => SupersedeAction.Decide(form, open, door.ActionId)));
    }

    private static Task<Func<OpenMatter<MaracCase>, Decision>> Now(Func<OpenMatter<MaracCase>, Decision> decide) => Task.FromResult(decide);

    private static void Step<TForm>(IEndpointRouteBuilder routes, string path, string name, string summary, Func<TForm, OpenMatter<MaracCase>, Decision> decide)
        where TForm : notnull => Step<TForm>(routes, path, name, summary, (form, _) => Now(open => decide(form, open)));

    private static void Step<TForm>(
        IEndpointRouteBuilder routes, string path, string name, string summary, Func<TForm, MaracDoor, Task<Func<OpenMatter<MaracCase>, Decision>>> decide)
        where TForm : notnull => routes.MapPost(
            $"/marac/cases/{{id:guid}}/{path}",
            (Guid id, HttpContext http, MatterActions actions, MaracMeetings meetings, MaracCases cases, AgencyDirectory agencies, WorkingDays working, MasterKey master, CancellationToken ct) =>
                MaracSteps.Take(new(id, ActionOf(http), http, null!, meetings, cases, agencies, working, ct), actions, master, decide))
        .Described<TForm>(Tag, name, summary);

    private static Guid ActionOf(HttpContext http) => Guid.TryParse(http.GetRouteValue("actionId") as string, out var action) ? action : Guid.Empty;
}
