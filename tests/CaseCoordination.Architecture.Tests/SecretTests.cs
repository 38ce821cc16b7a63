using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Architecture.Tests;

/// <summary>What is in the repository is known to everybody who ever had it: no file that is kept in it holds a secret.</summary>
public sealed partial class SecretTests
{
    private static readonly Dictionary<string, (Regex Shape, string Sample)> Shapes = new()
    {
        ["a private key"] = (PrivateKey(), "-----BEGIN " + "EC PRIVATE KEY-----"),
        ["a password in a connection string"] = (Password(), "Host=db;Username=app;Pass" + "word=7f1c0a2b"),
        ["a password in an address"] = (PasswordInAddress(), "postgres://app:" + "7f1c0a2b@db/log"),
        ["a key of a cloud"] = (CloudKey(), "AKIA" + "IOSFODNN7EXAMPLE"),
        ["a token of a forge or a chat"] = (ForgeToken(), "ghp_" + new string('a', 36)),
        ["a signed token"] = (SignedToken(), "eyJ" + "hbGciOiJub25lIn0.eyJ" + "zdWIiOiJrcCJ9.c2lnbmVk"),
        ["a secret given in a setting"] = (SettingOfSecret(), "Client" + "Secret=9b2f-44a1-8c3d"),
        ["random bytes"] = (LongText(), Convert.ToBase64String([.. Enumerable.Range(0, 36).Select(i => (byte)(i * 151 + 7))])),
    };

    /// <summary>What looks like one and is none, each with its reason.</summary>
    private static readonly (string File, string What, string Reason)[] Allowed =
    [
        ("packages.lock.json", "random bytes", "digests of packages, public with them"),
        ("package-lock.json", "random bytes", "digests of packages, public with them"),
        ("tests/CaseCoordination.Unit.Tests/Golden/", "random bytes", "boxes sealed under keys made for a test, which lie beside them"),
        ("tests/CaseCoordination.Unit.Tests/Agencies/Deliveries/ParcelTests.cs", "random bytes", "the example the signature standard itself publishes"),
        ("tests/CaseCoordination.Unit.Tests/Privacy/Sealing/", "random bytes", "what keys that count 0, 1, 2, … make, so that a change of the making is noticed"),
    ];

    public static TheoryData<string> EveryShape => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(EveryShape))]
    public void No_tracked_file_holds(string what)
    {
        var shape = Shapes[what];
        Finds(what, shape.Sample).Should().BeTrue("a search that finds nothing proves nothing");

        var found = Tracked().Where(file => !Allowed.Any(a => file.Contains(a.File, StringComparison.Ordinal) && a.What == what)).Where(file => Finds(what, Repository.Read(file)));

        found.Should().BeEmpty("take it out, make a new one, and think of whoever has a copy; if it is none, say why in Allowed");
    }

    [Fact]
    public void Every_exception_is_needed() =>
        Allowed.Where(a => !Tracked().Any(file => file.Contains(a.File, StringComparison.Ordinal) && Finds(a.What, Repository.Read(file)))).Should().BeEmpty();

    [Fact]
    public void No_file_is_of_a_kind_that_keeps_secrets() =>
        Tracked().Should().NotContain(file => KindOfSecret().IsMatch(file));

    [Fact]
    public void No_settings_that_are_shipped_hold_a_password_or_a_key() =>
        Tracked().Where(file => Path.GetFileName(file).StartsWith("appsettings", StringComparison.Ordinal)).Select(Repository.Read)
            .Should().NotBeEmpty().And.NotContain(text => Credential().IsMatch(text));

    private static bool Finds(string what, string text) => what == "random bytes"
        ? Shapes[what].Shape.Matches(text).Any(match => IsRandom(match.Value))
        : Shapes[what].Shape.IsMatch(text);

    /// <summary>Long words and paths are no random bytes: those use upper and lower case and digits alike, and few twice.</summary>
    private static bool IsRandom(string text) =>
        text.Count(char.IsDigit) >= 3 && text.Count(char.IsUpper) >= 8 && text.Count(char.IsLower) >= 8 && Entropy(text) > 4.5;

    private static double Entropy(string text) =>
        text.GroupBy(c => c).Sum(same => -(double)same.Count() / text.Length * Math.Log2((double)same.Count() / text.Length));

    private static List<string> Tracked()
    {
        var ask = new ProcessStartInfo("git", ["ls-files", "-z"]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        using var git = Process.Start(ask)!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();

        // Unpacked from an archive there is nothing tracked: then whatever is kept counts.
        return [.. (files.Length > 0 ? files : Repository.Files()).Where(file => File.Exists(Path.Combine(Repository.Root, file)))];
    }

    [GeneratedRegex("-----BEGIN (?:[A-Z ]+ )?PRIVATE KEY")]
    private static partial Regex PrivateKey();

    [GeneratedRegex("""(?i)\b(?:host|server|username|user id)\s*=[^"\n]*\b(?:password|pwd)\s*=\s*[^\s;"'{}$<…]{3,}""")]
    private static partial Regex Password();

    [GeneratedRegex("""[a-z][a-z0-9+.-]+://[^\s/:@"'{}]+:[^\s/:@"'{}$]{3,}@[^\s"']*(?:db|\.internal|localhost|\.com|\.uk)\b""")]
    private static partial Regex PasswordInAddress();

    [GeneratedRegex("""\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}\b|AccountKey=[A-Za-z0-9+/=]{40,}""")]
    private static partial Regex CloudKey();

    [GeneratedRegex("""\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,}|glpat-[A-Za-z0-9_-]{20}|xox[abprs]-[A-Za-z0-9-]{10,}|npm_[A-Za-z0-9]{36}|oy2[a-z0-9]{43})""")]
    private static partial Regex ForgeToken();

    [GeneratedRegex("""\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{6,}""")]
    private static partial Regex SignedToken();

    [GeneratedRegex("""(?i)(?:client_?secret|master_?key|api_?key|signing_?key)["']?\s*(?:=|:)\s*["']?(?=[a-z0-9_-]*[0-9])(?>[a-z0-9_-]{12,})(?![.(])""")]
    private static partial Regex SettingOfSecret();

    [GeneratedRegex("""(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{43,}={0,2}(?![A-Za-z0-9+/_=-])""")]
    private static partial Regex LongText();

    [GeneratedRegex("""(?i)\.(?:pem|pfx|p12|key|jks|kdbx|pgpass|env)$|(?:^|/)(?:id_rsa|id_ed25519|\.env|\.pgpass|\.netrc)$""")]
    private static partial Regex KindOfSecret();

    [GeneratedRegex("""(?i)"[^"]*(?:password|secret|connectionstring|masterkey|signingkey)[^"]*"\s*:""")]
    private static partial Regex Credential();
}
