using System.Globalization;
using System.Text.Json.Nodes;
using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Privacy.Subjects;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Cases;

/// <summary>One woman, three agencies that refer her, one MARAC: her story as it is, as it was, and as each of them knew it.</summary>
public sealed class WholeStoryTests(App app) : IDisposable
{
    private static readonly DateOnly Today = LondonDay.Of(TimeProvider.System.GetUtcNow());

    private readonly string _her = $"Larkspur{Guid.NewGuid():N}";
    private readonly Person _coordinator = app.Person("coordinator");
    private readonly Machine _police = app.Machine("kp");
    private readonly Machine _charity = app.Machine("stgiles");

    [Fact]
    public async Task A_case_is_read_as_it_is_as_it_was_and_as_an_agency_knew_it()
    {
        var (first, file) = await Referred(_police, Today.AddDays(-20));
        var (second, other) = await Referred(_charity, Today);
        var (third, stalking) = await Referred(app.Machine("pas"), Today);
        var before = DateTimeOffset.UtcNow;
        await Linked(file, other, stalking);
        await Heard(MaracCase.IdFor(first));
        (await _police.Act($"referrals/{first}/corrections", new JsonObject { ["entry"] = 1, ["correction"] = "The incident was on the Sunday." }, await _police.Get($"referrals/{first}"))).Status.Should().Be(200);

        var whole = await Until.Holds(() => Story($"cases/{file}/timeline?size=500"), s => s.Any(e => Is(e, "entry-corrected")) && s.Count(e => Is(e, "case-file-linked")) == 2);
        whole.Where(e => Is(e, "referral-received")).Select(e => (string?)e["agency"]).Should().BeEquivalentTo("kp", "stgiles", "pas");
        whole.Select(e => ((string)e["happenedOn"]!, (DateTimeOffset)e["recordedAt"]!)).Should().BeInAscendingOrder();
        var received = whole.Single(e => Is(e, "referral-received") && (string?)e["agency"] == "kp");
        ((bool)received["late"]!, (int)received["delay"]!).Should().Be((true, 20));
        received["remarks"]!.AsArray().Select(remark => (string?)remark!["kind"]).Should().Equal("entry-corrected");
        received["hearing"]!.GetValue<string>().Should().Be($"{Today:O}");

        await Paged(file, whole);
        await AsItWas(file, before, second, third);
        await AsTheCharityKnewIt(file, second);
        await Reviewed(file, whole, first);
        await ByOthers(file, second);
        (await Dumps.Of(app.Log)).Should().NotContainAny(_her, "on the Sunday");
    }

    public void Dispose() => _coordinator.Dispose();

    /// <summary>By twos, forwards and backwards: every entry once.</summary>
    private async Task Paged(Guid file, List<JsonNode> whole)
    {
        foreach (var order in (string[])["oldest", "newest"])
        {
            var walked = new List<string>();
            for (string? after = ""; after is not null;)
            {
                var page = await _coordinator.Get($"cases/{file}/timeline?size=7&order={order}{after}");
                walked.AddRange(page.Json!["entries"]!.AsArray().Select(e => (string)e!["eventId"]!));
                after = (string?)page.Json["next"] is { } next ? $"&after={next}" : null;
            }

            walked.Should().OnlyHaveUniqueItems();
            (order == "oldest" ? walked : Enumerable.Reverse(walked)).Should().Equal(whole.Select(e => (string)e["eventId"]!));
        }
    }

    private async Task AsItWas(Guid file, DateTimeOffset before, params Guid[] linkedLater)
    {
        var then = await Story($"cases/{file}/timeline?asKnownAt={Uri.EscapeDataString(before.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture))}&size=500");

        then.Should().NotBeEmpty().And.NotContain(e => Is(e, "entry-corrected") || Is(e, "case-file-linked") || Is(e, "marac-heard"));
        then.Select(e => (Guid)e["streamId"]!).Should().NotContain(linkedLater, "they were linked later");
        then.SelectMany(e => e["remarks"]!.AsArray()).Should().BeEmpty();
        (await Story($"cases/{file}/timeline?asKnownAt={Today.AddMonths(-1):yyyy-MM-dd}")).Should().BeEmpty("a month ago nothing was known");
        (await _coordinator.Get($"cases/{file}/timeline?asKnownAt=yesterday&kind=gossip")).Faults.Select(f => f.Pointer).Should().Equal("/asKnownAt", "/kind");
    }

    private async Task AsTheCharityKnewIt(Guid file, Guid referral)
    {
        var known = await Story($"cases/{file}/timeline?asKnownBy=stgiles&size=500");
        known.Should().NotBeEmpty().And.OnlyContain(e => (Guid)e["streamId"]! == referral);
        known.Select(e => (string?)e["knownBy"]!["by"]).Should().Contain("wrote").And.BeSubsetOf(["wrote", "opened", "feed"]);
        (await _police.Get($"cases/{file}/timeline?asKnownBy=stgiles")).Status.Should().Be(400, "what another knew is the coordinator's to ask");
        (await Story($"cases/{file}/timeline?kind=marac&agency=kp&from={Today.AddDays(-30):yyyy-MM-dd}")).Should().OnlyContain(e => ((string)e["kind"]!).StartsWith("marac") && (string?)e["agency"] == "kp");
    }

