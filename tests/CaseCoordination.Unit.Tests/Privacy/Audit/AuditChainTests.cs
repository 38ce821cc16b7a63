using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;

namespace CaseCoordination.Unit.Tests.Privacy.Audit;

/// <summary>What is hashed is a format: chains there are must verify for as long as they are kept.</summary>
public sealed class AuditChainTests
{
    private static readonly Guid Matter = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");

    private static readonly AuditedRead Opened = new(
        "tunbridge-wells", new(2022, 5, 4, 10, 30, 0, 0, 1, TimeSpan.FromHours(1)), "o'neill", "kp", ["chair", "practitioner"], "consultation", "own-referral",
        Matter, [Zephyrine, Ignatius], ["Metadata", "VictimIdentity"], "4bf92f3577b34da6a3ce929d0e0e4736");

    private static readonly AuditedRead LookedUp = new(
        "tunbridge-wells", new(2022, 5, 4, 23, 59, 59, TimeSpan.Zero), "kp-connect", "kp", [], "look-up", "Zoë", null, [], [], "00f067aa0ba902b7");

    [Fact]
    public void The_hashes_of_a_chain_are_the_same_for_ever() =>
        Chains.Of([Opened, LookedUp]).Select(row => Convert.ToHexStringLower(row.Hash)).Should().Equal(
            "b272ddaf5f7a8c8f0a881ca7442f5fd699f16d29995cb7f5bc1d73a5bcefcd3d",
            "2b03c4e0c93d2d943093d99a4efb63a87e572de431dc5ce03180a26297099fed");

    [Fact]
    public void A_chain_starts_from_nothing_and_counts_from_one()
    {
        ChainHead.Start("tunbridge-wells").Should().BeEquivalentTo(new ChainHead("tunbridge-wells", 0, new byte[32]));
        Chains.Of([Opened, LookedUp]).Select(row => row.Number).Should().Equal(1, 2);
    }

    [Fact]
    public void The_same_read_elsewhere_in_the_chain_has_another_hash() =>
        Chains.Of([Opened, Opened, Opened]).Select(row => Convert.ToHexStringLower(row.Hash)).Should().OnlyHaveUniqueItems();

    [Fact]
    public void What_stands_in_one_list_cannot_be_passed_off_as_standing_in_the_next() =>
        AuditChain.HashOf([], 1, LookedUp with { Roles = ["a"], Fields = [] }).Should().NotEqual(AuditChain.HashOf([], 1, LookedUp with { Roles = [], Fields = ["a"] }));

    [Fact]
    public void A_read_is_put_down_in_world_time_to_the_microsecond_with_its_roles_in_order()
    {
        var reader = new Reader(new("o'neill", "kp", "tunbridge-wells", new HashSet<string> { "practitioner", "chair" }), "own-referral", Opened.RequestId);
        var moment = new DateTimeOffset(2022, 5, 4, 10, 30, 0, 0, 1, TimeSpan.FromHours(1)).AddTicks(9);

        var read = AuditedRead.Of(reader, AuditAction.Consultation, moment, Matter, [Zephyrine, Ignatius], [nameof(FieldClass.Metadata), nameof(FieldClass.VictimIdentity)]);

        read.Should().BeEquivalentTo(Opened, o => o.WithStrictOrdering());
        read.At.Offset.Should().Be(TimeSpan.Zero);
        AuditChain.HashOf(new byte[32], 1, read).Should().Equal(AuditChain.HashOf(new byte[32], 1, Opened));
    }
}
