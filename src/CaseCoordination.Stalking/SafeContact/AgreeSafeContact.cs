using System.Collections.Frozen;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Stalking.Events;

namespace CaseCoordination.Stalking.SafeContact;

/// <summary>Records how she can be reached without danger, as she says it today.</summary>
public static class AgreeSafeContact
{
    private const int LongestWords = 500;

    private static readonly FrozenSet<string> Channels = ["phone", "text", "email", "post", "in-person", "via-third-party", SafeContactRules.Never];
    private static readonly FrozenSet<string> Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    private static readonly FrozenSet<string> YesNoUnknown = ["yes", "no", "unknown"];
    private static readonly FrozenSet<string> Messages = ["yes", "no", "neutral-only"];
    private static readonly FrozenSet<string> Callers = ["agency-name", "neutral", "withheld"];

    public static Decision Decide(AgreedContact agreed, OpenMatter<StalkingCase> open)
    {
        if (StalkingRefusals.ToWorkOn(open) is { } refusal)
        {
            return refusal;
        }

        if (FaultsOf(agreed) is { Count: > 0 } faults)
        {
            return StalkingRefusals.NotAcceptable(faults);
        }

        return Decision.Record(new StalkingSafeContactAgreed(
            open.State.Id,
            open.About!.Seal<AgreedContact>(agreed),
            open.Today,
            open.Today.AddDays(SafeContactRules.On(open.Today).GoodForDays),
            open.By.Agency));
    }

    /// <summary>What was agreed last, opened with her key; null when nobody has agreed anything with her.</summary>
    public static AgreedContact? Open(SafeContactOnFile? held, PersonKey? about) => held is null || about is null ? null : about.Open<AgreedContact>(held.Agreed);

    private static List<Fault> FaultsOf(AgreedContact agreed)
    {
        var faults = new List<Fault>();
        OneOf("channel", agreed.Channel, Channels, required: true);
        OneOf("deviceMonitored", agreed.DeviceMonitored, YesNoUnknown, required: true);
        OneOf("leaveMessage", agreed.LeaveMessage, Messages, required: false);
        OneOf("callerIdentity", agreed.CallerIdentity, Callers, required: false);
        AtMost("codeWord", agreed.CodeWord, 50);
        AtMost("whoMustNotKnow", agreed.WhoMustNotKnow, LongestWords);
        AtMost("believedSafeToTalkTo", agreed.BelievedSafeToTalkTo, LongestWords);
        if (agreed.Channel is not SafeContactRules.Never)
        {
            CheckTimes();
        }

        return faults;

        void OneOf(string field, string? value, FrozenSet<string> words, bool required)
        {
            if (value is null ? required : !words.Contains(value))
            {
                faults.Add(new($"/{field}", value is null ? "missing" : "unknown-word", $"Use one of: {string.Join(", ", words.Order(StringComparer.Ordinal))}."));
            }
        }

        void AtMost(string field, string? text, int characters)
        {
            if (text?.Length > characters)
            {
                faults.Add(new($"/{field}", "too-long", $"Use at most {characters} characters."));
            }
        }

        void CheckTimes()
        {
            if (agreed.SafeDays is not { Count: > 0 and <= 7 } || agreed.SafeDays.Any(day => day is null || !Days.Contains(day)))
            {
                faults.Add(new("/safeDays", "unknown-word", "Send the days of the week on which she can be reached, such as monday."));
            }

            if (SafeContactRules.TimeOf(agreed.SafeFrom) is not { } from)
            {
                faults.Add(new("/safeFrom", "not-a-time", "Send a time of day in London, such as 10:00."));
            }
            else if (SafeContactRules.TimeOf(agreed.SafeTo) is not { } to || to <= from)
            {
                faults.Add(new("/safeTo", "not-a-time", "Send a time of day in London after safeFrom, such as 14:00."));
            }
        }
    }
}
