using CaseCoordination.Integration.Tests.Faults;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Audit;

/// <summary>What the record of reads promises across a crash, shown on a process that is killed.</summary>
public sealed class AuditOnProcessTests
{
    [Fact]
    public async Task Every_read_that_was_answered_is_on_record_after_kill_9()
    {
        await using var host = new HostProcess();
        await host.Start();
        var police = new Machine(host.Address, "kp");
        var id = (Guid)(await police.Post("referrals", Bodies.Marac())).Json!["id"]!;
        var answered = 0;

        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                if ((await police.Get($"referrals/{id}")).Status == 200)
                {
                    Interlocked.Increment(ref answered);
                }
            }
        })).ToArray();
        await Until.Holds(() => Task.FromResult(Volatile.Read(ref answered)), count => count > 40);
        await host.Kill();
        await FluentActions.Invoking(() => Task.WhenAll(readers)).Should().ThrowAsync<HttpRequestException>();
        await host.Start();

        using var dpo = new Person(host.Address, "dpo");
        var recorded = 0;
        for (long? before = null; ;)
        {
            var page = (await dpo.Get($"audit/reads?matter={id}&size=200{(before is null ? "" : $"&before={before}")}")).Json!;
            recorded += page["reads"]!.AsArray().Count(read => (string?)read!["subject"] == "kp");
            before = (long?)page["next"];
            if (before is null)
            {
                break;
            }
        }

        recorded.Should().BeGreaterThanOrEqualTo(answered, "what was shown is on record, whatever happens after");
        ((bool?)(await dpo.Get("audit/chain")).Json!["holds"]).Should().BeTrue();
    }
}
