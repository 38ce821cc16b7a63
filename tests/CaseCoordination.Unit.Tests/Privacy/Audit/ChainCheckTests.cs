using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Audit;
using CsCheck;
using static CaseCoordination.Unit.Tests.Privacy.Audit.Chains;

namespace CaseCoordination.Unit.Tests.Privacy.Audit;

/// <summary>Whatever is done to a chain is found, and found where it was done.</summary>
public sealed class ChainCheckTests
{
    private static readonly Dictionary<string, Func<AuditedRead, AuditedRead>> Changes = new()
    {
        [nameof(AuditedRead.Partnership)] = read => read with { Partnership = "maidstone" },
        [nameof(AuditedRead.At)] = read => read with { At = read.At.AddMicroseconds(1) },
        [nameof(AuditedRead.Subject)] = read => read with { Subject = "somebody-else" },
        [nameof(AuditedRead.Agency)] = read => read with { Agency = "davss" },
        [nameof(AuditedRead.Roles)] = read => read with { Roles = [.. read.Roles, "dpo"] },
        [nameof(AuditedRead.Action)] = read => read with { Action = AuditAction.LookUp },
        [nameof(AuditedRead.Purpose)] = read => read with { Purpose = "curiosity" },
        [nameof(AuditedRead.Matter)] = read => read with { Matter = read.Matter is null ? Guid.Empty : null },
        [nameof(AuditedRead.People)] = read => read with { People = [.. read.People, NamedId.From("nobody")] },
        [nameof(AuditedRead.Fields)] = read => read with { Fields = [.. read.Fields, "Narrative"] },
        [nameof(AuditedRead.RequestId)] = read => read with { RequestId = "request-0" },
    };

    public static TheoryData<string> EveryField => [.. typeof(AuditedRead).GetProperties().Select(property => property.Name)];

    [Fact]
    public void A_chain_left_alone_holds_with_every_anchor_it_ever_had() => Always.Holds(WithAPlace, it =>
        Checked(it.Rows, HeadOf(it.Rows), [.. it.Rows.Skip(it.At).Select(AnchorAt)]).Should().BeEquivalentTo(
            new ChainVerdict(Partnership, it.Rows.Length, it.Rows.Length - it.At, [])));

    [Fact]
    public void Where_nobody_ever_read_anything_the_chain_holds() => Checked([], ChainHead.Start(Partnership)).Holds.Should().BeTrue();

    [Theory]
    [MemberData(nameof(EveryField))]
    public void A_row_changed_in_any_field_is_found_and_told_once(string field) => Always.Holds(WithAPlace, it =>
        ShouldBreak(Checked(Changed(it.Rows, it.At, row => row with { Read = Changes[field](row.Read) }), HeadOf(it.Rows)), it.At + 1, "not what was recorded"), times: 100);

    [Fact]
    public void A_hash_changed_is_found_at_its_row() => Always.Holds(WithAPlace, it =>
        Checked(Changed(it.Rows, it.At, row => row with { Hash = [(byte)~row.Hash[0], .. row.Hash[1..]] }), HeadOf(it.Rows))
            .Breaks[0].Should().Match<ChainBreak>(found => found.Number == it.At + 1 && found.What.Contains("not what was recorded")));

    [Fact]
    public void A_row_left_out_is_missed_before_the_next() => Always.Holds(WithAPlace.Where(it => it.At < it.Rows.Length - 1), it =>
        ShouldBreak(Checked(Without(it.Rows, it.At), HeadOf(it.Rows)), it.At + 2, $"Missing before it: {it.At + 1} to {it.At + 1}."));

    [Fact]
    public void The_last_row_left_out_is_missed_at_the_end() => Always.Holds(Any, rows =>
        ShouldBreak(Checked(rows[..^1], HeadOf(rows)), rows.Length - 1, $"should at {rows.Length}"));

    [Fact]
    public void All_rows_left_out_are_missed() => Always.Holds(Any, rows => ShouldBreak(Checked([], HeadOf(rows)), 0, $"should at {rows.Length}"));

    [Fact]
    public void Two_rows_exchanged_are_found_at_the_first() => Always.Holds(WithTwoPlaces, it =>
    {
        var (one, other) = (it.Rows[it.First], it.Rows[it.Second]);
        ChainedRead[] exchanged = [.. it.Rows];
        (exchanged[it.First], exchanged[it.Second]) = (other with { Number = one.Number }, one with { Number = other.Number });

        Checked(exchanged, HeadOf(it.Rows)).Breaks.Select(found => found.Number).Should().Contain([one.Number, other.Number])
            .And.HaveElementAt(0, one.Number);
    });

