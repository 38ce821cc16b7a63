using System.Text.Json.Nodes;
using CaseCoordination.Privacy.Subjects;
using FluentAssertions;
using Marten;
using Xunit;

namespace CaseCoordination.Integration.Tests.Cases;

/// <summary>Who is one person, from two agencies' slips to a link and back; over the public API.</summary>
public sealed class MatchingStoryTests(App app) : IDisposable
{
    private readonly Machine _police = app.Machine("kp");
    private readonly Machine _advocates = app.Machine("davss");
    private readonly Person _coordinator = app.Person("coordinator");
    private readonly Person _chair = app.Person("chair");

    [Fact]
    public async Task Two_referrals_of_one_woman_with_slips_are_linked_by_the_coordinator_and_unlinked_to_exactly_what_was()
    {
        var first = await Refer(_police, Her("Philippa", "Grumblethorpe", "1983-04-09", "07700 900811"));
        var second = await Refer(_advocates, Her("Pippa", "Grumblethorp", "1983-09-04", "+44 7700 900811"));
        var (caseA, caseB) = (await CaseOf(first), await CaseOf(second));
        var pair = await CandidateOf(caseA, caseB);

        pair["band"]!.GetValue<string>().Should().Be("likely");
        (await _coordinator.Get("worklist")).Json!["groups"]!.AsArray().Select(group => (string?)group!["kind"]).Should().Contain("people-pair");
        Levels(pair).Should().Contain([("telephone", "same"), ("given-name", "variant"), ("family-name", "similar"), ("date-of-birth", "slip")]);
        var address = $"people/candidates/{pair["id"]}";
        var shown = await _coordinator.Get(address);
        shown.Json!["one"]!["familyName"]!.GetValue<string>().Should().Be("Grumblethorpe");
        shown.Json!.ToJsonString().Should().NotContain("Fiddlestick Row", "where she lives is no part of it");
        (await app.ReadsOf((Guid)pair["id"]!)).Should().Contain(read => read.Subject == "coordinator" && read.People.Count == 2);
        var (beforeA, beforeB) = (await Shown(caseA), await Shown(caseB));

        (await _coordinator.Act($"{address}/decision", Decision("same"), shown)).Status.Should().Be(200);
        var linked = await _coordinator.Get($"cases/{caseA}");
        linked.Json!["people"]!.AsArray().Should().HaveCount(2);
        linked.Json!["matters"]!.AsArray().Select(matter => (Guid)matter!["matter"]!).Should().Contain([first, second]);
        (await _coordinator.Get($"cases/{caseB}")).Json!["linkedInto"]!.GetValue<Guid>().Should().Be(caseA);
        (await Found("Grumblethorp", "1983-09-04")).Should().Equal(caseA);
        (await _police.Get($"cases/{caseA}")).Json!["matters"]!.AsArray().Select(matter => (Guid)matter!["matter"]!).Should().Contain(first).And.NotContain(second);
        (await _coordinator.Act($"{address}/decision", Decision("different"), await _coordinator.Get(address))).Status.Should().Be(422, "they are linked");

        (await _coordinator.Act($"{address}/decision", Decision("undo"), await _coordinator.Get(address))).Status.Should().Be(200);
        (await Shown(caseA)).Should().Be(beforeA);
        (await Shown(caseB)).Should().Be(beforeB);
        (await Found("Grumblethorp", "1983-09-04")).Should().Equal(caseB);

        (await _coordinator.Act($"{address}/decision", Decision("different"), shown)).Status.Should().Be(412, "it has moved on since");
        (await _coordinator.Act($"{address}/decision", Decision("different"), await _coordinator.Get(address))).Status.Should().Be(200);
        (await Listed("open")).Should().NotContain(one => (Guid)one!["id"]! == (Guid)pair["id"]!);
        (await Listed("apart")).Should().Contain(one => (Guid)one!["id"]! == (Guid)pair["id"]!);
    }

    [Fact]
    public async Task A_victim_and_an_alleged_perpetrator_become_one_person_only_by_two_people_and_an_erasure_empties_the_list()
    {
        var victim = await Refer(_police, Her("Barnaby", "Snickersby", "1979-02-20", "07700 900822"));
        var counter = Her("Tuesday", "Oddlington", "1991-12-01", "07700 900833");
        var accused = counter["people"]!.AsArray()[1]!;
        (accused["givenName"], accused["familyName"], accused["dateOfBirth"]) = ("Barnaby", "Snickersby", "1979-02-20");
        accused["contact"] = new JsonObject { ["telephone"] = "07700 900822", ["safeToCall"] = "unknown" };
        var accusation = await Refer(_advocates, counter);
        var (caseA, caseB) = (await CaseOf(victim), await CaseOf(accusation, "perpetrator"));
        var pair = await CandidateOf(caseA, caseB);
        var address = $"people/candidates/{pair["id"]}";

        pair["takesTwo"]!.GetValue<bool>().Should().BeTrue();
        (await _chair.Act($"{address}/decision", Decision("same"), await _chair.Get(address))).Status.Should().Be(403, "a chair only confirms");
        (await _coordinator.Act($"{address}/decision", Decision("same"), await _coordinator.Get(address))).Status.Should().Be(200);
        (await _coordinator.Get($"cases/{caseA}")).Json!["people"]!.AsArray().Should().ContainSingle("one person alone proposes");
        (await _coordinator.Act($"{address}/decision", Decision("same"), await _coordinator.Get(address))).Type.Should().EndWith("/another-must-agree");

        (await _chair.Act($"{address}/decision", Decision("same"), await _chair.Get(address))).Status.Should().Be(200);
        (await _coordinator.Get($"cases/{caseA}")).Json!["people"]!.AsArray().Should().HaveCount(2);

        using var dpo = app.Person("dpo");
        var person = (await _coordinator.Get(address)).Json!["other"]!["personId"]!.GetValue<Guid>();
        (await dpo.Post($"people/{person}/erasure", new JsonObject { ["basis"] = "court-order" })).Status.Should().Be(200);
        await Until.Holds(() => _coordinator.Get(address), reply => reply.Status == 404);
    }

