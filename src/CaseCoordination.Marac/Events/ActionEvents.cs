using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Marac.Events;

// Names and properties below ARE the storage format; see MaracCaseEvents.cs.

/// <summary>An agency takes on an action.</summary>
/// <param name="Type">Code of its kind, such as <c>target-harden</c>.</param>
/// <param name="Text">What is to be done; sealed under the victim's key.</param>
public sealed record MaracActionAgreed(Guid CaseId, Guid ActionId, string Agency, string Type, DateOnly DueOn, Sealed Text, DateOnly AgreedOn);

public sealed record MaracActionStarted(Guid CaseId, Guid ActionId, string Agency, DateOnly StartedOn);

/// <param name="Outcome">What came of it; sealed under the victim's key.</param>
public sealed record MaracActionCompleted(Guid CaseId, Guid ActionId, string Agency, Sealed Outcome, DateOnly CompletedOn);

/// <summary>It was not done; minutes tell an agency's failure from circumstances that changed.</summary>
/// <param name="Why">Sealed under the victim's key.</param>
public sealed record MaracActionNotDone(Guid CaseId, Guid ActionId, string Agency, NotDoneBecause Because, Sealed Why, DateOnly RecordedOn);

/// <summary>Numbers are stored and never reused.</summary>
public enum NotDoneBecause
{
    AgencyFailure = 1,
    CircumstancesChanged = 2,
}

/// <summary>Another agency takes it on; the clock starts again.</summary>
public sealed record MaracActionReassigned(Guid CaseId, Guid ActionId, string From, string To, DateOnly DueOn, DateOnly ReassignedOn);

/// <summary>Another action stands in its place.</summary>
public sealed record MaracActionSuperseded(Guid CaseId, Guid ActionId, Guid By, DateOnly SupersededOn);

/// <summary>Its day passed and it is not done; said once for each day it was due.</summary>
public sealed record MaracActionOverdue(Guid CaseId, Guid ActionId, string Agency, DateOnly DueOn, DateOnly RaisedOn);

/// <summary>It is still not done so many working days later: somebody higher up is told.</summary>
/// <param name="Step">1, then 2.</param>
public sealed record MaracActionEscalated(Guid CaseId, Guid ActionId, string Agency, int Step, int WorkingDaysLate, DateOnly EscalatedOn);
