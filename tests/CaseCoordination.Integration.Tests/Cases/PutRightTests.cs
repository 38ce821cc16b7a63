using System.Text.Json.Nodes;
using CaseCoordination.Privacy.Subjects;
using FluentAssertions;
using Marten;
using Xunit;

namespace CaseCoordination.Integration.Tests.Cases;

/// <summary>Who somebody is was told wrongly and is put right: whom they may be one with is compared anew.</summary>
public sealed class PutRightTests(App app) : IDisposable
{
    private const string Right = "1980-02-03";
    private const string Wrong = "1991-11-17";
    private const string Another = "1957-08-19";

    private readonly string _family = $"Wimblestock{string.Concat(Guid.NewGuid().ToString("N").Take(8).Select(c => (char)('a' + Convert.ToInt32($"{c}", 16))))}";
    private readonly Machine _advocates = app.Machine("davss");
    private readonly Person _coordinator = app.Person("coordinator");

    [Fact]
    public async Task A_birth_put_right_makes_a_new_pair_an_undecided_one_goes_and_a_decided_one_stays()
    {
        var police = await Refer(app.Machine("kp"), Right, "TN1 1AA");
        var hers = await Refer(_advocates, Wrong, "TN2 3ZX");
        var undecided = await Refer(app.Machine("lookahead"), Wrong, "TN3 9AB");
        var decided = await Refer(app.Machine("stgiles"), Wrong, "TN4 8XY");
        var file = await CaseOf(hers);
        var gone = await Pair(file, await CaseOf(undecided), "open");
        var apart = await Pair(file, await CaseOf(decided), "open");
        var known = await CaseOf(police);
        (await Until.Holds(() => Of(file, "open"), pairs => pairs.Count >= 2)).Should().NotContain(pair => IsOf(pair, file, known));
        var seen = await _coordinator.Get($"people/candidates/{apart["id"]}");
        (await _coordinator.Act($"people/candidates/{apart["id"]}/decision", new JsonObject { ["decision"] = "different", ["reason"] = "Two cousins, said the advocate." }, seen)).Status.Should().Be(200);

        var person = await PersonOf(hers);
        var corrected = await Until.Holds(
            async () => await _advocates.Act($"referrals/{hers}/particulars", new JsonObject { ["person"] = $"{person}", ["dateOfBirth"] = Right }, await _advocates.Get($"referrals/{hers}")), r => r.Status != 412);
        corrected.Status.Should().Be(200, $"{corrected.Json}");

        var found = await Pair(file, known, "open");
        found["band"]!.GetValue<string>().Should().Be("likely");
        (await Of(file, "open")).Select(pair => (string?)pair["id"]).Should().NotContain((string?)gone["id"]).And.NotContain((string?)apart["id"]);
        (await _coordinator.Get($"people/candidates/{gone["id"]}")).Status.Should().Be(404);
        (await Of(file, "apart")).Select(pair => (string?)pair["id"]).Should().Contain((string?)apart["id"]);
        (await _coordinator.Get($"people/candidates/{apart["id"]}")).Json!["candidate"]!["band"]!.GetValue<string>().Should().Be("too-little");

        var read = await _advocates.Get($"referrals/{hers}");
        read.Json!["content"]!["people"]!.AsArray().Single(one => (Guid)one!["personId"]! == person)!["particulars"]!["dateOfBirth"]!.GetValue<string>().Should().Be(Right);
        (await Until.Holds(() => _coordinator.Post("cases/searches", new JsonObject { ["familyName"] = _family, ["dateOfBirth"] = Right }, null), r => r.Json!["cases"]!.AsArray().Count >= 2))
            .Json!["cases"]!.AsArray().Select(one => (Guid)one!["id"]!).Should().Contain(file);
        (await _advocates.Get($"referrals/{hers}/timeline")).Json!["entries"]!.AsArray().Select(e => (string?)e!["line"]).Should().Contain("Of the victim: date of birth. What was sent at first stays on record.");
        var others = await app.Machine("kp").Act($"referrals/{police}/particulars", new JsonObject { ["person"] = $"{person}", ["dateOfBirth"] = Right }, await app.Machine("kp").Get($"referrals/{police}"));
        others.Faults.Select(fault => fault.Pointer).Should().Equal("/person");
    }

    [Fact]
    public async Task The_list_goes_on_where_the_page_before_ended_and_can_be_of_one_case()
    {
        var first = await Refer(app.Machine("kp"), Another, "TN1 2BB");
        await Refer(_advocates, Another, "TN2 4DD");
        await Refer(app.Machine("lookahead"), Another, "TN3 5FF");
        var file = await CaseOf(first);

        var pairs = await Until.Holds(() => Of(file, "open"), found => found.Count == 2);

        pairs.Should().OnlyContain(pair => (Guid)pair["one"]!["caseId"]! == file || (Guid)pair["other"]!["caseId"]! == file);
        var cursor = $"{(double)pairs[0]["score"]!:R}_{(Guid)pairs[0]["id"]!:N}";
        (await Of(file, "open", $"&after={cursor}")).Select(pair => (string?)pair["id"]).Should().Equal((string?)pairs[1]["id"]);
        (await _coordinator.Get("people/candidates?after=yesterday")).Status.Should().Be(400);
        var page = await _coordinator.Open($"people?case={file}");
        page.Text.Should().Contain("somebody of one case").And.Contain($"/cases/{file}");
        (page.Text.Split("Compare<").Length - 1).Should().Be(2);
    }

    public void Dispose() => _coordinator.Dispose();

    private async Task<Guid> Refer(Machine agency, string born, string postcode)
    {
        var body = Bodies.Marac();
        var her = body["people"]![0]!.AsObject();
        (her["givenName"], her["familyName"], her["dateOfBirth"]) = ("Dorothea", _family, born);
        her["address"] = new JsonObject { ["lines"] = new JsonArray("7 Fiddlestick Row"), ["postcode"] = postcode };
        her["contact"]!["telephone"] = $"07700 9{Random.Shared.Next(100_000):00000}";
        her.Remove("personReference");
        var taken = await agency.Post("referrals", body);
        taken.Status.Should().Be(201);
        var id = (Guid)taken.Json!["id"]!;
        await Until.Holds(() => agency.Get($"referrals/{id}"), r => r.IsSettled());
        return id;
    }

    private async Task<Guid> CaseOf(Guid referral) => PersonNamed.CaseFileOf(await PersonOf(referral));

    private async Task<Guid> PersonOf(Guid referral)
    {
        await using var session = app.Store.QuerySession("tunbridge-wells");
        return (await session.Query<PersonNamed>().Where(n => n.Matter == referral && n.Role == "victim").SingleAsync(Machine.Stop)).PersonId;
    }

    private async Task<JsonNode> Pair(Guid one, Guid other, string status) =>
        (await Until.Holds(async () => (await Of(one, status)).SingleOrDefault(pair => IsOf(pair, one, other)), pair => pair is not null))!;

    private static bool IsOf(JsonNode pair, Guid one, Guid other) =>
        new[] { (Guid)pair["one"]!["caseId"]!, (Guid)pair["other"]!["caseId"]! }.Order().SequenceEqual(new[] { one, other }.Order());

    private async Task<List<JsonNode>> Of(Guid file, string status, string more = "") =>
        [.. (await _coordinator.Get($"people/candidates?status={status}&case={file}{more}")).Json!["candidates"]!.AsArray().Select(pair => pair!)];
}
