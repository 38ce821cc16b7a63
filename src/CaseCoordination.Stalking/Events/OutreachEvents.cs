namespace CaseCoordination.Stalking.Events;

// Names and properties below ARE the storage format; see StalkingCaseEvents.cs. None of these tells of a person.

/// <summary>Somebody was told of the service and decides for themselves; nothing about them was sent. It is not a referral.</summary>
/// <param name="By">Code of the agency that gave the advice.</param>
public sealed record SignpostedToStalkingService(Guid SignpostingId, string By, DateOnly SignpostedOn);

/// <summary>A session of the cyber-stalking clinic took place.</summary>
public sealed record StalkingClinicHeld(Guid SessionId, int SlotsOffered, int SlotsAttended, DateOnly HeldOn, string By);

/// <summary>A session was to be and was not.</summary>
public sealed record StalkingClinicCancelled(Guid SessionId, ClinicCancelReason Reason, DateOnly PlannedFor, string By);

/// <summary>A workshop on stalking was delivered.</summary>
public sealed record StalkingWorkshopDelivered(Guid WorkshopId, int Places, int Attended, DateOnly DeliveredOn, string By);

/// <summary>Numbers are stored and never reused.</summary>
public enum ClinicCancelReason
{
    NoStaff = 1,
    NoVenue = 2,
    NoBookings = 3,
    NoFunding = 4,
    Other = 5,
}