    [Fact]
    public void Two_reads_exchanged_under_their_hashes_are_both_found() => Always.Holds(WithTwoPlaces, it =>
    {
        var (one, other) = (it.Rows[it.First], it.Rows[it.Second]);
        ChainedRead[] exchanged = [.. it.Rows];
        (exchanged[it.First], exchanged[it.Second]) = (one with { Read = other.Read }, other with { Read = one.Read });

        Checked(exchanged, HeadOf(it.Rows)).Breaks.Select(found => found.Number).Should().Equal(one.Number, other.Number);
    });

    [Fact]
    public void A_row_that_stands_there_twice_is_found() => Always.Holds(WithAPlace, it =>
        ShouldBreak(Checked([.. it.Rows[..(it.At + 1)], .. it.Rows[it.At..]], HeadOf(it.Rows)), it.At + 1, "more than once"));

    [Fact]
    public void A_row_put_in_past_the_end_is_found() => Always.Holds(Any, rows =>
        ShouldBreak(Checked(Of([.. rows.Select(row => row.Read), rows[0].Read]), HeadOf(rows)), rows.Length + 1, "added past it"));

    [Fact]
    public void The_last_row_written_anew_is_found_where_the_store_says_how_the_chain_ends() => Always.Holds(Any, rows =>
        ShouldBreak(
            Checked([.. rows[..^1], .. Of([rows[^1].Read with { Purpose = "curiosity" }], HeadOf(rows[..^1]))], HeadOf(rows)), rows.Length, $"should at {rows.Length}"));

    [Fact]
    public void A_tail_cut_off_with_the_store_in_the_know_is_missed_by_every_anchor_in_it() => Always.Holds(WithAPlace, it =>
        Checked(it.Rows[..it.At], HeadOf(it.Rows[..it.At]), [.. it.Rows.Select(AnchorAt)]).Breaks
            .Should().OnlyContain(found => found.What.Contains("is gone")).And.Subject.Select(found => found.Number)
            .Should().Equal(it.Rows[it.At..].Select(row => row.Number)));

    [Fact]
    public void A_tail_written_anew_with_right_hashes_is_found_at_the_next_anchor() => Always.Holds(WithTwoPlaces, it =>
    {
        var kept = it.Rows[..it.First];
        ChainedRead[] anew = [.. kept, .. Of(it.Rows[it.First..].Select(row => row.Read with { Subject = "somebody-else" }), HeadOf(kept))];

        Checked(anew, HeadOf(anew)).Holds.Should().BeTrue("without an anchor it cannot be told from a true chain");
        ShouldBreak(Checked(anew, HeadOf(anew), AnchorAt(it.Rows[it.Second])), it.Second + 1, "written anew up to here");
    });

    [Fact]
    public void An_anchor_of_before_what_was_changed_does_not_mind() => Always.Holds(WithTwoPlaces.Where(it => it.First < it.Second), it =>
        ShouldBreak(
            Checked(Changed(it.Rows, it.Second, row => row with { Read = row.Read with { Purpose = "curiosity" } }), HeadOf(it.Rows), AnchorAt(it.Rows[it.First])),
            it.Second + 1,
            "not what was recorded"));

    [Fact]
    public void An_anchor_beyond_the_end_is_found() => Always.Holds(Any, rows =>
        ShouldBreak(Checked(rows, HeadOf(rows), AnchorAt(rows[^1]) with { Number = rows.Length + 7 }), rows.Length + 7, "anchored on 2022-05-05 09:30Z and is gone"));

    [Fact]
    public void Of_a_chain_all_wrong_only_the_beginning_is_told()
    {
        var read = new AuditedRead(Partnership, First, "kp-connect", "kp", [], AuditAction.LookUp, "own-referral", null, [], [], "request-1");
        var wrong = Of(Enumerable.Repeat(read, 50)).Select(row => row with { Hash = [(byte)~row.Hash[0], .. row.Hash[1..]] }).ToArray();

        Checked(wrong, HeadOf(wrong)).Breaks.Select(found => found.Number).Should().Equal(Enumerable.Range(1, 20).Select(n => (long)n));
    }

    private static void ShouldBreak(ChainVerdict verdict, long number, string what)
    {
        verdict.Holds.Should().BeFalse();
        verdict.Breaks.Should().ContainSingle().Which.Should().Match<ChainBreak>(found => found.Number == number && found.What.Contains(what));
    }

    private static ChainedRead[] Changed(ChainedRead[] rows, int at, Func<ChainedRead, ChainedRead> change) =>
        [.. rows.Select((row, place) => place == at ? change(row) : row)];

    private static IEnumerable<ChainedRead> Without(ChainedRead[] rows, int at) => rows.Where((_, place) => place != at);
}
