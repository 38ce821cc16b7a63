namespace CaseCoordination.Privacy.Audit;

/// <summary>Checks chains against themselves and against their anchors.</summary>
public sealed class VerifyAudit(AuditStore chains, AuditAnchors anchors)
{
    /// <param name="progress">Told the number of rows walked, every hundred thousand.</param>
    public async Task<ChainVerdict> Of(string partnership, IProgress<long>? progress, CancellationToken ct)
    {
        // The anchors first, then the end, then the rows: what is added while we look can then only be past the end.
        var check = new ChainCheck(partnership, await anchors.Of(partnership, ct));
        var head = (await chains.Heads(ct)).FirstOrDefault(h => h.Partnership == partnership) ?? ChainHead.Start(partnership);
        await foreach (var row in chains.Chain(partnership, ct))
        {
            if (row.Number > head.Number)
            {
                break;
            }

            check.Take(row);
            if (row.Number % 100_000 == 0)
            {
                progress?.Report(row.Number);
            }
        }

        return check.Finish(head);
    }
}
