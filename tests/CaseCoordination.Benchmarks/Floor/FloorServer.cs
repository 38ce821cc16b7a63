using System.Text.Json;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.AgencyApi.Referrals;
using CaseCoordination.Benchmarks.Load;
using Npgsql;

namespace CaseCoordination.Benchmarks.Floor;

/// <summary>The least a server can do to take a referral in: read the body, write the host's rows in one transaction, answer 201.</summary>
internal static class FloorServer
{
    public static async Task<int> Run(string template)
    {
        var copied = JsonSerializer.Deserialize<FloorTemplate>(await File.ReadAllBytesAsync(template))!;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);

        // Connections as the host tunes them.
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(builder.Configuration.GetConnectionString("Floor"))
        {
            Timezone = "UTC",
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
        });
        foreach (var table in copied.Tables)
        {
            await using var make = database.CreateCommand(table);
            await make.ExecuteNonQueryAsync();
        }

        var app = builder.Build();
        app.MapGet("/", () => "ready");
        app.MapPost(Target.Route, (HttpContext http, CancellationToken ct) => TakeIn(http, copied, database, ct));
        await app.RunAsync();
        return 0;
    }

    private static async Task<IResult> TakeIn(HttpContext http, FloorTemplate copied, NpgsqlDataSource database, CancellationToken ct)
    {
        using var body = new MemoryStream((int)http.Request.ContentLength!.Value);
        await http.Request.Body.CopyToAsync(body, ct);
        var id = Guid.CreateVersion7();
        var (position, recordedAt) = await Write(new(copied, id, http.Request.Headers["Idempotency-Key"].ToString()), database, ct);
        return TypedResults.Created(
            $"/{Target.Route}/{id}", new ReferralTaken(id, "marac", "received", new Receipt(position, recordedAt, copied.Digest)));
    }

    private static async Task<(long Position, DateTimeOffset RecordedAt)> Write(FloorRows rows, NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct); // Travels with the batch: one round trip, and one for the commit.
        await using var batch = new NpgsqlBatch(connection, transaction) { BatchCommands = { rows.Stream, rows.Event, rows.Answered, rows.Known, rows.Message } };
        (long, DateTimeOffset) receipt;
        await using (var written = await batch.ExecuteReaderAsync(ct))
        {
            await written.ReadAsync(ct);
            receipt = (written.GetInt64(0), written.GetFieldValue<DateTimeOffset>(1));
        }

        await transaction.CommitAsync(ct);
        return receipt;
    }
}