    [Fact]
    public async Task A_restricted_case_is_not_there_for_an_agency_that_is_not_named_and_a_note_is_the_desks_alone()
    {
        var referral = await Refer(_police, Her("Hortensia", "Mumbleford", "1968-08-08", "07700 900844"));
        var file = await CaseOf(referral);
        (await _police.Get($"cases/{file}")).Status.Should().Be(200);
        (await app.Machine("cdap").Get($"cases/{file}")).Status.Should().Be(404);
        var note = await _coordinator.Act($"cases/{file}/notes", new JsonObject { ["text"] = "Ring the bakery, never the house." }, await _coordinator.Get($"cases/{file}"));
        note.Status.Should().Be(200);

        var seen = await _coordinator.Get($"cases/{file}");
        seen.Json!["desk"]!["notes"]![0]!["text"]!.GetValue<string>().Should().Contain("bakery");
        (await _police.Get($"cases/{file}")).Json!.ToJsonString().Should().NotContain("bakery").And.NotContain("desk");
        var restriction = new JsonObject { ["agencies"] = new JsonArray("davss"), ["ground"] = "staff-of-agency", ["reason"] = "Her brother is on the desk there." };
        (await _coordinator.Act($"cases/{file}/restrictions", restriction, seen)).Status.Should().Be(200);

        (await _police.Get($"cases/{file}")).Status.Should().Be(404);
        (await _police.Post("cases/searches", Sought("Mumbleford", "1968-08-08"), null)).Json!["cases"]!.AsArray().Should().BeEmpty();
        (await Found("Mumbleford", "1968-08-08")).Should().Equal(file);
        (await _coordinator.Act($"cases/{file}/restrictions", new JsonObject { ["lifted"] = true, ["reason"] = "He has left." }, await _coordinator.Get($"cases/{file}"))).Status.Should().Be(200);
        (await _police.Post("cases/searches", Sought("Mumbleford", "1968-08-08"), null)).Json!["cases"]!.AsArray().Should().ContainSingle(one => (Guid)one!["id"]! == file);
    }

    public void Dispose()
    {
        _coordinator.Dispose();
        _chair.Dispose();
    }

    private static JsonObject Her(string given, string family, string born, string telephone)
    {
        var body = Bodies.Marac();
        var her = body["people"]![0]!;
        (her["givenName"], her["familyName"], her["dateOfBirth"], her["contact"]!["telephone"]) = (given, family, born, telephone);
        her["address"] = new JsonObject { ["lines"] = new JsonArray("7 Fiddlestick Row"), ["postcode"] = "TN2 3ZX" };
        return body;
    }

    /// <summary>Referred, and gone all its way: what its case shows stays as it is.</summary>
    private static async Task<Guid> Refer(Machine agency, JsonObject body)
    {
        var taken = await agency.Post("referrals", body);
        taken.Status.Should().Be(201);
        var id = (Guid)taken.Json!["id"]!;
        await Until.Holds(() => agency.Get($"referrals/{id}"), r => r.IsSettled());
        return id;
    }

    /// <summary>The case of a referral's victim, found by what the coordinator knows of her.</summary>
    private async Task<Guid> CaseOf(Guid referral, string role = "victim")
    {
        await using var session = app.Store.QuerySession("tunbridge-wells");
        return (await session.Query<PersonNamed>().Where(n => n.Matter == referral && n.Role == role).SingleAsync(Machine.Stop)).CaseFile;
    }

    private async Task<JsonNode> CandidateOf(Guid one, Guid other)
    {
        var found = await Until.Holds(
            async () => (await Listed($"open&case={one}")).SingleOrDefault(pair => (Guid)pair!["one"]!["caseId"]! == one && (Guid)pair["other"]!["caseId"]! == other), pair => pair is not null);
        return found!;
    }

    private async Task<IReadOnlyList<JsonNode?>> Listed(string status) => [.. (await _coordinator.Get($"people/candidates?status={status}")).Json!["candidates"]!.AsArray()];

    private async Task<IReadOnlyList<Guid>> Found(string family, string born) =>
        [.. (await _coordinator.Post("cases/searches", Sought(family, born), null)).Json!["cases"]!.AsArray().Select(one => (Guid)one!["id"]!)];

    private async Task<string> Shown(Guid file) => (await _coordinator.Get($"cases/{file}")).Json!.ToJsonString();

    private static JsonObject Sought(string family, string born) => new() { ["familyName"] = family, ["dateOfBirth"] = born };

    private static JsonObject Decision(string decision) => new() { ["decision"] = decision, ["reason"] = "Looked at both with the advocate." };

    private static IReadOnlyList<(string, string)> Levels(JsonNode pair) =>
        [.. pair["reasons"]!.AsArray().Select(reason => ((string)reason!["field"]!, (string)reason["level"]!))];
}
