using CaseCoordination.Kernel;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Messages;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Requests;
using Marten;
using Marten.Exceptions;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace CaseCoordination.Plan.Adoption;

/// <summary>Adopted, adopted before, or why not.</summary>
public sealed record AdoptionAnswer(bool Replayed, Refusal? Refusal);

/// <summary>Adopts a year's plan from its draft: the plan, its actions and the word to carry their measures over are one transaction.</summary>
public sealed class PlanAdoptions(IDocumentStore store, IWolverineRuntime messages, TimeProvider clock)
{
    /// <summary>Null where there is no plan of the year before.</summary>
    public async Task<AdoptionAnswer?> Adopt(Viewer by, DraftToAdopt draft, RequestIdentity request, CancellationToken ct)
    {
        await using var session = store.LightweightSession(by.Partnership);
        session.LastModifiedBy = by.Subject;
        var (answered, reused) = await session.Earlier(request, ct);
        if (answered is not null || reused is not null)
        {
            return new(answered is not null, reused);
        }

        var from = new PlanYear(draft.Year.StartYear - 1);
        if ((await session.Events.FetchStreamAsync(PartnershipPlan.IdFor(from), token: ct)).Select(e => e.Data).OfType<PlanAdopted>().FirstOrDefault() is not { } before)
        {
            return null;
        }

        if (by.Agency != Leads.CommunitySafetyTeam)
        {
            return new(false, PlanRefusals.NotYoursToAdopt);
        }

        var planId = PartnershipPlan.IdFor(draft.Year);
        if (await session.Events.FetchStreamStateAsync(planId, ct) is not null)
        {
            return new(false, PlanRefusals.PlanThere);
        }

        var actions = await session.Query<PriorityAction>().Where(a => a.Year == before.Year).ToListAsync(ct);
        var (plan, refusal) = AdoptDraft.Decide(draft, before, actions);
        if (plan is null)
        {
            return new(false, refusal);
        }

        var (adopted, adoptedActions) = AdoptPlanHandler.Decide(plan);
        session.Events.StartStream<PartnershipPlan>(planId, adopted);
        foreach (var action in adoptedActions)
        {
            session.Events.StartStream<PriorityAction>(action.ActionId, action);
        }

        session.Insert(new AnsweredRequest(request.Id, request.Fingerprint, planId, 1, clock.GetUtcNow()));
        var kept = actions.Select(action => action.Number).ToHashSet();
        await new MartenOutbox(messages, session) { TenantId = by.Partnership }.PublishAsync(
            new PlanCarriedOver { Year = plan.Year.Printed, From = from.Printed, Actions = [.. plan.Actions.Select(action => action.Number).Where(kept.Contains)] });
        try
        {
            await session.SaveChangesAsync(ct);
            return new(false, null);
        }
        catch (Exception raced) when (raced.IsDuplicate() || raced is ExistingStreamIdCollisionException)
        {
            return new(false, PlanRefusals.PlanThere);
        }
    }
}
