using System.Text.Json.Nodes;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Exclusions;
using CaseCoordination.Places.Messages;
using FluentAssertions;
using Marten;
using Xunit;

namespace CaseCoordination.Integration.Tests.Places;

/// <summary>From the open form to the figure: a place is reported, found to be a hotspot, acted on and closed.</summary>
public sealed class PlacesStoryTests(App app)
{
    private static readonly DateOnly Today = LondonDay.Of(DateTimeOffset.UtcNow);
    private readonly Machine _csu = app.Machine("csu");

    [Fact]
    public async Task A_near_miss_of_the_public_becomes_a_hotspot_is_acted_on_closed_and_counted()
    {
        using var passerBy = app.Person("nobody at all");
        var form = await passerBy.Open("/report-a-place");
        (form.Status, form.Address.AbsolutePath).Should().Be((200, "/report-a-place"), "nobody signs in to report a place");
        passerBy.Cookies.GetAllCookies().Should().ContainSingle("the one against forgery").Which.Name.Should().Contain("Antiforgery");
        (await passerBy.Send(form, Filled("51.0891, 0.4001"))).Address.AbsolutePath.Should().Be("/place-reported");
        (await passerBy.Send(form, new(Filled("51.0891, 0.4001")) { ["Website"] = "https://buy.example" })).Address.AbsolutePath.Should().Be("/place-reported", "a program that fills in everything is told the same");
        (await passerBy.Send(form, Filled("10.0, 0.4"))).Text.Should().Contain("There is a problem");

        var made = await Until.Holds(() => _csu.Get("places/reports?kind=near-miss&status=submitted"), list => Here(list).Any());
        var report = Here(made).Should().ContainSingle("the trap recorded nothing").Subject;
        ((string?)report["source"], (string?)report["by"], (int)report["location"]!["accuracyM"]!).Should().Be(("public", "public", 10));
        var at = $"places/reports/{report["id"]}";

        (await _csu.Post("places/hotspots", """{"theme":"road","location":{"latitude":51.0891,"longitude":0.4001}}""")).Type.Should().Be("/problems/no-hotspot");
        var imported = await _csu.Post("places/crash-data", $"reference,occurredOn,latitude,longitude,severity,casualties,childCasualty\n2099460001,{Today:yyyy-MM-dd},51.0892,0.4002,serious,2,yes\n", mediaType: "text/csv");
        (imported.Status, (int)imported.Json!["added"]!).Should().Be((201, 1));
        await Until.Holds(() => _csu.Get("places/hotspots"), found => Near(found.Json!["found"]!).Any());
        var taken = await _csu.Post("places/hotspots", """{"theme":"road","location":{"latitude":51.0891,"longitude":0.4001}}""");
        (taken.Status, (await _csu.Post("places/hotspots", """{"theme":"road","location":{"latitude":51.0891,"longitude":0.4001}}""")).Type).Should().Be((201, "/problems/place-there-already"));

        (await Step(at, "actions", """{"code":"speed-check","agency":"kp"}""")).Type.Should().Be("/problems/place-step-out-of-turn");
        (await Step(at, "assessment", """{"code":"confirmed"}""")).Status.Should().Be(200);
        (await Step(at, "actions", """{"code":"speed-check","agency":"nobody"}""")).Faults.Should().Contain(("/agency", "unknown-agency"));
        (await Step(at, "actions", """{"code":"speed-check","agency":"kp"}""")).Status.Should().Be(200);
        (await _csu.Post($"{at}/resolution", "{}")).Status.Should().Be(428);
        (await Step(at, "resolution", "{}")).Status.Should().Be(200);
        (await Step(at, "closure", "{}")).Status.Should().Be(200);

        var id = (string)report["id"]!;
        var facts = await Facts(f => f.Key == id, found => found.Any(f => f.Name == "places.near-miss-closed"));
        facts.Select(f => f.Name).Should().BeEquivalentTo(
            "places.near-miss-reported", "places.near-miss-assessed", "places.near-miss-acted-on", "places.near-miss-resolved", "places.near-miss-days-to-resolve", "places.near-miss-closed");
        facts.Single(f => f.Name == "places.near-miss-assessed").Dimensions["in-time"].Should().Be("yes");
        await Facts(f => f.Name == "places.hotspot-identified", found => found.Any(f => f.Dimensions["ksi"] == "yes"));

        // Seen by who works with places, changed by nobody at an older version, and never one partnership's in another.
        (await app.Machine("davss").Get(at)).Status.Should().Be(200);
        (await new Machine(app.Address, "kp") { Partnership = "tonbridge-and-malling" }.Get(at)).Status.Should().Be(404);
    }

