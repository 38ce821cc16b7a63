using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Ending;

public sealed record VoidForm
{
    /// <summary>duplicate or wrong-person.</summary>
    public string? Reason { get; init; }
}

/// <summary>A case that should not be here is voided by two: one proposes it, and another agrees. Once heard it counts, and stays.</summary>
public static class VoidCase
{
    public static Decision Propose(VoidForm form, OpenMatter<MaracCase> open) =>
        !open.By.Leads() ? MaracRefusals.CoordinatorOnly
        : new Asked().OneOf(form.Reason, MaracWords.VoidReasons, "/reason").Refusal is { } faulty ? faulty
        : open.State.Status is not (CaseStatus.Submitted or CaseStatus.Accepted or CaseStatus.Listed) ? MaracRefusals.Not(open.State.Status)
        : open.State.Proposal is not null ? Decision.NothingToDo
        : Decision.Record(new VoidProposed(open.State.Id, form.Reason!, open.By.Subject, open.Today));

    public static Decision Agree(OpenMatter<MaracCase> open) =>
        !open.By.Leads() ? MaracRefusals.CoordinatorOnly
        : open.State.Status == CaseStatus.Voided ? Decision.NothingToDo
        : open.State.Proposal is not { } proposal ? MaracRefusals.NothingProposed
        : proposal.By == open.By.Subject ? MaracRefusals.SomebodyElse
        : open.State.Status is not (CaseStatus.Submitted or CaseStatus.Accepted or CaseStatus.Listed) ? MaracRefusals.Not(open.State.Status)
        : Decision.Record(new CaseVoided(open.State.Id, proposal.Reason, open.By.Subject, open.Today));
}
