using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Sealing;
using JasperFx.CommandLine.Descriptions;
using JasperFx.Resources;
using Npgsql;

namespace CaseCoordination.Host.Store;

/// <summary>Hands the command line and the start in Development the tables that are not the event store's, and who may use them all.</summary>
internal sealed class OwnSchemas(KeysSchema keys, AuditSchema audit, SignInSchema signIn, Barriers barriers)
    : SystemPartBase("Keys, audit, sign-in and rights", new Uri("casecoordination://schemas"))
{
    public override ValueTask<IReadOnlyList<IStatefulResource>> FindResources() => new([keys, audit, signIn, barriers]);
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
        await using var create = keys.CreateCommand(PersonKeyStore.Schema + AuditAnchors.Schema);
        await create.ExecuteNonQueryAsync(token);
    }
}

/// <summary>The tables of the record of reads.</summary>
internal sealed class AuditSchema(NpgsqlDataSource log) : StatefulResourceBase("database", "record of reads", new Uri("casecoordination://audit"), new Uri("casecoordination://audit"))
{
    public override async Task Check(CancellationToken token)
    {
        await using var select = log.CreateCommand("select count(*) from audit.reads where false");
        await select.ExecuteScalarAsync(token);
    }

    public override async Task Setup(CancellationToken token)
    {
        await using var create = log.CreateCommand(AuditStore.Schema);
        await create.ExecuteNonQueryAsync(token);
    }
}
