using Marten;

namespace CaseCoordination.Measures.Facts;

/// <summary>
/// Writes facts into the store's own table, however many in one statement: its operations are a statement for each row, and
/// then parsing and planning take longer than writing. The rows are those the store would write.
/// </summary>
internal static class FactRows
{
    private const string Insert =
        """
        insert into measures.mt_doc_fact as kept (tenant_id, mt_dotnet_type, id, data, name, occurred_on, entry)
        select ?, ?, id, data::jsonb, name, occurred_on, entry from unnest(?, ?, ?, ?, ?) fact (id, data, name, occurred_on, entry)
        on conflict (tenant_id, id) do update
           set data = excluded.data, name = excluded.name, occurred_on = excluded.occurred_on, entry = excluded.entry,
               mt_version = excluded.mt_version, mt_last_modified = excluded.mt_last_modified
         where kept.data <> excluded.data
        """;

    public static void Keep(IDocumentOperations operations, IReadOnlyList<Fact> facts)
    {
        if (facts.Count > 0)
        {
            var json = operations.DocumentStore.Options.Serializer();
            operations.QueueSqlCommand(
                Insert,
                operations.TenantId,
                typeof(Fact).FullName!,
                facts.Select(f => f.Id).ToArray(),
                facts.Select(json.ToJson).ToArray(),
                facts.Select(f => f.Name).ToArray(),
                facts.Select(f => f.OccurredOn).ToArray(),
                facts.Select(f => f.Entry).ToArray());
        }
    }

    public static void Forget(IDocumentOperations operations, IReadOnlyCollection<Guid> entries)
    {
        if (entries.Count > 0)
        {
            operations.QueueSqlCommand("delete from measures.mt_doc_fact where tenant_id = ? and entry = any(?)", operations.TenantId, entries.ToArray());
        }
    }
}
