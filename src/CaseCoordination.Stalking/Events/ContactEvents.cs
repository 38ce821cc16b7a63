using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Stalking.Events;

// Names and properties below ARE the storage format; see StalkingCaseEvents.cs.

/// <summary>How the victim can be reached without danger, as she said it; it holds for a time.</summary>
/// <param name="Agreed">Channel, days, hours and the rest, sealed under her key.</param>
/// <param name="ExpiresOn">The last day it may be relied on.</param>
public sealed record StalkingSafeContactAgreed(Guid CaseId, Sealed Agreed, DateOnly ConfirmedOn, DateOnly ExpiresOn, string By);

/// <summary>Something happened after which it must not be relied on.</summary>
public sealed record StalkingSafeContactDoubted(Guid CaseId, SafeContactDoubt Doubt, DateOnly DoubtedOn, string By);

/// <summary>Somebody tried to reach her, at a time and by a channel that were safe.</summary>
/// <param name="AttemptedAt">UTC.</param>
/// <param name="CountsTowards">Of a failed one: whether it counts towards the attempts before a case may close.</param>
public sealed record StalkingContactAttempted(
    Guid CaseId, ContactChannel Channel, ContactOutcome Outcome, bool CountsTowards, DateTimeOffset AttemptedAt, DateOnly AttemptedOn, string By);

/// <summary>The day of the first attempt went by without one.</summary>
public sealed record StalkingContactOverdue(Guid CaseId, DateOnly DueOn, DateOnly RaisedOn);

/// <summary>Numbers are stored and never reused.</summary>
public enum ContactChannel
{
    Phone = 1,
    Text = 2,
    Email = 3,
    Post = 4,
    InPerson = 5,
    ViaThirdParty = 6,
}

/// <summary>Numbers are stored and never reused.</summary>
public enum ContactOutcome
{
    Reached = 1,
    NoAnswer = 2,
    MessageLeft = 3,
    NotSafeToSpeak = 4,
}

/// <summary>Numbers are stored and never reused.</summary>
public enum SafeContactDoubt
{
    NewIncident = 1,
    AddressChanged = 2,
    PerpetratorReleased = 3,
}
