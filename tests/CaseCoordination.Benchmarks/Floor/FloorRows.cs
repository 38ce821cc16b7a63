using Npgsql;
using NpgsqlTypes;

namespace CaseCoordination.Benchmarks.Floor;

/// <summary>The five rows of one referral, as statements: the host's own, with this referral's ids in place of the copied one's.</summary>
internal sealed class FloorRows(FloorTemplate copied, Guid id, string key)
{
    private const int Owner = 1; // The host's node: a message being handled has an owner, and stands in the index of owners.

    public NpgsqlBatchCommand Stream => new(
        "insert into events.mt_streams (id, type, version, timestamp, tenant_id) values ($1, $2, 1, now(), $3)")
    {
        Parameters = { Is(id), Is(copied.StreamType), Is(copied.Tenant) },
    };

    public NpgsqlBatchCommand Event => new(
        """
        insert into events.mt_events (seq_id, id, stream_id, version, data, type, tenant_id, timestamp, mt_dotnet_type, is_archived, causation_id, correlation_id, user_name)
        values (nextval('events.mt_events_sequence'), $1, $2, 1, $3, $4, $5, now(), $6, false, $7, $8, $9) returning seq_id, timestamp
        """)
    {
        Parameters =
        {
            Is(Guid.NewGuid()), Is(id), Json(copied.Event.Data), Is(copied.Event.Type), Is(copied.Tenant), Is(copied.Event.DotnetType),
            Is(copied.Event.Causation), Is(copied.Event.Correlation), Is(copied.Event.User),
        },
    };

    public NpgsqlBatchCommand Answered => Document("privacy.mt_doc_answeredrequest", copied.Answered);

    public NpgsqlBatchCommand Known => Document("referrals.mt_doc_knownreference", copied.Known);

    public NpgsqlBatchCommand Message => new(
        "insert into wolverine.wolverine_incoming_envelopes (body, id, status, owner_id, attempts, message_type, received_at) values ($1, $2, 'Incoming', $3, 0, $4, $5)")
    {
        Parameters = { Is(copied.Message.Body), Is(Guid.CreateVersion7()), Is(Owner), Is(copied.Message.Type), Is(copied.Message.ReceivedAt) },
    };

    private NpgsqlBatchCommand Document(string table, StoredDocument document) => new(
        $"insert into {table} (tenant_id, id, data, mt_version, mt_dotnet_type, mt_last_modified) values ($1, $2, $3, $4, $5, transaction_timestamp()) on conflict (tenant_id, id) do nothing")
    {
        Parameters = { Is(copied.Tenant), Is(Ours(document.Id)), Json(document.Data), Is(Guid.CreateVersion7()), Is(document.DotnetType) },
    };

    private static NpgsqlParameter<T> Is<T>(T value) => new() { TypedValue = value };

    private NpgsqlParameter<string> Json(string text) => new() { TypedValue = Ours(text), NpgsqlDbType = NpgsqlDbType.Jsonb };

    private string Ours(string text) => text
        .Replace(copied.ReferralId.ToString(), id.ToString(), StringComparison.Ordinal)
        .Replace(copied.Key, key, StringComparison.Ordinal);
}
