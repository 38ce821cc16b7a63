namespace CaseCoordination.Unit.Tests.Golden;

/// <summary>The stored form of every event: today's code reads what was written before, and writes the same.</summary>
public sealed class StoredEventsTests
{
    public static TheoryData<string> EveryEvent => [.. GoldenFile.OfEvents];

    [Fact]
    public void Every_event_type_has_its_golden_file_and_every_file_its_type() =>
        GoldenFile.OfEvents.Should().BeEquivalentTo(StoredLanguage.EventTypes.Keys).And.NotBeEmpty();

    [Fact]
    public void No_two_stored_names_are_of_one_type() => StoredLanguage.EventTypes.Values.Select(t => t.EventType).Should().OnlyHaveUniqueItems();

    [Theory]
    [MemberData(nameof(EveryEvent))]
    public void What_was_stored_is_read_and_written_the_same_to_the_last_byte(string name) =>
        StoredLanguage.Serializer.ToJson(GoldenFile.Event(name)).Should().Be(GoldenFile.Read(name));

    [Theory]
    [MemberData(nameof(EveryEvent))]
    public void It_is_also_read_in_the_order_the_database_keeps(string name)
    {
        var kept = GoldenFile.AsTheDatabaseKeeps(GoldenFile.Read(name));

        GoldenFile.AsTheDatabaseKeeps(StoredLanguage.Serializer.ToJson(GoldenFile.EventFrom(name, kept))).Should().Be(kept);
    }

    [Theory]
    [MemberData(nameof(EveryEvent))]
    public void A_sample_shows_every_property_the_event_has(string name)
    {
        var properties = StoredLanguage.EventTypes[name].EventType.GetProperties().Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);

        System.Text.Json.Nodes.JsonNode.Parse(GoldenFile.Read(name))!.AsObject().Select(p => p.Key).Should().BeEquivalentTo(properties);
    }
}
