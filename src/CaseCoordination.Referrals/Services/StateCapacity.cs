using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Services;

/// <summary>How much a service can take on.</summary>
public sealed record CapacityForm
{
    /// <summary>open, waiting-list or closed.</summary>
    public string? Capacity { get; init; }

    /// <summary>About how many days somebody waits; only with a waiting list, and may be left out.</summary>
    public int? WaitingDays { get; init; }
}

/// <summary>Only the agency that runs a service, by the routing rules in force, says what it can take on.</summary>
public static class StateCapacity
{
    private const int LongestWait = 1_000;

    /// <param name="runBy">The agency that runs the service; null where no rule names one.</param>
    public static Decision Decide(CapacityForm form, string service, string agency, string? runBy, ServiceCapacity? known, DateOnly today)
    {
        if (agency != runBy)
        {
            return ReferralRefusals.NotYourServiceToSpeakFor;
        }

        if (form.Capacity is not { } capacity || !ServiceCapacity.Words.Contains(capacity))
        {
            return ReferralRefusals.NotAcceptable(new("/capacity", "not-one-of", $"Send one of: {string.Join(", ", ServiceCapacity.Words)}."));
        }

        if (form.WaitingDays is { } days && (capacity != ServiceCapacity.WaitingList || days is < 1 or > LongestWait))
        {
            return ReferralRefusals.NotAcceptable(new("/waitingDays", "out-of-range", $"Send 1 to {LongestWait} days, and only with a waiting list."));
        }

        var stated = new ServiceCapacityStated(service, agency, capacity, form.WaitingDays, today);
        var last = known?.Said.LastOrDefault()?.Stated;
        return last is not null && last with { StatedOn = today } == stated ? Decision.NothingToDo : Decision.Record(stated);
    }
}
