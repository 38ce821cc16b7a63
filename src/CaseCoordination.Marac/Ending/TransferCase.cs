using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Ending;

public sealed record TransferForm
{
    /// <summary>Code of the MARAC of the new address, such as <c>surrey-east</c>.</summary>
    public string? To { get; init; }

    /// <summary>temporary-move or permanent-move.</summary>
    public string? Reason { get; init; }
}

/// <summary>The victim has moved: the MARAC of her new address is asked to take the case.</summary>
/// <remarks>Source: SafeLives, MARAC to MARAC transfer.</remarks>
public static class RequestTransfer
{
    public static Decision Decide(TransferForm form, OpenMatter<MaracCase> open)
    {
        var found = open.State;
        if (!open.By.Leads())
        {
            return MaracRefusals.CoordinatorOnly;
        }

        if (new Asked().Code(form.To, "/to").OneOf(form.Reason, MaracWords.TransferReasons, "/reason").Refusal is { } faulty)
        {
            return faulty;
        }

        return found.Status switch
        {
            CaseStatus.TransferPending when found.Transfer?.To == form.To => Decision.NothingToDo,
            CaseStatus.Accepted or CaseStatus.Listed or CaseStatus.Heard or CaseStatus.ActionsOpen or CaseStatus.Flagged =>
                Decision.Record(new TransferRequested(found.Id, form.To!, form.Reason!, open.Today)),
            _ => MaracRefusals.Not(found.Status),
        };
    }
}

public sealed record PapersForm
{
    /// <summary>minutes, action-plan, referral, research: what was sent.</summary>
    public IReadOnlyList<string>? Papers { get; init; }
}

/// <summary>The old coordinator sends what was written so far.</summary>
public static class SendTransferPapers
{
    public static Decision Decide(PapersForm form, OpenMatter<MaracCase> open)
    {
        var found = open.State;
        if (!open.By.Leads())
        {
            return MaracRefusals.CoordinatorOnly;
        }

        var asked = new Asked().Holds(
            form.Papers is { Count: > 0 } papers && papers.All(MaracWords.Papers.Contains), "/papers", "not-one-of", $"Send some of: {string.Join(", ", MaracWords.Papers.Order(StringComparer.Ordinal))}.");
        return asked.Refusal is { } faulty ? faulty
            : found.Status != CaseStatus.TransferPending ? MaracRefusals.Not(found.Status)
            : Decision.Record(new TransferPapersSent(found.Id, [.. form.Papers!.Distinct().Order(StringComparer.Ordinal)], open.Today));
    }
}

public sealed record AcknowledgementForm
{
    /// <summary>The coordinator who took it, and when it is listed there.</summary>
    public string? ReceivedBy { get; init; }
}

/// <summary>The other MARAC has it. Actions here have ended by then, or were handed over.</summary>
public static class AcknowledgeTransfer
{
    public static Decision Decide(AcknowledgementForm form, OpenMatter<MaracCase> open)
    {
        var found = open.State;
        if (!open.By.Leads())
        {
            return MaracRefusals.CoordinatorOnly;
        }

        if (new Asked().Text(form.ReceivedBy, "/receivedBy").Refusal is { } faulty)
        {
            return faulty;
        }

        return found switch
        {
            { Status: CaseStatus.TransferredOut } => Decision.NothingToDo,
            { Status: not CaseStatus.TransferPending } => MaracRefusals.Not(found.Status),
            { Transfer.PapersSent: false } => MaracRefusals.PapersNotSent,
            _ when found.Actions.Values.Any(action => action.IsOpen) => MaracRefusals.OpenActions,
            _ => Decision.Record(new TransferAcknowledged(found.Id, open.Seal(form.ReceivedBy)!.Value, open.Today)),
        };
    }
}
