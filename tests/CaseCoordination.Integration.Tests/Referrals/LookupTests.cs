using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Referrals;

public sealed class LookupTests(App app)
{
    private readonly Machine _agency = app.Machine("lookahead");

    [Theory]
    [InlineData("Quillfeather-Ó'Hara", "quillfeather o hara")]
    [InlineData("Quillfeather", " QUILLFEATHER ")]
    public async Task A_person_is_found_by_name_and_birth_however_the_name_is_typed(string named, string sought)
    {
        var body = Bodies.Marac();
        (body["people"]![0]!["familyName"], body["people"]![0]!["dateOfBirth"]) = (named, "1971-03-04");
        var id = (string)(await _agency.Post("referrals", body)).Json!["id"]!;

        var found = await Until.Holds(() => LookUp(_agency, sought, "1971-03-04"), r => Ids(r).Contains(id));

        found.Json!.ToJsonString().Should().NotContainEquivalentOf("quillfeather");
        Ids(await LookUp(_agency, sought, "1971-03-05")).Should().NotContain(id);
    }

    [Fact]
    public async Task What_an_agency_is_no_party_to_it_does_not_find()
    {
        var body = Bodies.Marac();
        body["people"]![0]!["dateOfBirth"] = "1972-01-01";
        var id = (string)(await _agency.Post("referrals", body)).Json!["id"]!;
        await Until.Holds(() => LookUp(_agency, "Quillfeather", "1972-01-01"), r => Ids(r).Contains(id));

        Ids(await LookUp(app.Machine("cgl"), "Quillfeather", "1972-01-01")).Should().BeEmpty();
    }

    [Fact]
    public async Task An_agencys_own_reference_finds_its_own_person_only()
    {
        var body = Bodies.Marac();
        var reference = $"P{Guid.NewGuid():N}";
        body["people"]![0]!["personReference"] = reference;
        var id = (string)(await _agency.Post("referrals", body)).Json!["id"]!;

        await Until.Holds(() => _agency.Post("referrals/lookups", new JsonObject { ["personReference"] = reference }, null), r => Ids(r).Contains(id));
        Ids(await app.Machine("twbc-cst").Post("referrals/lookups", new JsonObject { ["personReference"] = reference }, null)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_look_up_that_finds_nothing_is_on_record_too()
    {
        var fm = app.Machine("fm");

        Ids(await LookUp(fm, "Nobody", "1901-01-01")).Should().BeEmpty();

        (await app.ReadsBy("fm")).Should().ContainSingle(r => r.Action == "look-up");
    }

    [Fact]
    public async Task Nothing_to_look_by_is_told_so() =>
        (await _agency.Post("referrals/lookups", new JsonObject { ["familyName"] = "Quillfeather" }, null)).Status.Should().Be(422);

    private static Task<Reply> LookUp(Machine machine, string familyName, string born) =>
        machine.Post("referrals/lookups", new JsonObject { ["familyName"] = familyName, ["dateOfBirth"] = born }, null);

    private static IEnumerable<string> Ids(Reply reply) => reply.Json!["referrals"]!.AsArray().Select(r => (string)r!["id"]!);
}
