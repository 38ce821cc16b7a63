using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseCoordination.Referrals.Intake;

/// <summary>
/// A referral as an agency's system sends it (contract v1). Everything may be missing here: the rules say what may not
/// be, and name the field. Sealed parts of events hold these shapes, so a property is never renamed.
/// </summary>
public sealed record ReferralForm
{
    /// <summary>What help is asked for: a service of the catalogue, such as <c>marac</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The sender's own reference, unique per agency and kind; letters, digits and <c>/ . _ -</c>, never a name.</summary>
    public string? AgencyReference { get; init; }

    /// <summary>The day the referral was made; not in the future.</summary>
    public DateOnly? MadeOn { get; init; }

    /// <summary>Everyone the referral names; exactly one is the person the service is about.</summary>
    public IReadOnlyList<PersonOnForm>? People { get; init; }

    public ConsentOnForm? Consent { get; init; }

    /// <summary>The kind's own part; for <c>marac</c> the grounds for referring. <c>GET services</c> says what each kind asks.</summary>
    public JsonElement? Details { get; init; }

    /// <summary>What happened, in the referrer's words; up to 20,000 characters.</summary>
    public string? Narrative { get; init; }
}

/// <summary>One person on the form.</summary>
public sealed record PersonOnForm
{
    /// <summary>victim, perpetrator, client, child, other-adult or professional.</summary>
    public string? Role { get; init; }

    /// <summary>The sender's own identifier of this person.</summary>
    public string? PersonReference { get; init; }

    /// <summary>Ten digits, the last of which checks the others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // Forms sealed before it was asked for stay as they are.
    public string? NhsNumber { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    /// <summary>Other names and spellings.</summary>
    public IReadOnlyList<string>? Aliases { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    /// <summary>Age in years where the date of birth is not known.</summary>
    public int? ApproximateAge { get; init; }

    /// <summary>female, male, non-binary, prefer-not-to-say or not-known.</summary>
    public string? Sex { get; init; }

    /// <summary>A perpetrator's relationship to the victim, such as <c>ex-partner</c>.</summary>
    public string? Relationship { get; init; }

    public AddressOnForm? Address { get; init; }

    public ContactOnForm? Contact { get; init; }
}

/// <summary>The current address: it decides which MARAC hears the case.</summary>
public sealed record AddressOnForm
{
    public IReadOnlyList<string>? Lines { get; init; }

    public string? Postcode { get; init; }

    /// <summary>True when there is no address to give; then lines and postcode may be left out.</summary>
    public bool? NoFixedAbode { get; init; }

    /// <summary>True when the address must not reach anyone who does not need it.</summary>
    public bool? Protected { get; init; }
}

/// <summary>How to reach someone without putting them at risk.</summary>
public sealed record ContactOnForm
{
    public string? Telephone { get; init; }

    public string? Email { get; init; }

    /// <summary>When it is safe to call, <c>never</c>, or <c>unknown</c> (which counts as not safe).</summary>
    public string? SafeToCall { get; init; }

    public bool? SafeToLeaveMessage { get; init; }
}

/// <summary>What the victim said to the referral, or why she was not asked.</summary>
public sealed record ConsentOnForm
{
    /// <summary>given, refused, not-sought-unsafe, not-sought-no-contact or withdrawn.</summary>
    public string? Status { get; init; }

    /// <summary>The lawful basis for sharing without consent, such as <c>vital-interests</c>.</summary>
    public string? Basis { get; init; }

    /// <summary>Why sharing is necessary and proportionate; required without consent.</summary>
    public string? Rationale { get; init; }
}
