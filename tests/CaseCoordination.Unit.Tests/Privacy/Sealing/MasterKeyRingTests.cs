using System.Buffers.Text;
using System.Security.Cryptography;
using CaseCoordination.Privacy.Sealing;
using CsCheck;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;

namespace CaseCoordination.Unit.Tests.Privacy.Sealing;

/// <summary>A new master key with older ones behind it, while what they closed is being closed again.</summary>
public sealed class MasterKeyRingTests
{
    private static readonly string[] Secrets = [Secret, .. new[] { 128, 160, 192 }.Select(first => Base64Url.EncodeToString(Bytes(first)))];
    private static readonly MasterKey[] Alone = [.. Secrets.Select(MasterKey.From)];
    private static readonly byte[] Key = Bytes(32);

    private static readonly (MasterKey Old, MasterKey New, MasterKey Ring) Rotation = (Alone[0], Alone[1], RingOf(1, 0));

    [Fact]
    public void What_the_old_key_wrapped_comes_out_of_the_ring_and_not_of_the_new_key_alone()
    {
        var wrapped = Rotation.Old.Wrap(Zephyrine, Key);

        Rotation.Ring.Unwrap(Zephyrine, wrapped, Rotation.Old.Id).Should().Equal(Key);
        FluentActions.Invoking(() => Rotation.New.Unwrap(Zephyrine, wrapped, Rotation.Old.Id)).Should().Throw<CryptographicException>();
    }

    [Fact]
    public void What_the_ring_wraps_is_the_new_keys_so_that_the_old_one_can_go()
    {
        var wrapped = Rotation.Ring.Wrap(Zephyrine, Key);

        Rotation.Ring.Id.Should().Be(Rotation.New.Id);
        Rotation.New.Unwrap(Zephyrine, wrapped, Rotation.New.Id).Should().Equal(Key);
        FluentActions.Invoking(() => Rotation.Old.Unwrap(Zephyrine, wrapped, Rotation.Old.Id)).Should().Throw<CryptographicException>();
    }

    [Fact]
    public void In_any_ring_whatever_one_of_its_keys_wrapped_comes_out() => Always.Holds(
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, Secrets.Length).ToArray()), Gen.Int[0, 3], Gen.Byte.Array[32]),
        it =>
        {
            var by = Alone[it.Item2];

            RingOf(it.Item1).Unwrap(Ignatius, by.Wrap(Ignatius, it.Item3), by.Id).Should().Equal(it.Item3);
        },
        times: 100);

    [Fact]
    public void Who_says_the_wrong_key_wrapped_it_gets_nothing() =>
        FluentActions.Invoking(() => Rotation.Ring.Unwrap(Zephyrine, Rotation.Old.Wrap(Zephyrine, Key), Rotation.New.Id)).Should().Throw<CryptographicException>();

    [Fact]
    public void Indexes_and_fingerprints_come_newest_first_and_are_those_of_each_key_alone() => Always.Holds(
        Gen.Shuffle(Enumerable.Range(0, Secrets.Length).ToArray()),
        order =>
        {
            var ring = RingOf(order);

            ring.BlindIndexes("surname", "quillfeather").Should().Equal(order.Select(n => Alone[n].BlindIndex("surname", "quillfeather")));
            ring.Fingerprints("POST /api"u8).Should().Equal(order.Select(n => Alone[n].Fingerprints("POST /api"u8).Single()));
            ring.BlindIndex("surname", "quillfeather").Should().Be(Alone[order[0]].BlindIndex("surname", "quillfeather"));
        },
        times: 50);

    [Fact]
    public void One_key_too_short_spoils_the_ring() => FluentActions
        .Invoking(() => MasterKey.From($"{Secrets[1]}\n{Base64Url.EncodeToString(Bytes(0).AsSpan(0, 31))}")).Should().Throw<ArgumentException>();

    [Fact]
    public void No_key_is_no_ring() => FluentActions.Invoking(() => MasterKey.From("\n \n")).Should().Throw<ArgumentException>();

    private static MasterKey RingOf(params int[] newestFirst) => MasterKey.From(string.Join('\n', newestFirst.Select(n => Secrets[n])));
}
