using System.Text.Json.Nodes;
using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Privacy.Subjects;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Cases;

/// <summary>A repeat no hash could find: she is called otherwise, and only a person knows that it is she.</summary>
public sealed class LinkedRepeatsTests(App app) : IDisposable
{
    private static readonly DateOnly Today = LondonDay.Of(TimeProvider.System.GetUtcNow());

    private readonly string _his = $"Hogweed{Guid.NewGuid():N}"[..20];
    private readonly Machine _police = app.Machine("kp");
    private readonly Person _coordinator = app.Person("coordinator");

    [Fact]
    public async Task Two_cases_of_a_woman_linked_by_a_person_are_a_missed_repeat_until_she_is_unlinked()
    {
        var (earlier, hers) = await Referred("Celandine", Today.AddDays(-60));
        var (later, other) = await Referred("Speedwell", Today);
        (await Missed(later)).Should().BeNull("by their hashes they are two women");

        (await Act(hers, "links", new() { ["case"] = $"{other}", ["basis"] = "judged", ["reason"] = "Her sister brought both letters." })).Status.Should().Be(200);

        var missed = (await Missed(later))!;
        ((string?)missed["earlierCaseId"], (bool)missed["linked"]!).Should().Be(($"{earlier}", true));
        (await _coordinator.Open("cases/missed-repeats")).Text.Should().Contain("Linked by a person").And.Contain($"/marac/cases/{later}");

        (await Act(hers, "unlinks", new() { ["case"] = $"{other}", ["reason"] = "It was her sister after all." })).Status.Should().Be(200);
        (await Missed(later)).Should().BeNull();
    }

    public void Dispose() => _coordinator.Dispose();

    private async Task<Reply> Act(Guid file, string step, JsonObject body) => await _coordinator.Act($"cases/{file}/{step}", body, await _coordinator.Get($"cases/{file}"));

    private async Task<JsonNode?> Missed(Guid later) =>
        (await _coordinator.Get("marac/missed-repeats")).Json!["pairs"]!.AsArray().SingleOrDefault(pair => (Guid)pair!["caseId"]! == later);

    private async Task<(Guid Case, Guid File)> Referred(string her, DateOnly madeOn)
    {
        var body = Bodies.Marac(madeOn: $"{madeOn:O}");
        var (victim, accused) = (body["people"]![0]!.AsObject(), body["people"]![1]!.AsObject());
        (victim["familyName"], accused["familyName"], accused["givenName"], accused["dateOfBirth"]) = ($"{her}{Guid.NewGuid():N}"[..20], _his, "Ignatius", "1979-09-09");
        victim.Remove("personReference");
        accused.Remove("personReference");
        var id = (Guid)(await _police.Post("referrals", body)).Json!["id"]!;
        var read = await Until.Holds(() => _police.Get($"referrals/{id}"), r => (string?)r.Json!["status"] == "accepted");
        var person = (Guid)read.Json!["content"]!["people"]!.AsArray().Single(p => (string?)p!["role"] == "victim")!["personId"]!;
        return (MaracCase.IdFor(id), PersonNamed.CaseFileOf(person));
    }
}
