using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Stalking.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Stalking.Outreach;

/// <summary>Something the service did for the public: it is about nobody.</summary>
public sealed record StalkingOutreach(Guid Id) : IMatter
{
    /// <inheritdoc/>
    public Guid? About => null;
}

public static class StalkingOutreachFold
{
    public static StalkingOutreach? Evolve(StalkingOutreach? state, object @event) => (state, @event) switch
    {
        (null, SignpostedToStalkingService e) => new(e.SignpostingId),
        (null, StalkingClinicHeld e) => new(e.SessionId),
        (null, StalkingClinicCancelled e) => new(e.SessionId),
        (null, StalkingWorkshopDelivered e) => new(e.WorkshopId),
        _ => state,
    };
}

public sealed partial class StalkingOutreachProjection : SingleStreamProjection<StalkingOutreach, Guid>
{
    public override StalkingOutreach? Evolve(StalkingOutreach? snapshot, Guid id, IEvent e) => StalkingOutreachFold.Evolve(snapshot, e.Data);
}

/// <summary>Somebody was told of the service. There is nothing else to say: whoever it was stays unknown.</summary>
public sealed record SignpostingForm
{
    /// <summary>The day it was; today when left out.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>A session of the cyber-stalking clinic: held with its slots, or cancelled with a reason.</summary>
public sealed record ClinicForm
{
    public DateOnly? On { get; init; }

    public int? SlotsOffered { get; init; }

    public int? SlotsAttended { get; init; }

    /// <summary>no-staff, no-venue, no-bookings, no-funding or other; only when it was cancelled.</summary>
    public ClinicCancelReason? Cancelled { get; init; }
}

/// <summary>A workshop, by its numbers.</summary>
public sealed record WorkshopForm
{
    public DateOnly? On { get; init; }

    public int? Places { get; init; }

    public int? Attended { get; init; }
}

/// <summary>Counts only, for the plan's actions 1.11 to 1.13.</summary>
public static class RecordOutreach
{
    private const int Most = 1_000;

    public static Decision Decide(SignpostingForm form, Guid id, Viewer by, DateOnly today)
    {
        var on = form.On ?? today;
        return on > today ? StalkingRefusals.NotAcceptable([NotYet]) : Decision.Record(new SignpostedToStalkingService(id, by.Agency, on));
    }

    public static Decision Decide(ClinicForm form, Guid id, Viewer by, DateOnly today)
    {
        var faults = DayFaults(form.On, form.Cancelled is null ? today : DateOnly.MaxValue);
        if (form.Cancelled is { } reason)
        {
            if (form.SlotsOffered is not null || form.SlotsAttended is not null)
            {
                faults.Add(new("/cancelled", "not-both", "A session cancelled has no slots: leave them out."));
            }

            return faults.Count > 0 ? StalkingRefusals.NotAcceptable(faults) : Decision.Record(new StalkingClinicCancelled(id, reason, form.On!.Value, by.Agency));
        }

        CountFaults(faults, "slotsOffered", form.SlotsOffered, "slotsAttended", form.SlotsAttended);
        return faults.Count > 0
            ? StalkingRefusals.NotAcceptable(faults)
            : Decision.Record(new StalkingClinicHeld(id, form.SlotsOffered!.Value, form.SlotsAttended!.Value, form.On!.Value, by.Agency));
    }

    public static Decision Decide(WorkshopForm form, Guid id, Viewer by, DateOnly today)
    {
        var faults = DayFaults(form.On, today);
        CountFaults(faults, "places", form.Places, "attended", form.Attended);
        return faults.Count > 0
            ? StalkingRefusals.NotAcceptable(faults)
            : Decision.Record(new StalkingWorkshopDelivered(id, form.Places!.Value, form.Attended!.Value, form.On!.Value, by.Agency));
    }

    private static Fault NotYet => new("/on", "in-the-future", "Send the day it was, no later than today in London.");

    private static List<Fault> DayFaults(DateOnly? on, DateOnly latest) => on switch
    {
        null => [new("/on", "missing", "Send the day it was, as 2022-05-03.")],
        { } day when day > latest => [NotYet],
        _ => [],
    };

    private static void CountFaults(List<Fault> faults, string offered, int? most, string came, int? number)
    {
        if (most is not (>= 0 and <= Most))
        {
            faults.Add(new($"/{offered}", "out-of-range", $"Send a number from 0 to {Most}."));
        }
        else if (number is not >= 0 || number > most)
        {
            faults.Add(new($"/{came}", "out-of-range", $"Send a number from 0 to what {offered} says."));
        }
    }
}
