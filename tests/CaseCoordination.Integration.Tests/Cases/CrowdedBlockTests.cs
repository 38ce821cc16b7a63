using System.Text.Json.Nodes;
using CaseCoordination.Cases.Matching;
using CaseCoordination.Cases.People;
using CaseCoordination.Privacy.Subjects;
using FluentAssertions;
using Marten;
using Xunit;

namespace CaseCoordination.Integration.Tests.Cases;

/// <summary>Where very many share what people meet by, the work for one more of them has an end, and nobody is left alone.</summary>
public sealed class CrowdedBlockTests(App app)
{
    private readonly Machine _police = app.Machine("kp");

    [Fact]
    public async Task One_more_among_very_many_is_put_beside_those_known_longest()
    {
        var people = new List<Guid>();
        for (var i = 0; i < ComparedPeople.MostInBlock + 3; i++)
        {
            people.Add(await VictimOf(await Refer()));
        }

        var pairs = await Until.Holds(() => PairsOf(people[^1]), found => found.Count > 0);

        pairs.Should().OnlyContain(pair => pair.Band == MatchBand.Certain);
        pairs.Select(pair => pair.One).Should().BeEquivalentTo(people.Take(ComparedPeople.MostInBlock));
        (await PairsOf(people[2])).Select(pair => pair.One).Should().BeEquivalentTo(people.Take(2));
    }

    private async Task<Guid> Refer()
    {
        var body = Bodies.Marac();
        var her = body["people"]![0]!;
        (her["personReference"], her["givenName"], her["familyName"], her["dateOfBirth"]) = ("CROWD-77", "Perpetua", "Throngsworth", "1971-03-28");
        her["contact"] = new JsonObject { ["telephone"] = "07700 900877", ["safeToCall"] = "unknown" };
        her["address"] = new JsonObject { ["lines"] = new JsonArray("1 Market Square"), ["postcode"] = "TN4 7ZX" };
        var taken = await _police.Post("referrals", body);
        taken.Status.Should().Be(201);
        return (Guid)taken.Json!["id"]!;
    }

    private async Task<Guid> VictimOf(Guid referral)
    {
        await using var session = app.Store.QuerySession("tunbridge-wells");
        return (await session.Query<PersonNamed>().Where(named => named.Matter == referral && named.Role == "victim").SingleAsync(Machine.Stop)).PersonId;
    }

    /// <summary>Those in which this person came second.</summary>
    private async Task<IReadOnlyList<Candidate>> PairsOf(Guid person)
    {
        await using var session = app.Store.QuerySession("tunbridge-wells");
        return await session.Query<Candidate>().Where(pair => pair.Other == person).ToListAsync(Machine.Stop);
    }
}
