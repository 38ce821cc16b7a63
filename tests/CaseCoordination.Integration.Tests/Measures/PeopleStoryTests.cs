using System.Text.Json.Nodes;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Definitions;
using CaseCoordination.Privacy.Subjects;
using FluentAssertions;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;
using Xunit;

namespace CaseCoordination.Integration.Tests.Measures;

/// <summary>
/// Action 1.2 over the public API, in a year to come that is measured as 2022/23 was: men are referred to the programme and
/// attend, the coordinator finds that two of them are one, and what was published says why it is different now.
/// </summary>
public sealed class PeopleStoryTests(App app) : IAsyncDisposable
{
    private static readonly PlanYear Year = new(TimeProvider.System.GetUtcNow().Year + 1);
    private static readonly string Quarter = $"{Year}/Q1";
    private static readonly string Report = $"reports/{Quarter}";
    private readonly ShiftedClock _clock = new();
    private readonly App _host = new();

    [Fact]
    public async Task Linked_men_are_counted_once_unlinked_ones_twice_and_a_published_figure_names_the_link()
    {
        LiveOn(Year.StartsOn.AddDays(44));
        await _host.At(_clock).StartOn(await app.Postgres.NewDatabase("people"), await app.Postgres.NewDatabase("people_keys"));
        await MeasureTheYear();
        using var coordinator = _host.Person("coordinator");
        var (one, other) = (await Attends("Barnabus", "Wigglesmith"), await Attends("Barney", "Wiggelsmith"));
        await Attends("Cornelius", "Wafflebury");
        var (file, linked) = (await CaseOf(one), await CaseOf(other));
        await Shown(3);

        (await Link(coordinator, file, linked)).Status.Should().Be(200);
        await Shown(2);
        await ShouldAddUpWithoutSayingWho(2);
        (await coordinator.Act($"cases/{file}/unlinks", new JsonObject { ["case"] = linked, ["reason"] = "Cousins of one name." }, await coordinator.Get($"cases/{file}"))).Status.Should().Be(200);
        await Shown(3);

        LiveOn(Year.StartsOn.AddDays(100));
        using var analyst = _host.Person("analyst");
        await Publish(analyst);
        using var later = _host.Person("coordinator");
        (await Link(later, file, linked)).Status.Should().Be(200);
        var read = await Until.Holds(() => analyst.Get(Report), r => Causes(r.Json!["since"]!).Any());
        Causes(read.Json!["since"]!).Should().Equal(("link", "case-file-linked", -1m));
        var restated = await analyst.Post($"{Report}/restatements", new JsonObject());
        restated.Status.Should().Be(201);
        var changed = restated.Json!["restatements"]!.AsArray().Single()!["figures"]!.AsArray().Single(f => (string?)f!["code"] == "1.2")!;
        ((decimal?)changed["before"], (decimal?)changed["now"]).Should().Be((3, 2));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private void LiveOn(DateOnly day) => _clock.By = new DateTimeOffset(day, new(12, 0), TimeSpan.Zero) - TimeProvider.System.GetUtcNow();

    private async Task MeasureTheYear()
    {
        await using var session = _host.Store.QuerySession("tunbridge-wells");
        var known = await session.LoadAsync<MeasureSet>(MeasureSet.IdFor(new(2022)), Machine.Stop);
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeForTenantAsync("tunbridge-wells", new DefineMeasures { Year = Year, Version = 1, Measures = known!.Measures }, Machine.Stop);
    }

    /// <summary>He is referred by the police, and the programme takes him on and sees him.</summary>
    private async Task<Guid> Attends(string given, string family)
    {
        var (police, programme) = (_host.Machine("kp"), _host.Machine("cdap"));
        var taken = await police.Post("referrals", new JsonObject
        {
            ["kind"] = "cdap",
            ["agencyReference"] = Bodies.NewReference(),
            ["madeOn"] = $"{Year.StartsOn.AddDays(40):yyyy-MM-dd}",
            ["people"] = new JsonArray(new JsonObject { ["role"] = "perpetrator", ["givenName"] = given, ["familyName"] = family, ["dateOfBirth"] = "1984-03-02" }),
            ["consent"] = new JsonObject { ["status"] = "given" },
            ["details"] = new JsonObject { ["acknowledgesAbuse"] = true, ["agreesToAttend"] = true },
        });
        taken.Status.Should().Be(201, taken.Json?.ToJsonString());
        var id = (Guid)taken.Json!["id"]!;
        await Until.Holds(() => programme.Get($"referrals/{id}"), r => r.Status == 200);
        await Done(programme, id, "acceptance", []);
        foreach (var step in (string[])["suitability-interview-held", "started", "module-attended", "module-attended"])
        {
            await Done(programme, id, "progress", new() { ["step"] = step });
        }

        return id;
    }

    private static async Task Done(Machine by, Guid id, string what, JsonObject says)
    {
        var done = await by.Act($"referrals/{id}/{what}", says, await by.Get($"referrals/{id}"));
        done.Status.Should().Be(200, done.Json?.ToJsonString());
    }

    private static async Task<Reply> Link(Person coordinator, Guid file, Guid other) => await coordinator.Act(
        $"cases/{file}/links", new JsonObject { ["case"] = other, ["basis"] = "judged", ["reason"] = "Seen by both officers." }, await coordinator.Get($"cases/{file}"));

    private async Task<Guid> CaseOf(Guid referral)
    {
        await using var session = _host.Store.QuerySession("tunbridge-wells");
        return (await session.Query<PersonNamed>().Where(n => n.Matter == referral).SingleAsync(Machine.Stop)).CaseFile;
    }

    private async Task Shown(decimal value)
    {
        using var analyst = _host.Person("analyst");
        await Until.Holds(() => analyst.Get(Report), report => ValueOf(report) == value);
    }

    private static decimal? ValueOf(Reply report) => (decimal?)report.Json!["figures"]!.AsArray().Single(f => (string?)f!["code"] == "1.2")!["value"];

    private async Task ShouldAddUpWithoutSayingWho(decimal value)
    {
        var lineage = (await _host.Machine("twbc-cst").Get($"measures/{Quarter}/1.2/lineage")).Json!;
        lineage["figures"]![0]!["facts"]!.AsArray().Should().HaveCount(9, "three steps of each").And.Subject.Sum(f => (decimal)f!["adds"]!).Should().Be(value);
        await using var session = _host.Store.QuerySession("tunbridge-wells");
        var people = await session.Query<PersonNamed>().Select(n => n.PersonId).ToListAsync(Machine.Stop);
        using var analyst = _host.Person("analyst");
        var page = (await analyst.Open($"/measures/{Quarter}/1.2")).Text;
        page.Should().Contain("Adds");
        people.Should().NotBeEmpty().And.OnlyContain(person => !lineage.ToJsonString().Contains(person.ToString()) && !page.Contains(person.ToString()));
    }

    private async Task Publish(Person analyst)
    {
        using var chair = _host.Person("chair");
        (await analyst.Post(Report, new JsonObject())).Status.Should().Be(201);
        (await chair.Act($"{Report}/sign-off", new JsonObject(), await chair.Get(Report))).Status.Should().Be(200);
        var published = await analyst.Post($"{Report}/publication", new JsonObject());
        published.Status.Should().Be(201, published.Json?.ToJsonString());
        ValueOf(published).Should().Be(3);
    }

    private static IEnumerable<(string, string, decimal)> Causes(JsonNode since) => since["figures"]!.AsArray().Where(f => (string?)f!["code"] == "1.2")
        .SelectMany(f => f!["causes"]!.AsArray()).Select(cause => ((string)cause!["kind"]!, (string)cause["eventType"]!, (decimal)cause["quantity"]!));
}
