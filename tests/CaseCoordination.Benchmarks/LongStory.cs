using CaseCoordination.Benchmarks.Load;
using CaseCoordination.Benchmarks.Sides;
using CaseCoordination.Privacy.Subjects;
using Npgsql;

namespace CaseCoordination.Benchmarks;

/// <summary>A case whose story can be made as long as is asked.</summary>
internal sealed class LongStory
{
    /// <summary>The first entry, told again on other days and at other places of the log.</summary>
    private const string Fill =
        """
        insert into cases.mt_doc_keptentry (tenant_id, id, data, mt_last_modified, mt_version, mt_dotnet_type, matter, happened_on, position, recorded_at)
        select e.tenant_id, copy.id,
               e.data || jsonb_build_object('id', copy.id, 'version', 1000 + n, 'position', 1000000 + n, 'happenedOn', to_char(e.happened_on - n % 700, 'YYYY-MM-DD')),
               e.mt_last_modified, gen_random_uuid(), e.mt_dotnet_type, e.matter, e.happened_on - n % 700, 1000000 + n, e.recorded_at
          from (select * from cases.mt_doc_keptentry where matter = $1 order by position limit 1) e,
               generate_series((select count(*)::int from cases.mt_doc_keptentry where matter = $1), $2 - 1) n,
               lateral (select gen_random_uuid() as id, n as of) copy
        """;

    private readonly HostSide _host;

    private LongStory(HostSide host, Guid matter, Guid caseFile) => (_host, Matter, CaseFile) = (host, matter, caseFile);

    /// <summary>The referral the story tells of.</summary>
    public Guid Matter { get; }

    /// <summary>The victim's.</summary>
    public Guid CaseFile { get; }

    public static async Task<LongStory> Begin(HostSide host, CancellationToken stop)
    {
        using var http = new HttpClient();
        var referral = await Senders.PostOne(http, host.Target, ReferralBody.NewKey(), stop);
        await Progress.Show("Waiting for its story", Begun(host.Log, referral, stop));
        return new(host, referral, PersonNamed.CaseFileOf(await VictimOf(host.Log, referral, stop)));
    }

    /// <summary>Makes it as long as that.</summary>
    public async Task Tell(int entries, CancellationToken stop)
    {
        await using var fill = _host.Log.CreateCommand(Fill);
        fill.Parameters.Add(new() { Value = Matter });
        fill.Parameters.Add(new() { Value = entries });
        await fill.ExecuteNonQueryAsync(stop);
        await using var analyse = _host.Log.CreateCommand("analyze cases.mt_doc_keptentry");
        await analyse.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Its clocks run for days, so that nothing of it is ever quite done: its first entry is enough to copy.</summary>
    private static async Task<bool> Begun(NpgsqlDataSource log, Guid referral, CancellationToken stop)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (await tick.WaitForNextTickAsync(stop))
        {
            await using var select = log.CreateCommand("select exists (select from cases.mt_doc_keptentry where matter = $1)");
            select.Parameters.Add(new() { Value = referral });
            if (await select.ExecuteScalarAsync(stop) is true)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<Guid> VictimOf(NpgsqlDataSource log, Guid referral, CancellationToken stop)
    {
        await using var select = log.CreateCommand("select person_id from privacy.mt_doc_personnamed where matter = $1 and data ->> 'role' = 'victim'");
        select.Parameters.Add(new() { Value = referral });
        return await select.ExecuteScalarAsync(stop) is Guid victim ? victim : throw new NoFigure("The referral posted names no victim.");
    }
}
