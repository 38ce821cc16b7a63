using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.SafeContact;

namespace CaseCoordination.Stalking.Contact;

/// <summary>An attempt to reach her, as it was just made.</summary>
public sealed record ContactAttemptForm
{
    /// <summary>phone, text, email, post, in-person or via-third-party.</summary>
    public ContactChannel? Channel { get; init; }

    /// <summary>reached, no-answer, message-left or not-safe-to-speak.</summary>
    public ContactOutcome? Outcome { get; init; }
}

public static class AttemptContact
{
    /// <summary>Failed attempts before a case may close as uncontactable.</summary>
    public const int Needed = 3;

    /// <summary>Another time is another London day, or this many hours later.</summary>
    public const int HoursApart = 3;

    public static readonly Rule NeededRule = new(
        "stalking-attempts", $"A case closes as uncontactable after {Needed} failed attempts at different times.",
        "The partnership's own: three attempts at different safe times", Verified: false, new(2022, 4, 1));

    public static readonly Rule HoursApartRule = new(
        "stalking-hours-apart", $"An attempt is at another time on another London day, or {HoursApart} hours later.",
        "The partnership's own, so that three rings in a minute are one attempt", Verified: false, new(2022, 4, 1));

    /// <summary>Her days and hours are asked at the moment of contacting her, not when somebody planned to.</summary>
    public static Decision Decide(ContactAttemptForm form, OpenMatter<StalkingCase> open)
    {
        if (StalkingRefusals.ToWorkOn(open) is { } refusal)
        {
            return refusal;
        }

        if (form is not { Channel: { } channel, Outcome: { } outcome })
        {
            return StalkingRefusals.NotAcceptable(
            [
                .. form.Channel is null ? [new Fault("/channel", "missing", "Say by which channel.")] : Array.Empty<Fault>(),
                .. form.Outcome is null ? [new Fault("/outcome", "missing", "Say what came of it: reached, no-answer, message-left or not-safe-to-speak.")] : Array.Empty<Fault>(),
            ]);
        }

        var state = open.State;
        var agreed = AgreeSafeContact.Open(state.SafeContact, open.About);
        var advice = SafeContactRules.At(agreed, state.SafeContact?.ExpiresOn, state.SafeContact?.Doubted ?? false, open.Now);
        if (advice.WhyNot is { } why)
        {
            return StalkingRefusals.NotSafe(why);
        }

        if (!advice.Channels.Contains(channel))
        {
            return StalkingRefusals.NotSafe("channel-not-safe");
        }

        if (outcome == ContactOutcome.MessageLeft && agreed!.LeaveMessage is not ("yes" or "neutral-only"))
        {
            return StalkingRefusals.NotSafe("message-not-safe");
        }

        var now = open.Now.ToUniversalTime().AsKept();
        return Decision.Record(new StalkingContactAttempted(
            state.Id, channel, outcome, outcome != ContactOutcome.Reached && IsAnotherTime(state.LastCounted, now), now, open.Today, open.By.Agency));
    }

    public static bool IsAnotherTime(DateTimeOffset? last, DateTimeOffset now) =>
        last is not { } before || LondonDay.Of(before) != LondonDay.Of(now) || now - before >= TimeSpan.FromHours(HoursApart);
}
