using CaseCoordination.Host.SignIn;
using JasperFx.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CaseCoordination.Host.Store;

/// <summary>
/// The tables of the sign-in. They hold nothing that must outlive an update but clients and cookie keys, so a new version
/// only ever adds tables: whatever is missing is made, and what is there stays as it is.
/// </summary>
internal sealed class SignInSchema(IServiceScopeFactory scopes) : StatefulResourceBase("database", "sign-in", new Uri("casecoordination://sign-in"), new Uri("casecoordination://sign-in"))
{
    public override async Task Check(CancellationToken token)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await Missing(scope.ServiceProvider.GetRequiredService<SignInDb>(), token) is { Count: > 0 } missing)
        {
            throw new InvalidOperationException($"The sign-in lacks {missing.OfType<CreateTableOperation>().Count()} of its tables.");
        }
    }

    public override async Task Setup(CancellationToken token)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SignInDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(token);

        // Two nodes that start at once would both find a table missing.
        await db.Database.ExecuteSqlRawAsync($"select pg_advisory_xact_lock(hashtext('{SignInDb.Schema}'))", token);
        foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate(await Missing(db, token), Model(db)))
        {
            await db.Database.ExecuteSqlRawAsync(command.CommandText, token);
        }

        await transaction.CommitAsync(token);
    }

    /// <summary>What would have to be done to have every table.</summary>
    private static async Task<IReadOnlyList<MigrationOperation>> Missing(SignInDb db, CancellationToken token)
    {
        var there = await db.Database.SqlQueryRaw<string>("select tablename::text as \"Value\" from pg_tables where schemaname = {0}", SignInDb.Schema).ToListAsync(token);
        var operations = db.GetService<IMigrationsModelDiffer>().GetDifferences(null, Model(db).GetRelationalModel());
        return [.. operations.Where(operation => operation switch
        {
            CreateTableOperation table => !there.Contains(table.Name),
            CreateIndexOperation index => !there.Contains(index.Table),
            _ => there.Count == 0,
        })];
    }

    private static IModel Model(SignInDb db) => db.GetService<IDesignTimeModel>().Model;
}
