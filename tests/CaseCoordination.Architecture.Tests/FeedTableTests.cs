using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Architecture.Tests;

/// <summary>Of each stored event it is decided whether agencies are told of it.</summary>
public sealed class FeedTableTests
{
    private static readonly JsonElement Table = JsonDocument.Parse(Repository.Read("ops/seed/feed.json")).RootElement;
    private static readonly Dictionary<string, JsonElement> Told = Table.GetProperty("events").EnumerateObject().ToDictionary(e => e.Name, e => e.Value);

    public static TheoryData<string> EveryName => [.. StoredEvents.Names];

    [Theory]
    [MemberData(nameof(EveryName))]
    public void An_event_is_told_to_agencies_or_is_said_to_be_internal(string name) =>
        (Told.ContainsKey(name) ^ (Table.GetProperty("internal").TryGetProperty(name, out var why) && why.GetString() is { Length: > 10 })).Should().BeTrue(
            "it has either a line in events of ops/seed/feed.json or one in internal with the reason, and never both");

    [Fact]
    public void The_table_names_only_events_there_are() =>
        Told.Keys.Concat(Table.GetProperty("internal").EnumerateObject().Select(e => e.Name)).Should().BeSubsetOf(StoredEvents.Names);

    [Fact]
    public void A_public_name_is_its_own_and_made_of_two_words() =>
        Told.Values.Select(e => e.GetProperty("type").GetString()).Should().OnlyHaveUniqueItems().And.OnlyContain(
            type => System.Text.RegularExpressions.Regex.IsMatch(type!, "^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$"));

    [Fact]
    public void The_day_it_happened_is_a_property_of_the_event()
    {
        var wrong = Told.Where(e => e.Value.TryGetProperty("occurredOn", out var day)
            && StoredEvents.Mapped.Single(m => m.EventTypeName == e.Key).EventType.GetProperty(day.GetString()!)?.PropertyType != typeof(DateOnly));

        wrong.Select(e => e.Key).Should().BeEmpty();
    }
}
