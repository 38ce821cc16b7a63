using CaseCoordination.Host.SignIn;
using CaseCoordination.Privacy.Sealing;
using JasperFx.CommandLine.Descriptions;
using JasperFx.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CaseCoordination.Host.Store;

/// <summary>Hands the command line and the start in Development the tables that are not the event store's, and who may use them all.</summary>
internal sealed class OwnSchemas(KeysSchema keys, SignInSchema signIn, Barriers barriers) : SystemPartBase("Keys, sign-in and rights", new Uri("casecoordination://schemas"))
{
    public override ValueTask<IReadOnlyList<IStatefulResource>> FindResources() => new([keys, signIn, barriers]);
}

/// <summary>The tables of the people's keys; made by <c>resources setup</c> like those of the log.</summary>
internal sealed class KeysSchema([FromKeyedServices(Databases.Keys)] NpgsqlDataSource keys) : StatefulResourceBase("database", "people's keys", new Uri("casecoordination://keys"), new Uri("casecoordination://keys"))
{
    public override async Task Check(CancellationToken token)
    {
        await using var select = keys.CreateCommand("select count(*) from privacy.person_keys where false");
        await select.ExecuteScalarAsync(token);
    }

    public override async Task Setup(CancellationToken token)
    {
        await using var create = keys.CreateCommand(PersonKeyStore.Schema);
        await create.ExecuteNonQueryAsync(token);
    }
}

/// <summary>The tables of the sign-in.</summary>
internal sealed class SignInSchema(IServiceScopeFactory scopes) : StatefulResourceBase("database", "sign-in", new Uri("casecoordination://sign-in"), new Uri("casecoordination://sign-in"))
{
    public override async Task Check(CancellationToken token)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SignInDb>().ProtectionKeys.AnyAsync(token);
    }

    public override async Task Setup(CancellationToken token)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<SignInDb>().Database;
        var known = await database.SqlQueryRaw<bool>($"select to_regclass('{SignInDb.Schema}.\"ProtectionKeys\"') is not null as \"Value\"").SingleAsync(token);
        if (!known)
        {
            await ((IRelationalDatabaseCreator)database.GetService<IDatabaseCreator>()).CreateTablesAsync(token);
        }
    }
}
