namespace CaseCoordination.Marac.Messages;

/// <summary>Something happened to a case that its referrer is to be told of.</summary>
public sealed record TellReferrer
{
    public required Guid CaseId { get; init; }
}

/// <summary>A case was listed: it belongs on the meeting's agenda.</summary>
public sealed record PutOnAgenda
{
    public required Guid MeetingId { get; init; }

    public required Guid CaseId { get; init; }

    public required bool Late { get; init; }
}

/// <summary>A case was deferred: it comes off the agenda.</summary>
public sealed record TakeOffAgenda
{
    public required Guid MeetingId { get; init; }

    public required Guid CaseId { get; init; }
}

/// <summary>A meeting is not held: the case waits for another.</summary>
public sealed record UnlistCase
{
    public required Guid CaseId { get; init; }

    public required Guid MeetingId { get; init; }
}

/// <summary>An agency has a conflict of interest in a case.</summary>
public sealed record ExcludeAgency
{
    public required Guid CaseId { get; init; }

    public required Guid MeetingId { get; init; }

    public required string Agency { get; init; }
}

/// <summary>A further incident came to a case that is marked.</summary>
public sealed record ExtendFlags
{
    public required Guid CaseId { get; init; }

    public required Guid ByCaseId { get; init; }
}

/// <summary>Somebody in a case died: nothing about its people may be disposed of.</summary>
public sealed record HoldCase
{
    public required Guid CaseId { get; init; }

    /// <summary>The case the death was recorded in; an earlier one it repeats is held under the same reference.</summary>
    public required Guid DeathIn { get; init; }
}

/// <summary>The MARAC takes a case: somebody is to reach the victim.</summary>
public sealed record AskIdva
{
    public required Guid CaseId { get; init; }
}

/// <summary>Somebody was to reach the victim by a day that may have been moved, or passed.</summary>
public sealed record WatchIdvaContact
{
    public required Guid CaseId { get; init; }
}

/// <summary>Somebody was to tell the victim of the meeting by a day that may have passed.</summary>
public sealed record WatchVictimUpdate
{
    public required Guid CaseId { get; init; }
}

/// <summary>An action was due by a day that may have passed: what stands on its stream says whether it still matters.</summary>
public sealed record WatchAction
{
    public required Guid CaseId { get; init; }

    public required Guid ActionId { get; init; }

    /// <summary>The day it was due when this was sent; reassigned since, another message watches it.</summary>
    public required DateOnly DueOn { get; init; }
}

/// <summary>The marks of a case end by a day that may have been moved.</summary>
public sealed record ExpireFlags
{
    public required Guid CaseId { get; init; }
}
