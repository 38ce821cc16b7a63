using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Architecture.Tests;

/// <summary>Habits a reviewer would otherwise have to ask for; each with its mend.</summary>
public sealed partial class TidyTests
{
    private const int MostLines = 200;
    private const string Development = "src/CaseCoordination.Host/Development/";

    private static readonly string[] AtTheRoot =
        ["CaseCoordination.sln", "README.md", "ARCHITECTURE.md", "docker-compose.yml", "global.json", "ops", "src", "tests"];

    private static readonly Dictionary<string, Ban> Bans = new()
    {
        ["a clock"] = new(@"\bDateTime(Offset)?\.(Utc)?Now\b", "the moment is an argument: take now or today", "var now = DateTimeOffset.UtcNow;"),
        ["an identity out of thin air"] = new(
            @"\bGuid\.NewGuid\(", "identities come from the command; at the edge use Guid.CreateVersion7", "Id = Guid.NewGuid(),"),
        ["a wait by the clock"] = new(
            @"\b(Task\.Delay|Thread\.Sleep)\(", "wait for the fact, not for the clock", "await Task.Delay(100, ct);", Except: Development),
        ["a region"] = new(@"^\s*#region\b", "split the file instead", "    #region Answers"),
        ["a promise"] = new(@"\b(TODO|FIXME|HACK)\b", "do it, or write it where work is planned", "// TODO: later"),

        // The framework asks for the suffix TagHelper; to use what somebody else named a manager is no crime, to declare one is.
        ["a name that says nothing"] = new(
            @"\b(class|record|struct|interface|enum)\s+\w*(Manager|(?<!Tag)Helper|Util)s?\b",
            "name it after what it does, in the words of its context",
            "internal static class DateUtils"),
        ["a whole object in the log"] = new(
            @"\.Log\w*\([^;]*\{@", "log ids by name: an object brings personal data with it", """log.LogInformation("Got {@Command}", command);"""),
    };

    public static TheoryData<string> EveryBan => [.. Bans.Keys];

    [Theory]
    [MemberData(nameof(EveryBan))]
    public void Source_is_free_of(string what)
    {
        var ban = Bans[what];
        ban.Catches(ban.Sample).Should().BeTrue("a ban that catches nothing is none");

        var breaches = Source("cs").Where(file => !ban.Excepts(file) && ban.Catches(Repository.Read(file)));

        breaches.Should().BeEmpty(ban.Mend);
    }

    [Theory]
    [InlineData("public sealed class MojTimelineItemTagHelper : TagHelper")]
    [InlineData("internal sealed class MachineClients(IOpenIddictApplicationManager applications)")]
    [InlineData("public sealed record Decided(UserManager By)")]
    public void A_name_somebody_else_gave_is_allowed(string line) => Bans.Values.Where(ban => ban.Catches(line)).Should().BeEmpty();

    [Fact]
    public void No_file_of_source_is_long()
    {
        var breaches = Source("cs", "cshtml").Where(file => File.ReadLines(Path.Combine(Repository.Root, file)).Count() > MostLines);

        breaches.Should().BeEmpty("more than {0} lines are two thoughts: split the file", MostLines);
    }

    [Fact]
    public void No_file_knows_the_machine_it_was_written_on()
    {
        var breaches = Repository.Files().Where(file => MachinePath().IsMatch(Repository.Read(file)));

        breaches.Should().BeEmpty("write paths from the root of the repository");
    }

    [Fact]
    public void The_root_holds_only_what_one_looks_for_there()
    {
        var breaches = Directory.EnumerateFileSystemEntries(Repository.Root).Select(entry => Path.GetFileName(entry)!)
            .Where(name => !name.StartsWith('.') && !Repository.IsMadeByTools(name)).Except(AtTheRoot);

        breaches.Should().BeEmpty("anything else has its place in ops, src or tests");
    }

    private static IEnumerable<string> Source(params string[] extensions) =>
        Repository.Files("src").Where(file => extensions.Any(extension => file.EndsWith($".{extension}", StringComparison.Ordinal)));

    [GeneratedRegex("/(?:work|farm)/")]
    private static partial Regex MachinePath();

    /// <summary>What may not stand in source.</summary>
    /// <param name="Mend">What to do instead.</param>
    /// <param name="Sample">A line it must catch.</param>
    /// <param name="Except">A folder that may.</param>
    private sealed record Ban(string Pattern, string Mend, string Sample, string? Except = null)
    {
        public bool Catches(string text) => Regex.IsMatch(text, Pattern, RegexOptions.Multiline);

        public bool Excepts(string file) => Except is not null && file.StartsWith(Except, StringComparison.Ordinal);
    }
}