    [Fact]
    public async Task StreetSafes_file_is_taken_in_whole_once_and_a_bad_row_keeps_all_of_it_out()
    {
        var (good, bad) = ($"SS-9001,{Today:yyyy-MM-dd},51.0471,0.5101,bad-lighting;no-cctv", $"SS-9002,{Today:yyyy-MM-dd},51.0471,0.5101,afraid");
        const string header = "reference,occurredOn,latitude,longitude,issues\n";
        (await _csu.Post("places/streetsafe", $"{header}{good}\n{bad}\n", mediaType: "text/csv")).Faults.Should().Equal(("/lines/3/issues", "unknown-issue"));
        (await _csu.Post("places/streetsafe", $$"""{"csv":"{{good}}"}""")).Status.Should().Be(415);

        var key = Guid.NewGuid().ToString();
        var replies = new[] { await _csu.Post("places/streetsafe", $"{header}{good}\n", key, "text/csv"), await _csu.Post("places/streetsafe", $"{header}{good}\n", key, "text/csv"), await _csu.Post("places/streetsafe", $"{header}{good}\n", mediaType: "text/csv") };

        replies.Select(r => (r.Status, (int)r.Json!["added"]!, (int)r.Json["knownBefore"]!)).Should().Equal((201, 1, 0), (201, 1, 0), (201, 0, 1));
        replies[1].Message.Headers.Contains("Idempotent-Replayed").Should().BeTrue();
    }

    [Fact]
    public async Task An_exclusion_is_seen_by_its_scheme_alone_and_its_clock_ends_it()
    {
        var stp = app.Machine("stp");
        var proposed = await stp.Post("places/exclusions", """{"reference":"PW-9417","scheme":"pubwatch","basis":"conviction-violence"}""");
        var at = proposed.Message.Headers.Location!.ToString().Split("tunbridge-wells/")[1];
        (await stp.Act($"{at}/notice", new JsonObject(), await stp.Get(at))).Status.Should().Be(200);
        (await stp.Act($"{at}/entry-into-force", new JsonObject { ["until"] = $"{Today:yyyy-MM-dd}" }, await stp.Get(at))).Status.Should().Be(200);
        (await app.Machine("davss").Get(at)).Status.Should().Be(404);
        (await Until.Holds(() => app.Machine("davss").Get("places/exclusions"), r => r.Status == 200)).Json!["exclusions"]!.AsArray().Should().BeEmpty();

        var (id, last) = (Guid.CreateVersion7(), Today.AddDays(-1));
        await using (var session = app.Store.LightweightSession("tunbridge-wells"))
        {
            session.Events.StartStream<Exclusion>(
                id,
                new ExclusionProposed(id, "PW-9418", "pubwatch", "conviction-violence", "stp", last, "stp"),
                new ExclusionMoved(id, ExclusionStep.CameIntoForce, "pubwatch", "conviction-violence", last, last, "stp"));
            await session.SaveChangesAsync(Machine.Stop);
        }

        var loop = new Services.Routed(app, "stalking", "pas");
        await loop.Check(new CheckExclusion { ExclusionId = id, LastDay = last });
        await Until.Holds(() => stp.Get($"places/exclusions/{id}"), r => (string?)r.Json?["status"] == "expired");
        (await Facts(f => f.Key == $"{id}", found => found.Count == 3)).Single(f => f.Name == "places.exclusion-ended").OccurredOn.Should().Be(Today);
    }

    private static Dictionary<string, string> Filled(string coordinates) => new()
    {
        ["Form.Kind"] = "near-miss",
        ["Form.Issues"] = "near-miss.crossing",
        ["Form.Coordinates"] = coordinates,
        ["Form.Day"] = $"{Today.Day}",
        ["Form.Month"] = $"{Today.Month}",
        ["Form.Year"] = $"{Today.Year}",
        ["Form.PartOfDay"] = "morning",
        ["Key"] = $"{Guid.CreateVersion7()}",
    };

    private static IEnumerable<JsonNode> Here(Reply list) => list.Json!["reports"]!.AsArray().Where(r => (decimal)r!["location"]!["latitude"]! == 51.0891m)!;

    private static IEnumerable<JsonNode> Near(JsonNode found) => found.AsArray().SelectMany(one => one!["hotspots"]!.AsArray()).Where(h => (decimal)h!["location"]!["latitude"]! is > 51.08m and < 51.10m)!;

    private async Task<Reply> Step(string at, string step, string body) => await _csu.Act($"{at}/{step}", JsonNode.Parse(body)!, await _csu.Get(at));

    private async Task<IReadOnlyList<Fact>> Facts(System.Linq.Expressions.Expression<Func<Fact, bool>> which, Func<IReadOnlyList<Fact>, bool> holds)
    {
        await using var session = app.Store.QuerySession("tunbridge-wells");
        return await Until.Holds(() => session.Query<Fact>().Where(which).ToListAsync(Machine.Stop), holds);
    }
}
