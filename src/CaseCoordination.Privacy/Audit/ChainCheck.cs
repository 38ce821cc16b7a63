namespace CaseCoordination.Privacy.Audit;

/// <summary>What the chain was at some moment, kept where whoever can write the chain cannot write.</summary>
public sealed record AuditAnchor(string Partnership, long Number, byte[] Hash, DateTimeOffset AnchoredAt);

/// <summary>One thing wrong with a chain, in words.</summary>
public sealed record ChainBreak(long Number, string What);

/// <summary>What came of checking a partnership's chain.</summary>
/// <param name="Reads">How many rows there are.</param>
/// <param name="Anchors">How many anchors were held against it.</param>
/// <param name="Breaks">The first of what is wrong; empty when all of it holds.</param>
public sealed record ChainVerdict(string Partnership, long Reads, int Anchors, IReadOnlyList<ChainBreak> Breaks)
{
    public bool Holds => Breaks.Count == 0;
}

/// <summary>Walks a chain row by row, so that ten million rows take no more memory than ten.</summary>
public sealed class ChainCheck(string partnership, IReadOnlyList<AuditAnchor> anchors)
{
    private const int MostTold = 20;
    private readonly Dictionary<long, AuditAnchor> _anchors = anchors.ToDictionary(anchor => anchor.Number);
    private readonly List<ChainBreak> _breaks = [];
    private ChainHead _head = ChainHead.Start(partnership);
    private long _rows;

    /// <summary>The next row, in the order of numbers.</summary>
    public void Take(ChainedRead row)
    {
        _rows++;
        if (row.Number != _head.Number + 1)
        {
            Tell(row.Number, row.Number > _head.Number + 1
                ? $"Missing before it: {_head.Number + 1} to {row.Number - 1}."
                : "It stands here more than once.");
        }
        else if (!AuditChain.HashOf(_head.Hash, row.Number, row.Read).AsSpan().SequenceEqual(row.Hash))
        {
            Tell(row.Number, "It is not what was recorded, or what stands before it is not: changed, exchanged or written anew.");
        }

        if (_anchors.Remove(row.Number, out var anchor) && !anchor.Hash.AsSpan().SequenceEqual(row.Hash))
        {
            Tell(row.Number, $"It differs from its anchor of {anchor.AnchoredAt:yyyy-MM-dd HH:mm}Z: the chain was written anew up to here.");
        }

        // From its own hash on: one changed row is told once, not a million times.
        _head = new(partnership, row.Number, row.Hash);
    }

    /// <param name="head">Where the store says the chain ends.</param>
    public ChainVerdict Finish(ChainHead head)
    {
        if (head.Number != _head.Number || !head.Hash.AsSpan().SequenceEqual(_head.Hash))
        {
            Tell(_head.Number, $"The chain ends here, and should at {head.Number}: rows are missing at its end, or were added past it.");
        }

        foreach (var missing in _anchors.Values.OrderBy(anchor => anchor.Number))
        {
            Tell(missing.Number, $"It was anchored on {missing.AnchoredAt:yyyy-MM-dd HH:mm}Z and is gone.");
        }

        return new(partnership, _rows, anchors.Count, _breaks);
    }

    private void Tell(long number, string what)
    {
        if (_breaks.Count < MostTold)
        {
            _breaks.Add(new(number, what));
        }
    }
}
