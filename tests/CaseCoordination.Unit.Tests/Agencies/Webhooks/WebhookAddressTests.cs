using System.Globalization;
using System.Net;
using CaseCoordination.Agencies.Webhooks;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Agencies.Webhooks;

public sealed class WebhookAddressTests
{
    private static readonly string[] Noise =
    [
        "@", ":", "/", "\\", "#", "?", "%", "%0a", "%2e",
        "[", "]", "..", ".", " ", "\t", "\0", "\u00AD", "\u3002", "1", "x", "0x7f", "xn--", "-", "localhost", "//",
    ];

    private const string Good = "https://hooks.agency.example/case/told?of=all";

    [Theory]
    [InlineData("https://hooks.agency.example")]
    [InlineData("https://hooks.agency.example/")]
    [InlineData("https://hooks.agency.example:443/told")]
    [InlineData("https://HOOKS.Agency.Example/told")]
    [InlineData("HTTPS://hooks.agency.example/a/b;c=d?e=f&g=%C3%A9")]
    [InlineData("https://a-b.c1.gov.uk/~x/@me")]
    public void A_plain_address_of_somebody_outside_may_be_registered(string address) => WebhookAddress.Check(address).Should().BeEmpty();

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("", "missing")]
    [InlineData("hooks.agency.example", "not-https")]
    [InlineData("//hooks.agency.example/", "not-https")]
    [InlineData("http://hooks.agency.example/", "not-https")]
    [InlineData("https:/hooks.agency.example/", "not-https")]
    [InlineData("file:///etc/passwd", "not-https")]
    [InlineData("gopher://hooks.agency.example:70/_x", "not-https")]
    [InlineData("javascript:alert(1)", "not-https")]
    [InlineData("https://user@hooks.agency.example/", "user-info")]
    [InlineData("https://user:word@hooks.agency.example/", "user-info")]
    [InlineData("https://hooks.agency.example@127.0.0.1/", "user-info")]
    [InlineData("https://hooks.agency.example:80/", "other-port")]
    [InlineData("https://hooks.agency.example:8443/", "other-port")]
    [InlineData("https://hooks.agency.example:/", "other-port")]
    [InlineData("https://hooks.agency.example:0443/", "other-port")]
    [InlineData("https://hooks.agency.example:-1/", "not-a-name")]
    [InlineData("https://hooks.agency.example/#part", "fragment")]
    [InlineData("https://hooks.agency.example#", "fragment")]
    [InlineData("https://", "not-a-name")]
    [InlineData("https:///path", "not-a-name")]
    [InlineData("https://hooks/", "not-a-name")]
    [InlineData("https://hooks.agency.example./", "not-a-name")]
    [InlineData("https://.agency.example/", "not-a-name")]
    [InlineData("https://hooks..example/", "not-a-name")]
    [InlineData("https://-hooks.agency.example/", "not-a-name")]
    [InlineData("https://hooks_.agency.example/", "not-a-name")]
    [InlineData("https://hooks.agency.example%00.elsewhere.example/", "not-a-name")]
    [InlineData("https://%31%32%37.0.0.1/", "not-a-name")]
    [InlineData("https://hooks.agency.example\\@127.0.0.1/", "not-a-path")]
    [InlineData("https://hooks.agency.example/a\\b", "not-a-path")]
    [InlineData("https://hooks.agency.example/%0d%0aHost:%20inside", "not-a-path")]
    [InlineData("https://hooks.agency.example/?a=%7F", "not-a-path")]
    [InlineData("https://hooks.agency.example/%zz", "not-a-path")]
    [InlineData("https://hooks.agency.example/\r\nHost: inside", "not-plain")]
    [InlineData("https://hooks.agency.example/a b", "not-plain")]
    [InlineData(" https://hooks.agency.example/", "not-plain")]
    [InlineData("https://hooks.agency.example/\0", "not-plain")]
    [InlineData("https://hooks.agency\u3002example/", "not-plain")]
    [InlineData("https://h\u043Eoks.agency.example/", "not-plain")]
    [InlineData("https://\u2460\u2461\u2466.0.0.1/", "not-plain")]
    [InlineData("https://xn--hks-5cd.agency.example/", "name-in-other-letters")]
    [InlineData("https://hooks.XN--p1ai.example/", "name-in-other-letters")]
    [InlineData("https://a.localhost/", "name-from-inside")]
    [InlineData("https://printer.local/", "name-from-inside")]
    [InlineData("https://metadata.google.internal/computeMetadata/v1/", "name-from-inside")]
    [InlineData("https://db.HOME.ARPA/", "name-from-inside")]
    public void What_could_lead_elsewhere_is_refused_with_its_mend(string? address, string code)
    {
        var faults = WebhookAddress.Check(address);

        faults.Select(fault => fault.Code).Should().Contain(code);
        faults.Should().OnlyContain(fault => fault.Pointer == "/url" && fault.Mend.Length > 0);
    }

    /// <summary>One and the same machine, as programs have read its address at one time or another.</summary>
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("127.0.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0x7f.0x0.0x0.0x1")]
    [InlineData("0x7f.1")]
    [InlineData("017700000001")]
    [InlineData("0177.0.0.1")]
    [InlineData("0177.0.0.01")]
    [InlineData("127.0.0.1.")]
    [InlineData("0")]
    [InlineData("0.0.0.0")]
    [InlineData("169.254.169.254")]
    [InlineData("0xA9FEA9FE")]
    [InlineData("2852039166")]
    [InlineData("[::1]")]
    [InlineData("[::]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[0:0:0:0:0:ffff:7f00:0001]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("[fe80::1%25eth0]")]
    [InlineData("::1")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    public void No_spelling_of_a_machines_own_address_may_be_registered(string host) =>
        WebhookAddress.Check($"https://{host}/told").Should().Contain(fault => fault.Code == "not-a-name");

    [Fact]
    public void No_address_of_any_machine_in_any_spelling_may_be_registered() =>
        Gen.Select(Gen.UInt, Gen.Int[0, 6], Gen.Bool).Sample((number, spelling, dot) =>
            WebhookAddress.Check($"https://{Spelled(number, spelling)}{(dot ? "." : "")}/").Should().NotBeEmpty());

    [Fact]
    public void What_may_be_registered_is_read_in_one_way_only()
    {
        var noise = Gen.Int[0, Noise.Length - 1].Select(i => Noise[i]);
        Gen.Select(Gen.Int[0, Good.Length], noise, Gen.Int[0, Good.Length], noise).Sample((first, one, second, two) =>
        {
            var mutated = Good.Insert(first, one);
            mutated = mutated.Insert(Math.Min(second, mutated.Length), two);
            if (WebhookAddress.Check(mutated).Count > 0)
            {
                return;
            }

            var read = new Uri(mutated);
            (read.Scheme, read.Port, read.UserInfo, read.Fragment, read.HostNameType).Should().Be(("https", 443, "", "", UriHostNameType.Dns), mutated);
            mutated.ToUpperInvariant().Should().StartWith($"HTTPS://{read.Host.ToUpperInvariant()}");
        });
    }

    [Fact]
    public void It_is_at_most_2000_characters_long()
    {
        var longest = Good + new string('a', WebhookAddress.Longest - Good.Length);

        WebhookAddress.Check(longest).Should().BeEmpty();
        WebhookAddress.Check(longest + "a").Should().ContainSingle().Which.Code.Should().Be("too-long");
        WebhookAddress.Check($"https://{string.Concat(Enumerable.Repeat("a.", 130))}example/").Should().ContainSingle().Which.Code.Should().Be("not-a-name");
    }

    [Fact]
    public void No_fault_repeats_what_was_sent() =>
        WebhookAddress.Check("https://zephyrine:quillfeather@127.0.0.1:99/#brambleworth").Select(fault => fault.Mend).Should()
            .NotContain(mend => mend.Contains("zephyrine") || mend.Contains("127") || mend.Contains("brambleworth"));

    private static string Spelled(uint number, int how)
    {
        var parts = new[] { number >> 24, (number >> 16) & 255, (number >> 8) & 255, number & 255 };
        string Each(Func<uint, string> part) => string.Join('.', parts.Select(part));
        return how switch
        {
            0 => Each(part => part.ToString(CultureInfo.InvariantCulture)),
            1 => number.ToString(CultureInfo.InvariantCulture),
            2 => $"0x{number:x}",
            3 => Each(part => $"0x{part:X}"),
            4 => Each(part => $"0{Convert.ToString((int)part, 8)}"),
            5 => $"[::ffff:{new IPAddress([.. parts.Select(part => (byte)part)])}]",
            _ => $"{parts[0]}.{number & 0xFFFFFF}",
        };
    }
}
