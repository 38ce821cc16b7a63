using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.SafeContact;
using CsCheck;
using static CaseCoordination.Unit.Tests.Stalking.Pas;

namespace CaseCoordination.Unit.Tests.Stalking;

public sealed class SafeContactTests
{
    private static readonly DateOnly Later = new(2030, 1, 1);
    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>Both changes of the clock lie in these days.</summary>
    private static readonly Gen<DateTimeOffset> Moment = Gen.Int[0, 365 * 24 * 60].Select(m => new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(m));

    [Fact]
    public void She_is_contacted_in_her_own_days_and_hours_by_the_London_clock_and_never_else() => Always.Holds(
        Gen.Select(Moment, Gen.Int[0, 127], Gen.Int[0, 1438], Gen.Int[1, 1439]), tried =>
        {
            var (now, week, from, length) = tried;
            var to = Math.Min(from + length, 1439);
            var agreed = ByPhone with { SafeDays = [.. Days.Where((_, i) => (week & (1 << i)) != 0)], SafeFrom = Clock(from), SafeTo = Clock(to) };

            var wall = now.AddHours(IsSummer(now) ? 1 : 0);
            var minute = (wall.Hour * 60) + wall.Minute;
            var safe = (week & (1 << (int)wall.DayOfWeek)) != 0 && from <= minute && minute < to;
            SafeContactRules.At(agreed, Later, doubted: false, now).WhyNot.Should().Be(safe ? null : "outside-her-times");
        });

    [Theory]
    [InlineData("2022-03-27T00:59:00Z", "00:30", "01:00", true)] // The last minute of winter time.
    [InlineData("2022-03-27T01:00:00Z", "02:00", "03:00", true)] // The next: in London it is two.
    [InlineData("2022-03-27T01:00:00Z", "01:00", "02:00", false)] // An hour that is not there that day.
    [InlineData("2022-10-30T00:30:00Z", "01:00", "02:00", true)] // An hour that is there twice: the first,
    [InlineData("2022-10-30T01:30:00Z", "01:00", "02:00", true)] // and the second.
    public void Where_the_clock_changes_the_clock_on_her_wall_counts(string utc, string from, string to, bool safe) =>
        (SafeContactRules.At(ByPhone with { SafeDays = ["sunday"], SafeFrom = from, SafeTo = to }, Later, false, At(utc)).WhyNot is null).Should().Be(safe);

    [Fact]
    public void Half_past_midnight_in_summer_is_the_next_day() =>
        SafeContactRules.At(ByPhone with { SafeDays = ["friday"], SafeFrom = "00:00", SafeTo = "01:00" }, Later, false, At("2022-06-30T23:30:00Z")).WhyNot.Should().BeNull();

    [Fact]
    public void Nothing_said_is_not_safe()
    {
        SafeContactRules.At(null, null, false, Now).Should().BeEquivalentTo(ContactAdvice.No("not-agreed"));
        SafeContactRules.At(new(), Later, false, Now).WhyNot.Should().Be("no-safe-channel");
        SafeContactRules.At(ByPhone with { Channel = "none" }, Later, false, Now).WhyNot.Should().Be("no-safe-channel");
        SafeContactRules.At(ByPhone with { SafeDays = null }, Later, false, Now).WhyNot.Should().Be("outside-her-times");
    }

    [Fact]
    [Trait("Rule", "safe-contact-2022")]
    public void What_she_said_holds_for_thirty_days_and_until_something_happens()
    {
        var (day30, day31) = (Now.AddDays(30), Now.AddDays(31));
        var everyDay = ByPhone with { SafeDays = Days };

        SafeContactRules.At(everyDay, Today.AddDays(30), false, day30).WhyNot.Should().BeNull();
        SafeContactRules.At(everyDay, Today.AddDays(30), false, day31).WhyNot.Should().Be("ask-again");
        SafeContactRules.At(everyDay, Later, doubted: true, Now).WhyNot.Should().Be("ask-again");
    }

    [Theory]
    [Trait("Rule", "safe-contact-2022")]
    [InlineData("yes", false)]
    [InlineData("unknown", false)]
    [InlineData(null, false)]
    [InlineData("no", true)]
    public void Onto_a_device_that_may_be_watched_nothing_is_written(string? monitored, bool written)
    {
        var advice = SafeContactRules.At(ByPhone with { CanText = true, CanEmail = true, DeviceMonitored = monitored }, Later, false, Now);

        advice.Channels.Should().Equal(written ? [ContactChannel.Phone, ContactChannel.Text, ContactChannel.Email] : [ContactChannel.Phone]);
        SafeContactRules.At(ByPhone with { Channel = "email", CanEmail = true, DeviceMonitored = monitored }, Later, false, Now).Channels.Should().HaveCount(written ? 1 : 0);
    }

    [Fact]
    public void What_she_says_is_sealed_and_good_for_thirty_days()
    {
        var agreed = Given().When(Does(ByPhone, AgreeSafeContact.Decide)).Events.Should().ContainSingle().Which.Should().BeOfType<StalkingSafeContactAgreed>().Subject;

        (agreed.ConfirmedOn, agreed.ExpiresOn).Should().Be((Today, Today.AddDays(30)));
        Privacy.Sealing.TestKeys.OfZephyrine.Open<AgreedContact>(agreed.Agreed).Should().BeEquivalentTo(ByPhone);
    }

    [Fact]
    public void What_she_says_must_be_complete()
    {
        Faults(new()).Should().Equal("/channel", "/deviceMonitored", "/safeDays", "/safeFrom");
        Faults(ByPhone with { SafeDays = ["someday"] }).Should().Equal("/safeDays");
        Faults(ByPhone with { SafeTo = "10:00" }).Should().Equal("/safeTo");
        Faults(ByPhone with { SafeFrom = "ten" }).Should().Equal("/safeFrom");
        Faults(new() { Channel = "none", DeviceMonitored = "unknown" }).Should().BeEmpty("that nobody may contact her is an answer");
    }

    [Fact]
    public void A_doubt_ends_it_and_is_noted_once()
    {
        var form = new SafeContactDoubtForm { Doubt = SafeContactDoubt.PerpetratorReleased };

        Given(Agreed()).When(Does(form, DoubtSafeContact.Decide)).ShouldRecord(new StalkingSafeContactDoubted(CaseId, SafeContactDoubt.PerpetratorReleased, Today, "pas"));
        Given().When(Does(form, DoubtSafeContact.Decide)).ShouldRecordNothing();
        Given(Agreed(), new StalkingSafeContactDoubted(CaseId, SafeContactDoubt.NewIncident, Today, "pas")).When(Does(form, DoubtSafeContact.Decide)).ShouldRecordNothing();
    }

    private static IEnumerable<string> Faults(AgreedContact how) => Given().When(Does(how, AgreeSafeContact.Decide)).Refusal?.Faults?.Select(f => f.Pointer) ?? [];

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";

    /// <summary>British Summer Time of 2022, by hand.</summary>
    private static bool IsSummer(DateTimeOffset now) => now >= At("2022-03-27T01:00:00Z") && now < At("2022-10-30T01:00:00Z");

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);
}
