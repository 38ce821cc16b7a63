using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Hearing;

public sealed record DeferralForm
{
    public string? Reason { get; init; }

    /// <summary>Why once more, and who was told; needed from the second time on.</summary>
    public string? Escalation { get; init; }
}

/// <summary>The chair puts a case off to another meeting; a second time only with a reason somebody above can question.</summary>
public static class DeferCase
{
    public static readonly Rule Rule = new(
        "marac-deferral", "The chair defers a case once; a second time says to whom it was escalated.",
        "A proposal: MARAC guidance names no number of deferrals", Verified: false);

    public static Decision Decide(DeferralForm form, OpenMatter<MaracCase> open)
    {
        var found = open.State;
        if (!open.By.IsChair())
        {
            return MaracRefusals.ChairOnly;
        }

        var asked = new Asked().Text(form.Reason, "/reason");
        if ((form.Escalation is null ? asked : asked.Text(form.Escalation, "/escalation")).Refusal is { } faulty)
        {
            return faulty;
        }

        return found switch
        {
            { Status: not CaseStatus.Listed } => MaracRefusals.Not(found.Status),
            { Deferrals: > 0 } when form.Escalation is null => MaracRefusals.SecondDeferral,
            _ => Decision.Record(new CaseDeferred(found.Id, found.Listing!.MeetingId, open.Seal(form.Reason)!.Value, open.Seal(form.Escalation), open.Today)),
        };
    }
}
