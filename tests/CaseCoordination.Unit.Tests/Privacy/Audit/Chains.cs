using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Audit;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Privacy.Audit;

/// <summary>Chains of reads, and what comes of checking them.</summary>
internal static class Chains
{
    public const string Partnership = "tunbridge-wells";

    public static readonly DateTimeOffset First = new(2022, 5, 4, 9, 30, 0, TimeSpan.Zero);

    private static readonly Gen<Guid> Ids = Gen.Int[1, 9].Select(n => NamedId.From("someone", $"{n}"));

    private static readonly Gen<AuditedRead> AnyRead = Gen.Select(
        Gen.Int[0, 59],
        Gen.OneOf("kp-connect", "o'neill", "Zoë"),
        Gen.OneOf("practitioner", "coordinator", "chair").Array[0, 2],
        Gen.OneOf("own-referral", "coordination", "subject-access"),
        Gen.Select(Ids, Gen.Bool).Select((id, none) => none ? (Guid?)null : id),
        Ids.Array[0, 3],
        Gen.OneOf("Metadata", "VictimIdentity", "Health").Array[0, 3]).Select((seconds, subject, roles, purpose, matter, people, fields) => new AuditedRead(
            Partnership, First.AddSeconds(seconds), subject, "kp", roles, AuditAction.Consultation, purpose, matter, people, fields, "to be told apart by place"));

    /// <summary>At least three reads, no two of them the same request.</summary>
    public static readonly Gen<ChainedRead[]> Any = AnyRead.Array[3, 9]
        .Select(reads => Of(reads.Select((read, place) => read with { RequestId = $"request-{place + 1}" })));

    /// <summary>A chain and the place of one of its rows.</summary>
    public static readonly Gen<(ChainedRead[] Rows, int At)> WithAPlace = Any.SelectMany(rows => Gen.Int[0, rows.Length - 1].Select(at => (rows, at)));

    /// <summary>A chain and the places of two of its rows, the earlier first.</summary>
    public static readonly Gen<(ChainedRead[] Rows, int First, int Second)> WithTwoPlaces = Any.SelectMany(rows =>
        Gen.Select(Gen.Int[0, rows.Length - 2], Gen.Int[1, rows.Length - 1]).Select((a, step) => (rows, a, Math.Min(a + step, rows.Length - 1))));

    public static ChainedRead[] Of(IEnumerable<AuditedRead> reads, ChainHead? after = null)
    {
        var head = after ?? ChainHead.Start(Partnership);
        var rows = new List<ChainedRead>();
        foreach (var read in reads)
        {
            rows.Add(AuditChain.Append(head, read));
            head = HeadOf(rows);
        }

        return [.. rows];
    }

    public static ChainHead HeadOf(IReadOnlyList<ChainedRead> rows) =>
        rows.Count == 0 ? ChainHead.Start(Partnership) : new(Partnership, rows[^1].Number, rows[^1].Hash);

    public static AuditAnchor AnchorAt(ChainedRead row) => new(Partnership, row.Number, row.Hash, First.AddDays(1));

    /// <summary>What comes of checking these rows, where the store says the chain ends with <paramref name="head"/>.</summary>
    public static ChainVerdict Checked(IEnumerable<ChainedRead> rows, ChainHead head, params IReadOnlyList<AuditAnchor> anchors)
    {
        var check = new ChainCheck(Partnership, anchors);
        foreach (var row in rows)
        {
            check.Take(row);
        }

        return check.Finish(head);
    }
}
