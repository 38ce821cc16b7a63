using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Stalking.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Stalking;

/// <summary>Just enough of a stalking case to decide with.</summary>
/// <param name="SafeContact">How she can be reached; null while nobody asked her.</param>
/// <param name="FailedAttempts">How many failed attempts count since she was last reached.</param>
/// <param name="LastCounted">When the last of those was.</param>
public sealed record StalkingCase(
    Guid Id,
    Guid ReferralId,
    string Agency,
    Guid VictimId,
    ImmutableArray<Guid> PerpetratorIds,
    StalkingStatus Status,
    bool Accepted,
    bool ConsentWithdrawn,
    bool KeptWithoutConsent,
    bool Priority,
    bool ConsiderMarac,
    MaracConsideration? MaracConsidered,
    DateOnly ContactDueOn,
    bool Attempted,
    bool ContactOverdue,
    SafeContactOnFile? SafeContact,
    int FailedAttempts,
    DateTimeOffset? LastCounted,
    DateOnly? ReviewDueOn,
    bool ReviewOverdue,
    StalkingOrder? Order,
    StalkingCloseReason? CloseReason) : IMatter
{
    /// <inheritdoc/>
    public Guid? About => VictimId;

    /// <summary>The case a referral opens: the same one however often its message arrives.</summary>
    public static Guid IdFor(Guid referralId) => NamedId.From("stalking-case", referralId.ToString("N"));
}

/// <summary>What she agreed to, and until when it may be relied on.</summary>
/// <param name="Doubted">Something happened since: ask her again.</param>
public sealed record SafeContactOnFile(Sealed Agreed, DateOnly ExpiresOn, bool Doubted);

/// <summary>Where a stalking protection order stands.</summary>
/// <param name="Stage">The last step that moved it.</param>
/// <param name="LastOn">The day of the last step of any kind.</param>
public sealed record StalkingOrder(OrderStep Stage, DateOnly? Until, DateOnly? NotifyBy, bool Notified, int Breaches, DateOnly LastOn);

/// <summary>How far the service is with her.</summary>
public enum StalkingStatus
{
    Received = 1,
    SafetyChecked = 2,
    ContactFailed = 3,
    Contacted = 4,
    Engaged = 5,
    Assessed = 6,
    Supporting = 7,
    ReviewDue = 8,
    Closed = 9,
}

public sealed partial class StalkingCaseProjection : SingleStreamProjection<StalkingCase, Guid>
{
    public override StalkingCase? Evolve(StalkingCase? snapshot, Guid id, IEvent e) => StalkingCaseFold.Evolve(snapshot, e.Data);
}
