using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Tray;
using CaseCoordination.Unit.Tests.Golden;
using JasperFx.Events;

namespace CaseCoordination.Unit.Tests;

/// <summary>Events as they come out of the log: with their place, their moment and who recorded them.</summary>
internal static class Logged
{
    public static readonly DateTimeOffset RecordedAt = new(2022, 5, 4, 9, 30, 0, TimeSpan.Zero);
    public static readonly Guid StreamId = NamedId.From("stream");

    public const long FirstPosition = 101;

    /// <summary>One stream, its first event at <see cref="FirstPosition"/> of the log.</summary>
    public static IReadOnlyList<IEvent> Stream(params IEnumerable<object> events) =>
        [.. events.Select((data, place) => At(data, version: place + 1))];

    /// <summary>A referral as its tray shows it, recorded on the days of <see cref="RecordedAt"/>.</summary>
    public static ReferralSummary Summary(params IEnumerable<object> events) => Stream(events).Aggregate((ReferralSummary?)null, ReferralSummaryFold.Evolve)!;

    public static IEvent At(object data, long version = 1)
    {
        var position = FirstPosition + version - 1;
        var stored = StoredLanguage.Wrap(data);
        stored.Id = NamedId.From("event", position.ToString(System.Globalization.CultureInfo.InvariantCulture));
        stored.StreamId = StreamId;
        stored.Version = version;
        stored.Sequence = position;
        stored.Timestamp = RecordedAt;
        stored.UserName = "kp-connect";
        return stored;
    }
}
