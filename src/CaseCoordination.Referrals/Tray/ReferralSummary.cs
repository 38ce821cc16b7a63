using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Tray;

/// <summary>A referral as it stands in a tray: which, whose, where it is. Nothing in it identifies a person.</summary>
/// <param name="Parties">Agencies that may see it: who sent it and who was asked.</param>
/// <param name="Version">Version of the stream; the ETag.</param>
/// <param name="Position">Where in the log it was received: the receipt's number.</param>
/// <param name="RecordedAt">When it was received.</param>
/// <param name="LastOn">The London day anything last happened in it: how long it is kept counts from there.</param>
public sealed record ReferralSummary(
    Guid Id,
    string Kind,
    string ReferringAgency,
    string AgencyReference,
    DateOnly MadeOn,
    string Status,
    IReadOnlyList<ServiceLoop> Services,
    IReadOnlyList<string> Parties,
    long Version,
    long Position,
    DateTimeOffset RecordedAt,
    DateOnly? LastOn = null) : IListedMatter
{
    string IListedMatter.StandsAt => Status;

    /// <summary>The questions asked of the referrer.</summary>
    public IReadOnlyList<OpenQuestion> Questions { get; init; } = [];

    /// <summary>Earlier open referrals of the same kind that seem to be about the same person.</summary>
    public IReadOnlyList<Guid> SeeAlso { get; init; } = [];

    /// <summary>True while somebody has something left to say to it.</summary>
    public bool Open { get; init; } = true;
}

/// <summary>A question to the referrer; what it says stands sealed.</summary>
public sealed record OpenQuestion(Guid Id, string Service, DateOnly AskedOn, DateTimeOffset? DueBy, DateOnly? AnsweredOn);

/// <summary>Where one service asked stands: who, when and why.</summary>
public sealed record ServiceLoop(
    string Service,
    string Agency,
    string Status,
    IReadOnlyList<FiredRule> Rules,
    DateOnly? AcknowledgedOn = null,
    DateOnly? AnsweredOn = null,
    string? AnsweredBy = null,
    IReadOnlyList<string>? Grounds = null,
    string? Why = null,
    IReadOnlyList<string>? Signposts = null)
{
    /// <summary>The London day it was asked.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>The London day the service last said anything.</summary>
    public DateOnly? HeardOn { get; init; }

    /// <summary>The clocks that run, and those that have run out.</summary>
    public IReadOnlyList<ClockShown> Clocks { get; init; } = [];

    /// <summary>The last step of the service's work.</summary>
    public string? Step { get; init; }

    public string? Outcome { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>True while the service may still say something.</summary>
    public bool Open => Status is LoopStatus.Routed or LoopStatus.Acknowledged or LoopStatus.InformationRequested or LoopStatus.Accepted;
}

/// <summary>One clock of a loop.</summary>
/// <param name="State">running, overdue, escalated or stopped.</param>
public sealed record ClockShown(string For, DateTimeOffset DueBy, string State);

/// <summary>Words of the loop, as the API shows them.</summary>
public static class LoopStatus
{
    public const string Received = "received";
    public const string Routed = "routed";
    public const string Undeliverable = "undeliverable";
    public const string Acknowledged = "acknowledged";
    public const string InformationRequested = "information-requested";
    public const string Accepted = "accepted";
    public const string Declined = "declined";
    public const string Redirected = "redirected";
    public const string Closed = "closed";
    public const string Withdrawn = "withdrawn";

    public static readonly IReadOnlyList<string> All =
        [Received, Routed, Undeliverable, Acknowledged, InformationRequested, Accepted, Declined, Redirected, Closed, Withdrawn];
}
