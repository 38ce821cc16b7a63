using Npgsql;

namespace CaseCoordination.Integration.Tests;

/// <summary>Looks into the log behind the program's back.</summary>
public static class LogSearch
{
    /// <summary>How many events bear an agency's reference.</summary>
    public static async Task<long> CountByReference(this App app, string reference)
    {
        await using var source = NpgsqlDataSource.Create(app.Log);
        await using var count = source.CreateCommand("select count(*) from events.mt_events where data->>'agencyReference' = $1");
        count.Parameters.Add(new() { Value = reference });
        return (long)(await count.ExecuteScalarAsync(Machine.Stop))!;
    }

    /// <summary>How many events there are of a type.</summary>
    public static async Task<long> CountByType(this App app, string type, string partnership = "tunbridge-wells")
    {
        await using var source = NpgsqlDataSource.Create(app.Log);
        await using var count = source.CreateCommand("select count(*) from events.mt_events where type = $1 and tenant_id = $2");
        count.Parameters.Add(new() { Value = type });
        count.Parameters.Add(new() { Value = partnership });
        return (long)(await count.ExecuteScalarAsync(Machine.Stop))!;
    }
}
