using System.Globalization;
using System.Text.Json;
using JasperFx.Events;

namespace CaseCoordination.Cases.Timeline.Entries;

/// <summary>What each event says on a timeline, context by context.</summary>
public static class TimelineEntries
{
    /// <summary>Null where it says nothing.</summary>
    public static TimelineEntry? Of(IEvent e) =>
        ReferralEntries.Of(e) ?? MaracEntries.Of(e) ?? StalkingEntries.Of(e) ?? IsvaEntries.Of(e) ?? AsbEntries.Of(e) ?? CaseReviewEntries.Of(e)
        ?? CaseFileEntries.Of(e);

    /// <param name="happenedOn">The London day it happened, which need not be the day it became known.</param>
    /// <param name="agency">Whose doing it is; empty when the system's.</param>
    /// <param name="facts">What the wording needs; nothing in it identifies a person.</param>
    internal static TimelineEntry Entry(
        IEvent e, TimelineEntryKind kind, DateOnly happenedOn, string agency, Dictionary<string, string> facts) => new()
        {
            Id = e.Id,
            Kind = kind,
            HappenedOn = happenedOn,
            RecordedAt = e.Timestamp,
            RecordedBy = e.UserName ?? "system",
            Agency = agency,
            StreamId = e.StreamId,
            Version = e.Version,
            Position = e.Sequence,
            Facts = facts,
        };

    /// <summary>A code as the words read it out.</summary>
    internal static string Code(Enum code) => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());

    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
