using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Isva.CriminalJustice;

/// <summary>The victim was told of a decision.</summary>
public sealed record TellingForm
{
    /// <summary>Of which.</summary>
    public CjStage? Stage { get; init; }

    public DateOnly? On { get; init; }
}

public static class TellVictim
{
    public static Decision Decide(TellingForm form, OpenMatter<IsvaCase> open)
    {
        if (IsvaRefusals.ToStep(open) is { } refusal)
        {
            return refusal;
        }

        if (form is not { Stage: { } stage, On: { } on })
        {
            return IsvaRefusals.NotAcceptable(new Fault(form.Stage is null ? "/stage" : "/on", "missing", "Say of which decision they were told, and on which day."));
        }

        if (open.State.ToTell.FirstOrDefault(decision => decision.Stage == stage) is not { } decision)
        {
            return IsvaRefusals.NotAcceptable(new Fault("/stage", "nothing-to-tell", "There is no such decision they have not been told of."));
        }

        return on < decision.DecidedOn || on > open.Today
            ? IsvaRefusals.NotAcceptable(new Fault("/on", "out-of-order", "Send a day from the decision to today."))
            : Decision.Record(new IsvaVictimTold(open.State.Id, stage, decision.DecidedOn, on <= decision.TellBy, on, open.By.Agency));
    }
}
