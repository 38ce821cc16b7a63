using CaseCoordination.CoordinatorUi.Live;
using CaseCoordination.Host.SignIn;
using CaseCoordination.Privacy.Matters;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseCoordination.Integration.Tests.Live;

/// <summary>What an open page is told, by whichever node it asked.</summary>
public sealed class LiveTests(App app)
{
    [Fact]
    public async Task A_page_at_one_node_hears_what_happens_at_another_and_keeps_no_session_alive()
    {
        var (log, keys) = (await app.Postgres.NewDatabase("live"), await app.Postgres.NewDatabase("live_keys"));
        var (masterKey, clock) = (new string('A', 43), new ShiftedClock());
        await using var one = new App().With("Privacy:MasterKey", masterKey).At(clock);
        await one.StartOn(log, keys);
        await using var two = new App().With("Privacy:MasterKey", masterKey);
        await two.StartOn(log, keys);

        // Both have one address for whoever comes, and the sign-in leads back to the last to start; the session is everywhere.
        using var elsewhere = two.Person("coordinator");
        var meeting = (Guid)(await elsewhere.Post("marac/meetings", Bodies.Meeting(Bodies.WorkingDay(40)))).Json!["id"]!;
        await elsewhere.Open("/marac");
        (await Asked(one, elsewhere, "marac")).Should().Be(200);
        var idle = await IdleUntil(one);

        clock.By = TimeSpan.FromMinutes(10);
        using var told = await Listen(one, elsewhere, meeting);
        (await told.Version()).Should().Be((meeting, 1));
        (await elsewhere.Act($"marac/meetings/{meeting}/referrals-closing", new System.Text.Json.Nodes.JsonObject(), await elsewhere.Get($"marac/meetings/{meeting}"))).Status.Should().Be(200);

        (await told.Version()).Should().Be((meeting, 2));
        (await IdleUntil(one)).Should().Be(idle, "a page left open ends with its session");
        (await Asked(one, elsewhere, "marac")).Should().Be(200);
        (await IdleUntil(one)).Should().BeAfter(idle, "or the line above proves nothing");
    }

    [Fact]
    public async Task Only_what_is_theirs_is_told_and_only_so_many_pages_of_one_person()
    {
        using var coordinator = app.Person("coordinator");
        using var practitioner = app.Person("practitioner");
        var meeting = (Guid)(await coordinator.Post("marac/meetings", Bodies.Meeting(Bodies.WorkingDay(50)))).Json!["id"]!;
        await coordinator.Open("/marac");
        await practitioner.Open("/marac");

        (await Asked(practitioner, $"matter={meeting}")).Should().Be(404, "the agency is not invited");
        (await Asked(coordinator, $"matter={Guid.NewGuid()}")).Should().Be(200, "a coordinator sees all of the partnership, and of what is not there no version moves");
        (await Asked(coordinator, "matter=whatever")).Should().Be(400);
        (await Asked(coordinator, string.Join('&', Enumerable.Repeat($"matter={meeting}", LiveRoute.MostMatters + 1)))).Should().Be(400);
        (await app.ReadsOf(meeting)).Should().Contain(read => read.Subject == "practitioner" && read.Action == "refused");

        var pages = new List<Told>();
        for (var i = 0; i < WatchedMatters.MostOfOnePerson; i++)
        {
            pages.Add(await Listen(app, coordinator, meeting));
        }

        (await Asked(coordinator, $"matter={meeting}")).Should().Be(429);
        pages.ForEach(page => page.Dispose());
        await Until.Holds(() => Asked(coordinator, $"matter={meeting}"), status => status == 200);
    }

    private static async Task<DateTimeOffset> IdleUntil(App host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignInDb>().Sessions.AsNoTracking().MaxAsync(session => session.IdleUntil, Machine.Stop);
    }

    private Task<int> Asked(Person person, string query) => Asked(app, person, $"live?{query}");

    private static async Task<int> Asked(App host, Person person, string path)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = person.Cookies, AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(new Uri(host.Address, path), HttpCompletionOption.ResponseHeadersRead, Machine.Stop);
        return (int)answer.StatusCode;
    }

    private static async Task<Told> Listen(App host, Person person, Guid matter)
    {
        var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = person.Cookies, AllowAutoRedirect = false });

        // A page just left may still be counted for a moment.
        var answer = await Until.Holds(
            () => browser.GetAsync(new Uri(host.Address, $"live?matter={matter}"), HttpCompletionOption.ResponseHeadersRead, Machine.Stop), one => (int)one.StatusCode != 429);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        return new(browser, new StreamReader(await answer.Content.ReadAsStreamAsync(Machine.Stop)));
    }

    /// <summary>A stream of events that is read.</summary>
    private sealed record Told(HttpClient Browser, StreamReader Lines) : IDisposable
    {
        public async Task<(Guid Matter, long Version)> Version()
        {
            while (await Lines.ReadLineAsync(Machine.Stop) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    var data = System.Text.Json.Nodes.JsonNode.Parse(line[6..])!;
                    data.AsObject().Select(part => part.Key).Should().Equal(["matter", "version"], "it names ids and versions, and nothing of anyone");
                    return ((Guid)data["matter"]!, (long)data["version"]!);
                }
            }

            throw new EndOfStreamException("It ended.");
        }

        public void Dispose()
        {
            Lines.Dispose();
            Browser.Dispose();
        }
    }
}
