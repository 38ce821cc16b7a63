namespace CaseCoordination.Agencies.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.
// The secret it is signed with stands in none of them.

/// <summary>An agency wants to be told at this address; nothing goes there before somebody approved it.</summary>
/// <param name="Types">The public names it wants to be told of; none means all.</param>
/// <param name="By">The client that asked.</param>
public sealed record WebhookRegistered(Guid WebhookId, string Agency, string Url, IReadOnlyList<string> Types, string By, DateOnly RegisteredOn);

/// <summary>It wants to be told of these from now on.</summary>
public sealed record WebhookTypesChosen(Guid WebhookId, IReadOnlyList<string> Types, string By, DateOnly ChosenOn);

/// <summary>It is signed with a new secret; for a time with the old one as well.</summary>
public sealed record WebhookSecretRotated(Guid WebhookId, string By, DateOnly RotatedOn);

/// <summary>A coordinator or an operator has made sure that this address is the agency's.</summary>
public sealed record WebhookApproved(Guid WebhookId, string Url, string By, DateOnly ApprovedOn);

/// <summary>The agency wants nothing sent for a while; what happens meanwhile is sent when it resumes.</summary>
public sealed record WebhookPaused(Guid WebhookId, string By, DateOnly PausedOn);

public sealed record WebhookResumed(Guid WebhookId, string By, DateOnly ResumedOn);

/// <summary>Nothing more is sent: the receiver said that it is gone, or was tried for days in vain.</summary>
/// <param name="Why"><c>gone</c> or <c>gave-up</c>.</param>
/// <param name="Position">The position in the agency's feed that could not be delivered.</param>
public sealed record WebhookDisabled(Guid WebhookId, string Why, long Position, DateOnly DisabledOn);

public sealed record WebhookRemoved(Guid WebhookId, string By, DateOnly RemovedOn);
