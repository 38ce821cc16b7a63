using System.Net;
using CaseCoordination.Agencies.Webhooks;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Agencies.Webhooks;

public sealed class PublicAddressesTests
{
    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450:4009::1")]
    public void An_address_of_somebody_outside_is_public(string address) => PublicAddresses.IsPublic(IPAddress.Parse(address)).Should().BeTrue();

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.0.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::1.1.1.1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void One_of_our_own_or_of_nobody_is_not(string address) => PublicAddresses.IsPublic(IPAddress.Parse(address)).Should().BeFalse();

    [Fact]
    public void An_old_address_dressed_as_a_new_one_never_is() => Gen.Byte.Array[4].Sample(bytes =>
    {
        byte[] Behind(params byte[] prefix) => [.. prefix, .. new byte[12 - prefix.Length], .. bytes];
        IPAddress[] dressed =
        [
            new IPAddress(bytes).MapToIPv6(), new(Behind()), new(Behind(0, 0x64, 0xff, 0x9b)), new([0x20, 0x02, .. bytes, .. new byte[10]]), new([0x20, 0x01, 0, 0, .. new byte[8], .. bytes]),
        ];
        dressed.Should().NotContain(address => PublicAddresses.IsPublic(address));
    });
}
