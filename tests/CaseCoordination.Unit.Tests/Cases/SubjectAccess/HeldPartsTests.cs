using System.Text.Json.Nodes;
using CaseCoordination.Cases.SubjectAccess;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Unit.Tests.Golden;
using CaseCoordination.Unit.Tests.Referrals;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;

namespace CaseCoordination.Unit.Tests.Cases.SubjectAccess;

/// <summary>Nothing sealed escapes whoever asks what is held about them: the stored text says what there is to find.</summary>
public sealed class HeldPartsTests
{
    public static TheoryData<string> EveryEvent => [.. GoldenFile.OfEvents];

    [Theory]
    [MemberData(nameof(EveryEvent))]
    public void Every_sealed_value_of_a_stored_event_is_found_where_it_stands(string name) =>
        HeldParts.Of(GoldenFile.Stream(name)[0]).Should().BeEquivalentTo(SealedIn(JsonNode.Parse(GoldenFile.Read(name)), ""));

    [Fact]
    public void Some_stored_events_hold_sealed_values_and_some_hold_none()
    {
        var found = GoldenFile.OfEvents.Select(name => (name, HeldParts.Of(GoldenFile.Stream(name)[0]).Count)).ToDictionary();

        found["referral-received"].Should().Be(7);
        found["consent-recorded"].Should().Be(2);
        found["glass-broken"].Should().Be(1);
        found["referral-routed"].Should().Be(0);
    }

    [Fact]
    public void A_part_says_where_it_stands_and_opens_with_the_key_it_names()
    {
        var parts = HeldParts.Of(Logged.At(Happened.Received)).ToDictionary(part => part.Part, part => part.Box);

        parts.Keys.Should().BeEquivalentTo("people/0/particulars", "people/1/particulars", "details", "narrative", "contentDigest");
        OfIgnatius.Open(parts["people/1/particulars"]).Should().Contain("Brambleworth");
        OfZephyrine.Open(parts["narrative"]).Should().Be("She was followed home.");
    }

    private static IEnumerable<HeldPart> SealedIn(JsonNode? node, string at) => node switch
    {
        JsonObject properties => properties.SelectMany(property => SealedIn(property.Value, $"{at}/{property.Key}")),
        JsonArray items => items.SelectMany((item, place) => SealedIn(item, $"{at}/{place}")),
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith("s1.", StringComparison.Ordinal) => [new(at[1..], Sealed.Parse(text))],
        _ => [],
    };
}
