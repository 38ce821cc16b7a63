using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

public sealed class PartnershipChoiceTests(App app)
{
    [Fact]
    public async Task The_coordinator_looks_at_one_partnership_at_a_time()
    {
        var taken = await app.Machine("kp").Post("referrals", Bodies.Marac());
        var timeline = $"/referrals/{taken.Json!["id"]}/timeline";
        using var coordinator = app.Person("coordinator");
        (await coordinator.Open(timeline)).Status.Should().Be(200);

        var neighbour = await Choose(coordinator, "tonbridge-and-malling");
        neighbour.Text.Should().Contain("Tonbridge and Malling").And.Contain("Change");
        (await coordinator.Open(timeline)).Status.Should().Be(404);

        await Choose(coordinator, "tunbridge-wells");
        (await coordinator.Open(timeline)).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("coordinator", "medway")]
    [InlineData("coordinator", "")]
    [InlineData("practitioner", "tonbridge-and-malling")]
    public async Task One_the_session_does_not_have_is_not_there(string role, string partnership)
    {
        using var person = app.Person(role);

        (await Choose(person, partnership)).Status.Should().Be(404);

        (await person.Open("/account")).Text.Should().Contain("Tunbridge Wells");
    }

    [Fact]
    public async Task Whoever_works_in_one_has_nothing_to_change()
    {
        using var practitioner = app.Person("practitioner");

        (await practitioner.Open("/")).Text.Should().Contain("Tunbridge Wells").And.NotContain("href=\"/partnership\"");
    }

    private static async Task<Page> Choose(Person person, string partnership) =>
        await person.Send(await person.Open("/partnership"), new() { ["Chosen"] = partnership });
}
