using CaseCoordination.Cases.People;
using CaseCoordination.Unit.Tests.Golden;

namespace CaseCoordination.Unit.Tests.Cases.People;

/// <summary>Whoever an event names becomes known: the projection is handed every event that does.</summary>
public sealed class NamedInTests
{
    public static TheoryData<string> Stored => [.. GoldenFile.OfEvents];

    [Theory]
    [MemberData(nameof(Stored))]
    public void An_event_that_names_somebody_is_one_the_projection_is_told_of(string name)
    {
        var stored = GoldenFile.Stream(name).Single();

        if (NamedIn.Of(stored).Any())
        {
            KnownPeopleProjection.Told.Should().Contain(stored.Data.GetType());
        }
    }
}
