using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Answers;
using CaseCoordination.Referrals.Corrections;
using CaseCoordination.Referrals.Questions;
using CaseCoordination.Referrals.Reading;
using CaseCoordination.Referrals.Routing;
using CaseCoordination.Referrals.Tray;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Referrals;

/// <summary>Where a referral stands once it was acted on; nothing in it identifies a person.</summary>
public sealed record LoopState(Guid Id, string Status, bool Open, IReadOnlyList<ServiceLoop> Services, IReadOnlyList<OpenQuestion> Questions)
{
    internal static LoopState Of(ReferralSummary summary) => new(summary.Id, summary.Status, summary.Open, summary.Services, summary.Questions);
}

/// <summary>The loop of a referral, one address for each thing that can be said to it.</summary>
internal static class PostAnswers
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map<AcknowledgementForm>(routes, "acknowledgement", "AcknowledgeReferral", "Confirm that your service has the referral", AcknowledgeForAgency.Decide);
        Map<AcceptanceForm>(routes, "acceptance", "AcceptReferral", "Take the referral on", AcceptForAgency.Decide);
        Map<DeclineForm>(routes, "decline", "DeclineReferral", "Do not take the referral on, also after having accepted it, and say why", DeclineForAgency.Decide);
        Map<RedirectionForm>(routes, "redirection", "RedirectReferral", "Hand the referral on to a service that fits better", RedirectReferral.Decide);
        Map<QuestionForm>(routes, "information-requests", "AskForInformation", "Ask the referrer what you must know before you decide", AskForInformation.Decide);
        Map<InformationForm>(routes, "information", "GiveInformation", "Answer a service's question about your referral", GiveInformation.Decide);
        Map<ProgressForm>(routes, "progress", "RecordProgress", "Record a step of your service's work", RecordProgress.Decide);
        Map<OutcomeForm>(routes, "outcome", "RecordOutcome", "Say what became of it; your service's loop closes", CloseForAgency.Decide);
        Map<WithdrawalForm>(routes, "withdrawal", "WithdrawReferral", "Take your referral back from every service still working on it", WithdrawReferral.Decide);
        Map<CorrectionForm>(routes, "corrections", "CorrectEntry", "Correct an entry of the timeline; the entry stays beside it", CorrectEntry.Decide);
        Map<DisputeForm>(routes, "disputes", "DisputeEntry", "Contest an entry of the timeline", DisputeEntry.Decide);
        Map<SendingForm>(routes, "routing", "SendByHand", "Send a referral to a service no rule sent it to; for the coordinator", SendByHand.Decide);
    }

    private static void Map<T>(
        IEndpointRouteBuilder routes, string path, string name, string summary, Func<T, OpenMatter<Referral>, LoopRules, Decision> decide)
        where T : notnull =>
        routes.MapPost(
                $"/referrals/{{id:guid}}/{path}",
                (Guid id, HttpContext http, ReferralLoop loop, ReferralFiles files, MasterKey master, CancellationToken ct) => MatterDoor.Act<T>(
                    http,
                    master,
                    (reader, form, seen, request) => loop.Act(reader, id, seen, request, (open, rules) => decide(form, open, rules), ct),
                    async (reader, answer) => await files.Find(reader, id, answer.Standing, ct) is { } found ? LoopState.Of(found.Summary) : null,
                    ct))
            .RequireAuthorization(Permission.ReferralsWrite)
            .WithName(name)
            .WithTags("Loop")
            .WithSummary(summary)
            .WithDescription("Needs If-Match with the ETag that was read: what is decided must rest on what the referral says now.")
            .Accepts<T>("application/json")
            .Produces<LoopState>()
            .RefusesAsAction();
}
