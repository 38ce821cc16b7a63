using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using FluentAssertions;

namespace CaseCoordination.Ui.Tests;

/// <summary>A meeting with cases on its agenda, set up by the API as fast as it goes; what is tested is done in the browser.</summary>
internal sealed class MaracSetting(App app) : IDisposable
{
    public static readonly DateOnly Today = LondonDay.Of(TimeProvider.System.GetUtcNow());

    private readonly Person _coordinator = app.Person("coordinator");
    private readonly Machine _police = app.Machine("kp");

    /// <summary>Cases of people called after their place: Marigold Testaa, Marigold Testab and so on.</summary>
    public async Task<IReadOnlyList<Guid>> Accepted(int count)
    {
        var cases = new List<(Guid Referral, Guid Case)>();
        for (var i = 0; i < count; i++)
        {
            var body = Bodies.Marac(madeOn: $"{Today.AddDays(-20):O}");
            var (her, him) = (body["people"]![0]!, body["people"]![1]!);
            (her["givenName"], her["familyName"], him["familyName"]) = ("Marigold", $"Test{Letters()}", $"Mock{Letters()}");
            body["narrative"] = "She was followed home, and again.";
            var taken = await _police.Post("referrals", body);
            taken.Status.Should().Be(201);
            var id = (Guid)taken.Json!["id"]!;
            cases.Add((id, MaracCase.IdFor(id)));
        }

        foreach (var (referral, _) in cases)
        {
            await Until.Holds(() => _police.Get($"referrals/{referral}"), r => r.IsSettled());
        }

        return [.. cases.Select(one => one.Case)];
    }

    public async Task<Guid> Called(int daysAhead = 40) => (Guid)(await _coordinator.Post("marac/meetings", Bodies.Meeting(Bodies.WorkingDay(daysAhead)))).Json!["id"]!;

    public async Task List(Guid meeting, IReadOnlyList<Guid> cases)
    {
        foreach (var found in cases)
        {
            await Step($"marac/cases/{found}", "listing", new() { ["meetingId"] = $"{meeting}" });
        }

        await OnAgenda(meeting, cases.Count);
    }

    public Task OnAgenda(Guid meeting, int count) => Until.Holds(() => _coordinator.Get($"marac/meetings/{meeting}"), r => r.Json!["agenda"]!.AsArray().Count == count);

    /// <summary>A meeting in session with everyone there, and these cases on its agenda.</summary>
    public async Task<(Guid Meeting, IReadOnlyList<Guid> Cases)> InSession(int count)
    {
        var (cases, meeting) = (await Accepted(count), await Called());
        await List(meeting, cases);
        foreach (var step in (string[])["referrals-closing", "case-list", "opening"])
        {
            await Step($"marac/meetings/{meeting}", step, []);
        }

        foreach (var agency in (string[])["kp", "davss", "twbc-cst"])
        {
            await Step($"marac/meetings/{meeting}", "attendance", new() { ["agency"] = agency, ["attendance"] = "present" });
        }

        return (meeting, cases);
    }

    /// <summary>A step of the coordinator's, on what they have just read; read again where it moved on meanwhile.</summary>
    public async Task<Reply> Step(string matter, string step, JsonObject body)
    {
        var reply = await Until.Holds(async () => await _coordinator.Act($"{matter}/{step}", body.DeepClone(), await _coordinator.Get(matter)), r => r.Status != 412);
        reply.Status.Should().Be(200, $"{step}: {reply.Json?.ToJsonString()}");
        return reply;
    }

    public Task<Reply> Read(Guid found) => _coordinator.Get($"marac/cases/{found}");

    /// <summary>The police correct what they sent.</summary>
    public async Task Correct(Guid referral) =>
        (await _police.Act($"referrals/{referral}/corrections", new JsonObject { ["entry"] = 1, ["correction"] = "She is called Marigold." }, await _police.Get($"referrals/{referral}"))).Status.Should().Be(200);

    public void Dispose() => _coordinator.Dispose();

    private static string Letters() => string.Concat(Guid.NewGuid().ToString("N").Take(8).Select(c => (char)('a' + Convert.ToInt32($"{c}", 16))));
}