    private async Task Reviewed(Guid file, List<JsonNode> whole, Guid referral)
    {
        var changes = (await _coordinator.Get($"cases/{file}/changes")).Json!;
        changes["hearing"]!.GetValue<string>().Should().Be($"{Today:O}");
        changes["changes"]!.AsArray().Select(c => (string?)c!["entry"]!["kind"]).Should().Contain("entry-corrected").And.NotContain("referral-received");

        var chronology = (await _coordinator.Get($"cases/{file}/chronology")).Json!;
        chronology["lines"]!.AsArray().Count.Should().BeGreaterThanOrEqualTo(whole.Count, "what follows of a hearing may have come in meanwhile");
        chronology["lines"]!.AsArray().Should().OnlyContain(line => line!["source"]!["stream"] != null && ((string)line["author"]!).Length > 0);
        chronology["redactions"]!.AsArray().Select(r => (string?)r!["what"]).Should().Equal("sealed-text");

        var accepted = whole.First(e => Is(e, "referral-accepted") && (Guid)e["streamId"]! == referral);
        var replay = (await _coordinator.Get($"cases/{file}/decisions/{accepted["eventId"]}")).Json!;
        ((int)replay["seenCount"]! + (int)replay["unseen"]! + (int)replay["afterCount"]! + 1).Should().BeGreaterThanOrEqualTo(whole.Count);
        replay["after"]!.AsArray().Select(c => (string?)c!["entry"]!["kind"]).Should().Contain("entry-corrected");
        (await _coordinator.Get("marac/missed-repeats")).Status.Should().Be(200);
        (await app.ReadsOf(file)).Should().Contain(read => read.Purpose == "case-review" && read.Action == "consultation");
    }

    /// <summary>The charity sees its own referral, and that something is held elsewhere; the perpetrator's side meets a wall.</summary>
    private async Task ByOthers(Guid file, Guid referral)
    {
        var charity = (await _charity.Get($"cases/{file}/timeline?size=500")).Json!["entries"]!.AsArray().Select(e => e!).ToList();
        charity.Where(e => !(bool)e["restricted"]!).Should().NotBeEmpty().And.OnlyContain(e => (Guid)e["streamId"]! == referral || (Guid)e["streamId"]! == MaracCase.IdFor(referral));
        var restricted = charity.Where(e => (bool)e["restricted"]!).ToList();
        restricted.Should().NotBeEmpty().And.OnlyContain(e => (string?)e["heldBy"] == "twbc-cst" && e["kind"] == null && e["streamId"] == null && e["title"] == null);
        (await _charity.Get($"cases/{file}/timeline?kind=marac")).Json!["entries"]!.AsArray().Should().NotContain(e => (bool)e!["restricted"]!, "a question for a kind would tell what it is");

        var cdap = app.Machine("cdap");
        foreach (var door in (string[])["", "/timeline", "/changes", "/chronology", $"/decisions/{Guid.NewGuid()}"])
        {
            (await cdap.Get($"cases/{file}{door}")).Status.Should().Be(404, door);
            (await app.Machine("kenward").Get($"cases/{file}{door}")).Status.Should().Be(404, door);
        }
    }

    private async Task<(Guid Referral, Guid File)> Referred(Machine agency, DateOnly madeOn)
    {
        var body = Bodies.Marac(madeOn: $"{madeOn:O}");
        body["people"]![0]!["familyName"] = _her;
        var id = (Guid)(await agency.Post("referrals", body)).Json!["id"]!;
        var read = await Until.Holds(() => agency.Get($"referrals/{id}"), r => r.IsSettled());
        var victim = (Guid)read.Json!["content"]!["people"]!.AsArray().Single(p => (string?)p!["role"] == "victim")!["personId"]!;
        return (id, PersonNamed.CaseFileOf(victim));
    }

    private async Task Linked(Guid file, params Guid[] others)
    {
        foreach (var other in others)
        {
            var seen = await _coordinator.Get($"cases/{file}");
            (await _coordinator.Act($"cases/{file}/links", new JsonObject { ["case"] = $"{other}", ["basis"] = "judged", ["reason"] = "Name, birth and street agree." }, seen)).Status.Should().Be(200);
        }
    }

    private async Task Heard(Guid found)
    {
        var meeting = (Guid)(await _coordinator.Post("marac/meetings", Bodies.Meeting(Bodies.WorkingDay(40)))).Json!["id"]!;
        (await Step($"marac/cases/{found}", "listing", new() { ["meetingId"] = $"{meeting}" })).Status.Should().Be(200);
        await Until.Holds(() => _coordinator.Get($"marac/meetings/{meeting}"), r => r.Json!["agenda"]!.AsArray().Count == 1);
        foreach (var step in (string[])["referrals-closing", "case-list", "opening"])
        {
            (await Step($"marac/meetings/{meeting}", step, new())).Status.Should().Be(200);
        }

        foreach (var agency in (string[])["kp", "davss", "twbc-cst"])
        {
            (await Step($"marac/meetings/{meeting}", "attendance", new() { ["agency"] = agency, ["attendance"] = "present" })).Status.Should().Be(200);
        }

        (await Step($"marac/cases/{found}", "hearing", new())).Status.Should().Be(200);
    }

    private async Task<Reply> Step(string matter, string step, JsonObject body) =>
        await Until.Holds(async () => await _coordinator.Act($"{matter}/{step}", body, await _coordinator.Get(matter)), reply => reply.Status != 412);

    private async Task<List<JsonNode>> Story(string path) => [.. (await _coordinator.Get(path)).Json!["entries"]!.AsArray().Select(e => e!)];

    private static bool Is(JsonNode entry, string kind) => (string?)entry["kind"] == kind;
}
