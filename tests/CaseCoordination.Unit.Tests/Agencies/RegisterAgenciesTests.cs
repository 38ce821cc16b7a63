using CaseCoordination.Agencies;
using CaseCoordination.Agencies.Directory;
using CaseCoordination.Agencies.Events;

namespace CaseCoordination.Unit.Tests.Agencies;

public sealed class RegisterAgenciesTests
{
    private static readonly AgencyRegistered Police = new("kp", "Kent Police", "police", ["Kent Police", "KP"], "The police force.");
    private static readonly AgencyRegistered Outreach = new("davss", "Domestic Abuse Volunteer Support Services", "voluntary", ["DAVSS"], "A charity.");

    [Fact]
    public void Those_not_yet_known_are_registered_in_the_order_given() => Register([Outreach, Police], known: []).Should().Equal(Outreach, Police);

    [Fact]
    public void Those_already_known_are_left_as_they_are() =>
        Register([Police with { Name = "Another name" }, Outreach], known: ["kp", "fm"]).Should().Equal(Outreach);

    [Fact]
    public void When_all_are_known_there_is_nothing_to_record() => Register([Police, Outreach], known: ["davss", "kp"]).Should().BeEmpty();

    [Fact]
    public void One_named_twice_is_registered_once() => Register([Police, Police], known: []).Should().Equal(Police);

    [Fact]
    public void The_directory_shows_what_was_registered_and_keeps_the_first()
    {
        var agency = Past.Of<Agency>(AgencyFold.Evolve, [Police, Police with { Name = "Another name" }, "an event of another kind"]).State;

        agency.Should().BeEquivalentTo(new Agency(
            Guid.Parse("9f3c375d-3443-8b64-8502-709eeb6917e0"), "kp", "Kent Police", "police", ["Kent Police", "KP"], "The police force."));
    }

    private static IReadOnlyList<AgencyRegistered> Register(IReadOnlyList<AgencyRegistered> agencies, IReadOnlyList<string> known) =>
        RegisterAgenciesHandler.Decide(new() { Agencies = agencies }, known);
}
