using CaseCoordination.Measures.Events;
using CaseCoordination.Plan.Events;
using FluentAssertions;
using Marten;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CaseCoordination.Integration.Tests.Plans;

public sealed class AdoptionTests(App app)
{
    private const string Year = "2022/23";

    [Fact]
    public async Task The_plan_is_adopted_as_seventy_one_streams_in_five_priorities()
    {
        var plan = await app.Machine("twbc-cst").Get("plans/2022-23");

        ((int)plan.Json!["actionCount"]!).Should().Be(71);
        plan.Json["priorities"]!.AsArray().Select(p => p!["actions"]!.AsArray().Count).Should().Equal(14, 7, 13, 15, 22);
        plan.Json["priorities"]![0]!["actions"]!.AsArray().Select(a => (string?)a!["number"]).Should().ContainInOrder("1.1", "1.2", "1.9", "1.10", "1.14");
        (await All<ActionAdopted>()).Where(action => action.Year == Year).Select(action => action.ActionId).Distinct().Should().HaveCount(71);
    }

    [Fact]
    public async Task However_often_it_is_adopted_it_is_adopted_once()
    {
        var rules = await app.CountByType("routing-rules-published"); // Other tests publish their own.
        var services = await app.CountByType("service-defined");
        var adoption = app.Services.GetServices<IHostedService>().Single(s => s.GetType().Name == "Adoption");

        await Task.WhenAll(adoption.StartAsync(Machine.Stop), adoption.StartAsync(Machine.Stop));

        (await All<PlanAdopted>()).Count(plan => plan.Year == Year).Should().Be(1);
        (await All<ActionAdopted>()).Count(action => action.Year == Year).Should().Be(71);
        (await All<MeasuresDefined>()).Count(measures => measures.PlanYear == Year).Should().Be(1);
        (await app.CountByType("routing-rules-published")).Should().BeInRange(1, rules + 6);
        (await app.CountByType("service-defined")).Should().BeInRange(17, services + 6);
        (await app.CountByType("agency-registered")).Should().Be(33);
    }

    /// <summary>Of any year: other tests adopt a plan of another.</summary>
    private async Task<IReadOnlyList<T>> All<T>()
        where T : class
    {
        await using var session = app.Store.QuerySession("tunbridge-wells");
        return [.. (await session.Events.QueryAllRawEvents().Where(e => e.EventTypesAre(typeof(T))).ToListAsync(Machine.Stop)).Select(e => (T)e.Data)];
    }

    [Fact]
    public async Task One_action_is_read_by_its_number()
    {
        var action = await app.Machine("kenward").Get("plans/2022-23/actions/2.1");

        action.Json!["leads"]!.AsArray().Select(l => (string?)l).Should().Equal("kenward", "stgiles");
    }

    [Theory]
    [InlineData("plans/2022-24")]
    [InlineData("plans/1999-00")]
    [InlineData("plans/2022-23/actions/9.9")]
    [InlineData("measures/2022-23/Q5")]
    [InlineData("measures/2031-32/Q1")]
    [InlineData("measures/2022-23/Q1/9.9/lineage")]
    [InlineData("referrals/not-an-id")]
    public async Task What_there_is_not_is_unknown(string path)
    {
        var reply = await app.Machine("twbc-cst").Get(path);

        (reply.Status, reply.MediaType).Should().Be((404, "application/problem+json"));
    }
}
