using System.Text.Json.Nodes;
using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Privacy.Subjects;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Marac;

/// <summary>What whoever leads a meeting does at it, by the public API: its order, its notes, and who was taken out.</summary>
public sealed class MeetingWorkTests(App app) : IDisposable
{
    private static readonly DateOnly Today = LondonDay.Of(TimeProvider.System.GetUtcNow());

    private readonly Machine _police = app.Machine("kp");
    private readonly Person _coordinator = app.Person("coordinator");
    private readonly Dictionary<Guid, string> _names = [];

    [Fact]
    public async Task The_agenda_is_put_in_another_order_and_whoever_reads_the_meeting_reads_it_so()
    {
        var cases = new[] { await Accepted(), await Accepted(), await Accepted() };
        var meeting = await Called(cases);

        (await Step($"marac/meetings/{meeting}", "agenda", new() { ["caseId"] = $"{cases[2]}", ["before"] = $"{cases[0]}" })).Status.Should().Be(200);
        (await Step($"marac/meetings/{meeting}", "agenda", new() { ["caseId"] = $"{cases[0]}" })).Status.Should().Be(200);

        (await Agenda(_coordinator.Get, meeting)).Should().Equal($"{cases[2]}", $"{cases[1]}", $"{cases[0]}");
        (await Agenda(path => _police.Get(path), meeting)).Should().Equal($"{cases[2]}", $"{cases[1]}", $"{cases[0]}");
        var pack = (await _coordinator.Open($"marac/meetings/{meeting}/pack")).Text;
        cases.Reverse().Select(found => pack.IndexOf(_names[found], StringComparison.Ordinal)).Should().BeInAscendingOrder().And.OnlyContain(place => place >= 0);
        var theirs = await _police.Act($"marac/meetings/{meeting}/agenda", new JsonObject { ["caseId"] = $"{cases[0]}" }, await _police.Get($"marac/meetings/{meeting}"));
        (theirs.Status, theirs.Type).Should().Be((403, "/problems/not-yours-to-do"));
    }

    [Fact]
    public async Task Notes_are_taken_once_under_their_key_read_by_who_leads_and_by_nobody_else()
    {
        var found = await Accepted();
        var meeting = await Called(found);
        (await _coordinator.Post($"marac/cases/{found}/notes", new JsonObject { ["text"] = "Too early." })).Type.Should().Be("/problems/not-now");
        foreach (var step in (string[])["referrals-closing", "case-list", "opening"])
        {
            (await Step($"marac/meetings/{meeting}", step, [])).Status.Should().Be(200);
        }

        var key = $"{Guid.NewGuid()}";
        var note = new JsonObject { ["text"] = "Flibbertigibbet: seen on Monday." };
        var first = await _coordinator.Post($"marac/cases/{found}/notes", note.DeepClone(), key);
        var again = await _coordinator.Post($"marac/cases/{found}/notes", note.DeepClone(), key);
        (await _coordinator.Post($"marac/cases/{found}/notes", new JsonObject { ["text"] = " " })).Type.Should().Be("/problems/marac-not-acceptable");

        (first.Status, again.Status).Should().Be((201, 201));
        var read = await _coordinator.Get($"marac/cases/{found}/notes");
        read.Json!["notes"]!.AsArray().Select(one => (string?)one!["text"]).Should().Equal("Flibbertigibbet: seen on Monday.");
        (await _police.Get($"marac/cases/{found}/notes")).Status.Should().Be(404, "what an agency reads are the minutes");
        (await _police.Post($"marac/cases/{found}/notes", note.DeepClone())).Status.Should().Be(403);
    }

    [Fact]
    public async Task A_decision_is_gone_back_to_with_who_was_party_then_and_was_taken_out_for_a_conflict_since()
    {
        var found = await Accepted();
        var meeting = await Called(found);
        foreach (var step in (string[])["referrals-closing", "case-list", "opening"])
        {
            await Step($"marac/meetings/{meeting}", step, []);
        }

        await Step($"marac/cases/{found}", "research-requests", new() { ["agency"] = "cgl" });
        var file = await CaseOf(found);
        var decisions = await Until.Holds(
            () => _coordinator.Get($"cases/{file}/timeline?kind=marac-research-requested"), r => r.Json?["entries"]?.AsArray().Count > 0);
        var asked = (string?)decisions.Json!["entries"]![0]!["eventId"];
        (await Step($"marac/meetings/{meeting}", "conflicts", new() { ["agency"] = "cgl", ["caseId"] = $"{found}" })).Status.Should().Be(200);

        var replay = await Until.Holds(() => _coordinator.Get($"cases/{file}/decisions/{asked}"), r => r.Json?["removed"]?.AsArray().Count > 0);

        var removed = replay.Json!["removed"]![0]!;
        ((string?)removed["agency"], (string?)removed["matter"], (string?)removed["since"]).Should().Be(("cgl", $"{found}", $"{Today:O}"));
        (await _coordinator.Open($"cases/{file}/decisions/{asked}")).Text.Should().Contain("were taken out for a conflict of interest").And.Contain("after this decision");
    }

    public void Dispose() => _coordinator.Dispose();

    private async Task<Guid> Accepted()
    {
        var name = Letters("Sorrel");
        var body = Bodies.Marac(madeOn: $"{Today.AddDays(-5):O}");
        body["people"]![0]!["familyName"] = name;
        body["people"]![1]!["familyName"] = Letters("Teasel");
        var id = (Guid)(await _police.Post("referrals", body)).Json!["id"]!;
        await Until.Holds(() => _police.Get($"referrals/{id}"), r => (string?)r.Json!["status"] == "accepted");
        _names[MaracCase.IdFor(id)] = name;
        return MaracCase.IdFor(id);
    }

    private async Task<Guid> Called(params Guid[] cases)
    {
        var meeting = (Guid)(await _coordinator.Post("marac/meetings", Bodies.Meeting(Bodies.WorkingDay(40)))).Json!["id"]!;
        foreach (var found in cases)
        {
            (await Step($"marac/cases/{found}", "listing", new() { ["meetingId"] = $"{meeting}" })).Status.Should().Be(200);
            await Until.Holds(() => Agenda(_coordinator.Get, meeting), agenda => agenda.Contains($"{found}"));
        }

        return meeting;
    }

    private async Task<Guid> CaseOf(Guid found)
    {
        var referral = (Guid)(await _coordinator.Get($"marac/cases/{found}")).Json!["referralId"]!;
        var people = (await _coordinator.Get($"referrals/{referral}")).Json!["content"]!["people"]!.AsArray();
        return PersonNamed.CaseFileOf((Guid)people.Single(p => (string?)p!["role"] == "victim")!["personId"]!);
    }

    private static async Task<List<string?>> Agenda(Func<string, Task<Reply>> get, Guid meeting) =>
        [.. (await get($"marac/meetings/{meeting}")).Json!["agenda"]!.AsArray().Select(item => (string?)item!["caseId"])];

    private async Task<Reply> Step(string matter, string step, JsonObject body) =>
        await Until.Holds(async () => await _coordinator.Act($"{matter}/{step}", body.DeepClone(), await _coordinator.Get(matter)), reply => reply.Status != 412);

    private static string Letters(string start) => start + string.Concat(Guid.NewGuid().ToString("N").Take(10).Select(c => (char)('a' + Convert.ToInt32($"{c}", 16))));
}
