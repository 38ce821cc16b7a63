using System.Text.Json.Serialization;
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

    /// <summary>What help was asked for; a service may be asked because of another kind's referral.</summary>
    public required string Kind { get; init; }

    public required string ReferringAgency { get; init; }

    public required DateOnly MadeOn { get; init; }

    /// <summary>Whom it is about: the victim, or who is to be helped. On the way it bears its first name, so that two versions understand each other.</summary>
    [JsonPropertyName("victimId")]
    public required Guid AboutId { get; init; }

    public required IReadOnlyList<Guid> PerpetratorIds { get; init; }

    /// <summary>Everyone named, by id and role, with no more than a sex and a band of age.</summary>
    public required IReadOnlyList<PersonInReferral> People { get; init; }

    /// <summary>given, refused and so on: what the victim last said.</summary>
    public required string Consent { get; init; }

    /// <summary>The kind's own part of the form, sealed under the victim's key.</summary>
    public required Sealed Details { get; init; }
}

/// <summary>One person named in a referral.</summary>
/// <param name="Role">victim, perpetrator, child, other-adult or professional.</param>
/// <param name="AgeBand">On the day the referral was made; <c>unknown</c> where it was not given.</param>
/// <param name="Tokens">
/// Keyed hashes of family name with birth and of the sender's own reference: two people who share one are likely the same.
/// Whoever keeps them lets go of them when the person is erased.
/// </param>
/// <param name="References">Those of the tokens made of the sender's own reference: whoever shares one is the same person to that agency.</param>
public sealed record PersonInReferral(
    Guid PersonId, string Role, string? Sex, string AgeBand, string? Relationship, IReadOnlyList<string> Tokens, IReadOnlyList<string>? References = null);

/// <summary>The service's agency took the referral on, at a door of the loop: the service's context goes on from there.</summary>
public sealed record ReferralAcceptedForService
{
    public required Guid ReferralId { get; init; }

    public required string Service { get; init; }

    public required string Agency { get; init; }

    public required DateOnly AcceptedOn { get; init; }
}

/// <summary>The referral is no longer the service's to work on.</summary>
public sealed record ReferralEndedForService
{
    public required Guid ReferralId { get; init; }

    public required string Service { get; init; }

    public required string Agency { get; init; }

    /// <summary>declined, redirected, withdrawn or closed.</summary>
    public required string Reason { get; init; }

    public required DateOnly EndedOn { get; init; }
}

/// <summary>The service has it. A service whose people answer at the door of the loop does not send this for them.</summary>
public sealed record AcknowledgeReferral
{
    public required Guid ReferralId { get; init; }

    public required string Service { get; init; }

    public required string By { get; init; }
}

/// <summary>What became of it: the service's work on this referral is done, and its loop closes.</summary>
public sealed record CloseReferral
{
    public required Guid ReferralId { get; init; }

    public required string Service { get; init; }

    public required string By { get; init; }

    /// <summary>Code of the outcome, such as <c>needs-met</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The sentence the referrer reads; nothing in it identifies a person.</summary>
    public string? Why { get; init; }
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
