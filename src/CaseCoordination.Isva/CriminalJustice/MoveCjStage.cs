using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Isva.CriminalJustice;

/// <summary>Where the criminal case stands now.</summary>
public sealed record CjStageForm
{
    public CjStage? To { get; init; }

    /// <summary>The day of the decision or hearing.</summary>
    public DateOnly? On { get; init; }

    /// <summary>With <c>verdict</c> alone.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>True when left out: victims of sexual offences have enhanced rights under the Victims' Code.</summary>
    public bool? EnhancedRights { get; init; }
}

/// <summary>It moves on and back, at any time of the support: a case is dropped, reviewed, charged, adjourned.</summary>
public static class MoveCjStage
{
    public static Decision Decide(CjStageForm form, OpenMatter<IsvaCase> open, WorkingDays workingDays)
    {
        if (IsvaRefusals.ToStep(open) is { } refusal)
        {
            return refusal;
        }

        if (form is not { To: { } to, On: { } on })
        {
            return IsvaRefusals.NotAcceptable(new Fault(form.To is null ? "/to" : "/on", "missing", "Say where it stands now, and since which day."));
        }

        var state = open.State;
        if (to == state.CjStage && on == (state.CjMovedOn ?? on))
        {
            return Decision.NothingToDo;
        }

        if (FaultOf(form, to, on, state, open.Today) is { } fault)
        {
            return IsvaRefusals.NotAcceptable(fault);
        }

        var rule = VictimsCode.On(on);
        var enhanced = form.EnhancedRights ?? true;
        return Decision.Record(new IsvaCjStageMoved(
            state.Id,
            state.CjStage,
            to,
            form.Verdict,
            enhanced,
            rule.ToTell.Contains(to) ? workingDays.Add(on, enhanced ? rule.EnhancedDays : rule.Days) : null,
            rule.ToReview.Contains(to) ? on.AddMonths(rule.ReviewMonths) : null,
            to == CjStage.VrrRequested ? on <= state.ReviewUntil : null,
            on,
            open.By.Agency));
    }

    private static Fault? FaultOf(CjStageForm form, CjStage to, DateOnly on, IsvaCase state, DateOnly today) => to switch
    {
        _ when on > today || on < state.CjMovedOn => new("/on", "out-of-order", "Send a day that is not before the last move, and not in the future."),
        CjStage.Verdict when form.Verdict is null => new("/verdict", "missing", "Say which verdict."),
        not CjStage.Verdict when form.Verdict is not null => new("/verdict", "not-here", "Leave it out: it belongs to the stage verdict alone."),
        CjStage.VrrRequested when state.ReviewUntil is null => new("/to", "nothing-to-review", "A review is asked for after a decision not to go on: nfa-police or nfa-cps."),
        _ => null,
    };
}
