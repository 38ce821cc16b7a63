using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Stalking.Events;

namespace CaseCoordination.Stalking.Orders;

/// <summary>A step in the life of a stalking protection order, on the day it was taken.</summary>
public sealed record OrderStepForm
{
    public OrderStep? Step { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>The last day it holds, with interim-granted, granted, varied and renewed; until further order when left out.</summary>
    public DateOnly? Until { get; init; }
}

public static class MoveOrder
{
    public static Decision Decide(OrderStepForm form, OpenMatter<StalkingCase> open)
    {
        if (StalkingRefusals.ToWorkOn(open) is { } refusal)
        {
            return refusal;
        }

        if (form is not { Step: { } step, On: { } on })
        {
            return StalkingRefusals.NotAcceptable([new(form.Step is null ? "/step" : "/on", "missing", "Say which step was taken, and on which day.")]);
        }

        var order = open.State.Order;
        if (!OrderRules.MayFollow(step, order))
        {
            return StalkingRefusals.OrderStepOutOfTurn;
        }

        if (on > open.Today || on < order?.LastOn)
        {
            return StalkingRefusals.NotAcceptable([new("/on", "out-of-order", "Send a day that is not before the step before, and not in the future.")]);
        }

        if (FaultOf(step, on, form.Until, order) is { } fault)
        {
            return StalkingRefusals.NotAcceptable([fault]);
        }

        DateOnly? notifyBy = step == OrderStep.Served ? on.AddDays(OrderRules.DaysToNotify - 1) : null;
        bool? inTime = step == OrderStep.SubjectNotified ? on <= order!.NotifyBy : null;
        return Decision.Record(new StalkingOrderMoved(open.State.Id, step, on, form.Until, notifyBy, inTime, open.By.Agency));
    }

    private static Fault? FaultOf(OrderStep step, DateOnly on, DateOnly? until, StalkingOrder? order) => step switch
    {
        // Until the last day before the anniversary is two full years, both days included.
        OrderStep.Granted when until < on.AddYears(OrderRules.LeastYears).AddDays(-1) =>
            new("/until", "too-short", "A fixed period is two years at least: send its last day, or leave it out when it holds until further order."),
        OrderStep.Renewed when order!.Until is not { } ends || until <= ends || on > ends =>
            new("/until", "out-of-order", "Only an order with a last day is renewed, before that day is over and for longer."),
        OrderStep.InterimGranted or OrderStep.Varied when until < on => new("/until", "out-of-order", "It holds at least on the day of the step."),
        OrderStep.InterimGranted or OrderStep.Granted or OrderStep.Varied or OrderStep.Renewed => null,
        _ when until is not null => new("/until", "not-here", "Leave it out: this step sets no last day."),
        OrderStep.Expired when order!.Until is not { } last || on <= last => new("/on", "not-yet", "It holds still: it expires the day after its last day."),
        OrderStep.SubjectNotified when order!.NotifyBy is null => new("/step", "not-served", "Record the day it was served first: the three days run from there."),
        _ => null,
    };
}
