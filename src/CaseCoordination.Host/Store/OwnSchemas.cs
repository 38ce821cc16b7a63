using CaseCoordination.Privacy.Sealing;
using JasperFx.CommandLine.Descriptions;
using JasperFx.Resources;
using Npgsql;

namespace CaseCoordination.Host.Store;

/// <summary>Hands the command line and the start in Development the tables that are not the event store's.</summary>
internal sealed class OwnSchemas(KeysSchema keys, SignInSchema signIn) : SystemPartBase("Keys and sign-in", new Uri("casecoordination://schemas"))
{
    public override ValueTask<IReadOnlyList<IStatefulResource>> FindResources() => new([keys, signIn]);
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
