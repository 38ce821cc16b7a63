namespace CaseCoordination.Stalking.SafeContact;

// Stands sealed in StalkingSafeContactAgreed.Agreed: the properties below ARE a storage format too.

/// <summary>
/// How she can be reached without danger, as she said it. What she did not say is not safe: by default there is no channel.
/// </summary>
public sealed record AgreedContact
{
    /// <summary>phone, text, email, post, in-person, via-third-party or none.</summary>
    public string? Channel { get; init; }

    /// <summary>Days of the week in London, <c>monday</c> to <c>sunday</c>.</summary>
    public IReadOnlyList<string>? SafeDays { get; init; }

    /// <summary>From when on those days, London time, as <c>10:00</c>.</summary>
    public string? SafeFrom { get; init; }

    /// <summary>Until when; that minute is no longer safe.</summary>
    public string? SafeTo { get; init; }

    /// <summary>yes, no or unknown, which counts as yes.</summary>
    public string? DeviceMonitored { get; init; }

    public bool? CanText { get; init; }

    public bool? CanEmail { get; init; }

    /// <summary>yes, no or neutral-only.</summary>
    public string? LeaveMessage { get; init; }

    /// <summary>agency-name, neutral or withheld.</summary>
    public string? CallerIdentity { get; init; }

    public string? CodeWord { get; init; }

    /// <summary>Who must not learn of it, in her words.</summary>
    public string? WhoMustNotKnow { get; init; }

    /// <summary>Whom she believes it is safe to talk to, in her words.</summary>
    public string? BelievedSafeToTalkTo { get; init; }
}
