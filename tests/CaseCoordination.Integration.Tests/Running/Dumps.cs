using System.Text;
using FluentAssertions;
using Npgsql;

namespace CaseCoordination.Integration.Tests;

/// <summary>Everything a thief with a database has.</summary>
public static class Dumps
{
    /// <summary>Every row of every table as text.</summary>
    public static async Task<string> Of(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        var tables = new List<string>();
        await using (var list = source.CreateCommand("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')"))
        await using (var rows = await list.ExecuteReaderAsync(Machine.Stop))
        {
            while (await rows.ReadAsync(Machine.Stop))
            {
                tables.Add(rows.GetString(0));
            }
        }

        var dump = new StringBuilder();
        foreach (var table in tables)
        {
            await using var all = source.CreateCommand($"select t::text from {table} t");
            await using var rows = await all.ExecuteReaderAsync(Machine.Stop);
            while (await rows.ReadAsync(Machine.Stop))
            {
                dump.AppendLine(rows.GetString(0));
            }
        }

        return dump.ToString();
    }

    /// <summary>Neither in clear, nor as the hexadecimal or base64 a column of bytes or a log would show.</summary>
    public static void ShouldHoldNothingOf(this string dump, IEnumerable<string> planted)
    {
        foreach (var word in planted)
        {
            dump.Should().NotContainEquivalentOf(word);
            dump.Should().NotContainEquivalentOf(Convert.ToHexString(Encoding.UTF8.GetBytes(word)), "bytea is shown in hexadecimal");
            dump.Should().NotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(word))[..8]);
        }
    }
}
