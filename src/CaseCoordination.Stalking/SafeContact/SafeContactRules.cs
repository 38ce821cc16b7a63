using System.Collections.Frozen;
using System.Globalization;
using CaseCoordination.Kernel;
using CaseCoordination.Stalking.Events;

namespace CaseCoordination.Stalking.SafeContact;

/// <summary>Whether she may be contacted now.</summary>
/// <param name="Channels">By which channels; none when she may not be.</param>
/// <param name="WhyNot">Code of the reason; null when she may be.</param>
public sealed record ContactAdvice(IReadOnlyList<ContactChannel> Channels, string? WhyNot)
{
    public static ContactAdvice No(string why) => new([], why);
}

/// <summary>One dated row of the rule.</summary>
/// <param name="GoodForDays">How long what she said may be relied on.</param>
/// <param name="UnsafeWhenMonitored">Channels a watched device gives away.</param>
public sealed record SafeContactRule(
    string Id, DateOnly EffectiveFrom, DateOnly? EffectiveTo, int GoodForDays, FrozenSet<ContactChannel> UnsafeWhenMonitored, string Source, bool Verified)
{
    public Rule AsRule() => new(
        Id,
        $"How she may be contacted holds {GoodForDays} days, in her own hours alone, and nothing is written to a device that may be watched.",
        Source,
        Verified,
        EffectiveFrom,
        EffectiveTo);
}

/// <summary>When and how somebody who is stalked may be contacted. Pure: what was agreed and the moment are arguments.</summary>
public static class SafeContactRules
{
    public const string Never = "none";

    public static readonly IReadOnlyList<SafeContactRule> All =
    [
        new(
            "safe-contact-2022",
            new DateOnly(2022, 4, 1),
            EffectiveTo: null,
            GoodForDays: 30,
            [ContactChannel.Text, ContactChannel.Email],
            "The partnership's own, on the fields of the SafeLives referral form",
            Verified: false),
    ];

    public static SafeContactRule On(DateOnly day) => All.LastOrDefault(rule => rule.EffectiveFrom <= day) ?? All[0];

    /// <param name="agreed">What she said; null when nobody asked her.</param>
    /// <param name="expiresOn">The last London day it may be relied on.</param>
    /// <param name="doubted">A new incident, a new address or his release since.</param>
    /// <param name="now">The moment of contacting her; her days and hours are London's.</param>
    public static ContactAdvice At(AgreedContact? agreed, DateOnly? expiresOn, bool doubted, DateTimeOffset now)
    {
        var clock = LondonDay.Clock(now);
        var today = DateOnly.FromDateTime(clock.DateTime);
        if (agreed is null || expiresOn is null)
        {
            return ContactAdvice.No("not-agreed");
        }

        if (doubted || today > expiresOn)
        {
            return ContactAdvice.No("ask-again");
        }

        var channels = ChannelsOf(agreed, On(today));
        if (channels.Count == 0)
        {
            return ContactAdvice.No("no-safe-channel");
        }

        return InWindow(agreed, clock) ? new(channels, null) : ContactAdvice.No("outside-her-times");
    }

    /// <summary>Unknown counts as not safe, here and everywhere below.</summary>
    private static List<ContactChannel> ChannelsOf(AgreedContact agreed, SafeContactRule rule)
    {
        var channels = new List<ContactChannel>();
        if (agreed.Channel is null or Never)
        {
            return channels;
        }

        Add(ContactChannel.Phone, agreed.Channel == "phone");
        Add(ContactChannel.Text, agreed.CanText == true);
        Add(ContactChannel.Email, agreed.CanEmail == true);
        Add(ContactChannel.Post, agreed.Channel == "post");
        Add(ContactChannel.InPerson, agreed.Channel == "in-person");
        Add(ContactChannel.ViaThirdParty, agreed.Channel == "via-third-party");
        return channels;

        void Add(ContactChannel channel, bool said)
        {
            if (said && (agreed.DeviceMonitored == "no" || !rule.UnsafeWhenMonitored.Contains(channel)))
            {
                channels.Add(channel);
            }
        }
    }

    private static bool InWindow(AgreedContact agreed, DateTimeOffset clock)
    {
        var time = TimeOnly.FromDateTime(clock.DateTime);
        return (agreed.SafeDays ?? []).Contains(clock.DayOfWeek.ToString(), StringComparer.OrdinalIgnoreCase)
            && TimeOf(agreed.SafeFrom) is { } from && TimeOf(agreed.SafeTo) is { } to && from <= time && time < to;
    }

    /// <summary>Null when it is no time of day.</summary>
    public static TimeOnly? TimeOf(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
