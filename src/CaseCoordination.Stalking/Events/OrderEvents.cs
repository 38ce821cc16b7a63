namespace CaseCoordination.Stalking.Events;

// Names and properties below ARE the storage format; see StalkingCaseEvents.cs.

/// <summary>A step in the life of a stalking protection order.</summary>
/// <param name="Until">The last day it holds; null until further order, and for a step that sets none.</param>
/// <param name="NotifyBy">Of its service: the last day its subject may give the police name and address.</param>
/// <param name="InTime">Of that notification: whether it came in time.</param>
public sealed record StalkingOrderMoved(Guid CaseId, OrderStep Step, DateOnly On, DateOnly? Until, DateOnly? NotifyBy, bool? InTime, string By);

/// <summary>Numbers are stored and never reused.</summary>
/// <remarks>Source: Stalking Protection Act 2019 ss.1-5, 8, 9.</remarks>
public enum OrderStep
{
    Considered = 1,
    ApplicationMade = 2,
    InterimGranted = 3,
    Granted = 4,
    Served = 5,
    SubjectNotified = 6,
    Varied = 7,
    Renewed = 8,
    Discharged = 9,
    Expired = 10,
    Breached = 11,
    Refused = 12,
}
