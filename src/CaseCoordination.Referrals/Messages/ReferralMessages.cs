using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Referrals.Messages;

/// <summary>
/// A referral for a service, sent to the queue of the service's name. It carries what deciding needs and nothing else;
/// what tells of a person stays sealed, also in the queue and in a dead letter.
/// </summary>
public sealed record ReferralForService
{
    public required Guid ReferralId { get; init; }

    public required string Service { get; init; }

    /// <summary>The agency that runs the service, in whose name it answers.</summary>
    public required string Agency { get; init; }

    public required string ReferringAgency { get; init; }

    public required DateOnly MadeOn { get; init; }

    public required Guid VictimId { get; init; }

    public required IReadOnlyList<Guid> PerpetratorIds { get; init; }

    public required Sealed Details { get; init; }
}

/// <summary>A service takes the referral on.</summary>
public sealed record AcceptReferral
{
    public required Guid ReferralId { get; init; }

    public required string Service { get; init; }

    public required string By { get; init; }

    /// <summary>Codes of the grounds, such as the criteria met.</summary>
    public required IReadOnlyList<string> Grounds { get; init; }

    /// <summary>The sentence the referrer reads; nothing in it identifies a person.</summary>
    public required string Why { get; init; }
}

/// <summary>A service does not take the referral on, and says what else may help: a referral is never silently rejected.</summary>
public sealed record DeclineReferral
{
    public required Guid ReferralId { get; init; }

    public required string Service { get; init; }

    public required string By { get; init; }

    /// <summary>Code of the reason.</summary>
    public required string Reason { get; init; }

    public required string Why { get; init; }

    public required IReadOnlyList<string> Signposts { get; init; }
}

/// <summary>A victim has taken her consent back; sent to each service that was asked, on the queue of its name.</summary>
public sealed record ConsentWithdrawnForService
{
    public required Guid ReferralId { get; init; }

    public required string Service { get; init; }

    /// <summary>The agency that runs the service, in whose name it answers.</summary>
    public required string Agency { get; init; }
}

/// <summary>An agency knows of the withdrawal.</summary>
public sealed record AcknowledgeWithdrawal
{
    public required Guid ReferralId { get; init; }

    public required string By { get; init; }

    public required bool Keeps { get; init; }

    /// <summary>The lawful basis of keeping it; null when it lets go.</summary>
    public string? Basis { get; init; }
}
