using System.Buffers.Text;
using System.Security.Cryptography;
using CaseCoordination.Privacy.Sealing;
using CsCheck;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;

namespace CaseCoordination.Unit.Tests.Privacy.Sealing;

public sealed class MasterKeyTests
{
    private static readonly MasterKey Other = MasterKey.From(Base64Url.EncodeToString(Bytes(128)));
    private static readonly byte[] Key = Bytes(32);

    [Fact]
    public void A_key_wrapped_comes_out_as_it_went_in() =>
        Always.Holds(Gen.Byte.Array[32], key => Master.Unwrap(Zephyrine, Master.Wrap(Zephyrine, key), Master.Id).Should().Equal(key), times: 200);

    [Fact]
    public void A_key_wrapped_long_ago_still_comes_out() =>
        Master.Unwrap(Zephyrine, Base64Url.DecodeFromChars("AAECAwQFBgcICQoLD08vl8DxDxcJtlsQ_uRPSgX3oj7AgyG73TVq3SsNUA0hMqMs1VK9dwjLxjRYrwgT"), Master.Id)
            .Should().Equal(Key);

    [Fact]
    public void It_does_not_come_out_for_another_person() => ShouldNotUnwrap(Master, Ignatius, Master.Wrap(Zephyrine, Key));

    [Fact]
    public void It_does_not_come_out_under_another_master_key() => ShouldNotUnwrap(Other, Zephyrine, Master.Wrap(Zephyrine, Key));

    [Fact]
    public void Changing_any_bit_of_it_is_noticed()
    {
        var wrapped = Master.Wrap(Zephyrine, Key);

        Always.Holds(Gen.Select(Gen.Int[0, wrapped.Length - 1], Gen.Int[0, 7]), place =>
        {
            byte[] tampered = [.. wrapped];
            tampered[place.Item1] ^= (byte)(1 << place.Item2);
            ShouldNotUnwrap(Master, Zephyrine, tampered);
        });
    }

    [Fact]
    public void Its_name_is_always_the_same_and_tells_it_from_another()
    {
        Master.Id.Should().Be("7bcc9fdd");
        Other.Id.Should().NotBe(Master.Id);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(" ")]
    public void White_space_around_it_as_a_file_has_it_is_left_out(string space) => MasterKey.From(space + Secret + space).Id.Should().Be(Master.Id);

    [Fact]
    public void Fewer_than_32_bytes_are_refused() =>
        FluentActions.Invoking(() => MasterKey.From(Base64Url.EncodeToString(Bytes(0).AsSpan(0, 31)))).Should().Throw<ArgumentException>();

    private static void ShouldNotUnwrap(MasterKey master, Guid person, byte[] wrapped) =>
        FluentActions.Invoking(() => master.Unwrap(person, wrapped, Master.Id)).Should().Throw<CryptographicException>();
}
