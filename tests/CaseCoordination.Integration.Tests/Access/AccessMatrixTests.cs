using System.Text;
using CaseCoordination.Marac;
using FluentAssertions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

/// <summary>Every endpoint and page there is, by every kind of caller there is.</summary>
public sealed class AccessMatrixTests(App app)
{
    private const string Api = "api/v1/{csp}/";

    [Fact]
    public void Every_endpoint_has_its_row_and_every_row_its_endpoint()
    {
        var known = Endpoints().Select(e => e.Path.StartsWith(Api, StringComparison.Ordinal) ? $"{e.Verb} {e.Path[Api.Length..]}" : e.Path)
            .Where(path => !AccessMatrix.Open.Contains(path) && !path.StartsWith("assets/", StringComparison.Ordinal)).ToHashSet();

        known.Should().BeEquivalentTo(AccessMatrix.Expected.Keys.Concat(AccessMatrix.Pages.Keys), "think of who may come in before a door is opened");
    }

    [Fact]
    public async Task Every_route_lets_in_whom_it_should_and_nobody_else()
    {
        var (referral, victim) = await Taken();
        var meeting = await Called();
        var callers = Callers();
        var wrong = new List<string>();
        foreach (var (route, expected) in AccessMatrix.Expected)
        {
            expected.Should().HaveLength(AccessMatrix.Callers.Length, route);
            foreach (var ((name, caller), letter) in callers.Zip(expected))
            {
                var reply = await Ask(caller, route, path => Filled(path, IdIn(path, referral, victim, meeting)));
                if (Letter(reply) != letter || reply.Status >= 500)
                {
                    wrong.Add($"{route} by {name}: {reply.Status} {reply.Type}, expected {letter}");
                }
            }
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_page_opens_for_whom_it_should_and_nobody_else()
    {
        var (referral, victim) = await Taken();
        var meeting = await Called();
        var wrong = new List<string>();
        foreach (var (name, column) in AccessMatrix.Visitors.Select((name, i) => (name, i)))
        {
            using var visitor = app.Person(name);
            foreach (var (page, expected) in AccessMatrix.Pages)
            {
                var opened = await visitor.Open(Filled(page, IdIn(page, referral, victim, meeting)));
                var letter = opened.Status switch { 200 => '+', 403 => '3', 404 => '4', _ => '?' };
                if (letter != expected[column])
                {
                    wrong.Add($"/{page} by {name}: {opened.Status}, expected {expected[column]}");
                }
            }
        }

        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        foreach (var page in AccessMatrix.Pages.Keys)
        {
            var answer = await browser.GetAsync(new Uri(Filled(page, referral), UriKind.Relative), Machine.Stop);
            if (answer.Headers.Location?.ToString().Contains("connect/authorize", StringComparison.Ordinal) != true)
            {
                wrong.Add($"/{page} without a session: {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        wrong.Should().BeEmpty();
    }

    private List<(string Verb, string Path)> Endpoints() =>
    [
        .. from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           from verb in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"]
           select (verb, endpoint.RoutePattern.RawText!.TrimStart('/')),
    ];

    /// <summary>In the order of the matrix.</summary>
    private List<(string Name, Machine Caller)> Callers()
    {
        var callers = new List<(string, Machine)>
        {
            ("nobody", app.Machine()),
            ("expired", new Machine(app.Address, null) { Token = Forgery.Of(app, "expired") }),
            ("sender", app.Machine("kp")),
            ("party", app.Machine("twbc-cst")),
            ("stranger", app.Machine("davss")),
            ("perpetrator-side", app.Machine("cdap")),
            ("other-partnership", new Machine(app.Address, "kp") { Partnership = "tonbridge-and-malling" }),
        };
        foreach (var role in AccessMatrix.Callers[callers.Count..])
        {
            callers.Add((role, app.ProgramOf(role)));
        }

        callers.Select(c => c.Item1).Should().Equal(AccessMatrix.Callers);
        return callers;
    }

    /// <summary>An empty body does no harm: whoever comes in is told what it lacks.</summary>
    private static Task<Reply> Ask(Machine caller, string route, Func<string, string> filled)
    {
        var (verb, path) = (route.Split(' ')[0], filled(route.Split(' ')[1]));
        return verb == "GET"
            ? caller.Get(path)
            : caller.Send(new HttpMethod(verb), path, new StringContent("{}", Encoding.UTF8, AccessMatrix.TakesCsv.Contains(route) ? "text/csv" : "application/json"), request =>
            {
                request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
                request.Headers.Add("If-Match", "\"0\"");
            });
    }

    private static Guid IdIn(string path, Guid referral, Guid victim, Guid meeting) => path.Split('/') switch
    {
        ["people", ..] => victim,
        ["marac", "cases", ..] => MaracCase.IdFor(referral),
        ["marac", "meetings", ..] => meeting,
        _ => referral,
    };

    private static string Filled(string path, Guid id) => path
        .Replace("{id:guid}", $"{id}", StringComparison.Ordinal)
        .Replace("{actionId:guid}", $"{id}", StringComparison.Ordinal)
        .Replace("{eventId:guid}", $"{id}", StringComparison.Ordinal).Replace("{person:guid}", $"{id}", StringComparison.Ordinal)
        .Replace("{licence}", "PL-10417", StringComparison.Ordinal)
        .Replace("{code}", "kp", StringComparison.Ordinal).Replace("{service}", "marac", StringComparison.Ordinal)
        .Replace("{year?}", "2022-23", StringComparison.Ordinal).Replace("{quarter?}", "Q1", StringComparison.Ordinal)
        .Replace("{year}", "2022-23", StringComparison.Ordinal).Replace("{quarter}", "Q1", StringComparison.Ordinal)
        .Replace("{number:int}", "1", StringComparison.Ordinal).Replace("{breach:int}", "1", StringComparison.Ordinal)
        .Replace("{step?}", "closure", StringComparison.Ordinal).Replace("{what?}", "clinics", StringComparison.Ordinal)
        .Replace("{number}", "2.1", StringComparison.Ordinal).Replace("{measure}", "1.1a", StringComparison.Ordinal);

    private static char Letter(Reply reply) => reply switch
    {
        { Status: 401 } => '1',
        { Status: 403, Type: "/problems/scope-missing" } => '3',
        { Status: 404 } => '4',
        _ => '+', // Let in; what came of an empty body is another test's business.
    };

    private async Task<Guid> Called()
    {
        using var coordinator = app.Person("coordinator");
        return (Guid)(await coordinator.Post("marac/meetings", Bodies.Meeting(Bodies.WorkingDay(60)))).Json!["id"]!;
    }

    private async Task<(Guid Referral, Guid Victim)> Taken()
    {
        var police = app.Machine("kp");
        var id = (Guid)(await police.Post("referrals", Bodies.Marac())).Json!["id"]!;
        var read = await Until.Holds(() => police.Get($"referrals/{id}"), r => r.IsSettled());
        return (id, (Guid)read.Json!["content"]!["people"]!.AsArray().Single(p => (string?)p!["role"] == "victim")!["personId"]!);
    }
}
