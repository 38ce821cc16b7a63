using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Architecture.Tests;

/// <summary>Habits a reviewer would otherwise have to ask for; each with its mend.</summary>
public sealed class TidyTests
{
    private const int MostLines = 200;
    private const string Development = "src/CaseCoordination.Host/Development/";

    private static readonly string[] AtTheRoot =
        ["CaseCoordination.sln", "README.md", "ARCHITECTURE.md", "docker-compose.yml", "global.json", "ops", "src", "tests"];

    /// <summary>What may not stand in source, what to do instead, a line it must catch, and a folder that may.</summary>
    private static readonly Ban[] Bans =
    [
        new(@"\bDateTime(Offset)?\.(Utc)?Now\b", "the moment is an argument: take now or today", "var now = DateTimeOffset.UtcNow;"),
        new(@"\bGuid\.NewGuid\(", "identities come from the command; at the edge use Guid.CreateVersion7", "Id = Guid.NewGuid(),"),
        new(@"\b(Task\.Delay|Thread\.Sleep)\(", "wait for the fact, not for the clock", "await Task.Delay(100, ct);", Except: Development),
        new(@"^\s*#region\b", "split the file instead", "    #region Helpers"),
        new(@"\b(TODO|FIXME|HACK)\b", "do it, or write it where it will be planned", "// TODO: later"),
        new(
            // The framework asks for the suffix TagHelper; using somebody else's manager is no crime, declaring one is.
            @"\b(class|record|struct|interface|enum|delegate)\s[\w<>?,\s]*?\w*(Manager|(?<!Tag)Helper|Util)s?\b(?=\s*[<(:{;]|\s*$)",
            "name it after what it does, in the words of its context",
            "internal static class DateUtils"),
        new(@"\.Log\w*\([^;]*\{@", "name the ids to log: a whole object brings personal data with it", """log.LogInformation("Got {@Command}", command);"""),
    ];

    public static TheoryData<string> EveryBan => [.. Bans.Select(ban => ban.Pattern)];

    [Theory]
    [MemberData(nameof(EveryBan))]
    public void Source_is_tidy(string pattern)
    {
        var ban = Bans.Single(one => one.Pattern == pattern);
        ban.Catches(ban.Sample).Should().BeTrue("a ban that catches nothing is none");

        Source("cs").Where(file => !(ban.Except is { } open && file.StartsWith(open, StringComparison.Ordinal)))
            .Where(file => ban.Catches(Repository.Read(file)))
            .Should().BeEmpty(ban.Mend);
    }

    [Theory]
    [InlineData("public sealed class MojTimelineItemTagHelper : TagHelper")]
    [InlineData("internal sealed class MachineClients(IOpenIddictApplicationManager applications)")]
    [InlineData("public sealed record Decided(UserManager By)")]
    public void A_name_somebody_else_gave_is_allowed(string line) => Bans.Where(ban => ban.Catches(line)).Should().BeEmpty();

    [Fact]
    public void No_file_of_source_is_long() =>
        Source("cs", "cshtml").Where(file => File.ReadLines(Path.Combine(Repository.Root, file)).Count() > MostLines)
            .Should().BeEmpty("more than {0} lines are two thoughts: split the file", MostLines);

    [Fact]
    public void No_file_knows_the_machine_it_was_written_on()
    {
        Regex machinePath = new("/(?:work|farm)/");
        machinePath.IsMatch(string.Join('/', "", "work", "main")).Should().BeTrue("a ban that catches nothing is none");

        Repository.Files().Where(file => Repository.Read(file) is var text && !text.Contains('\0', StringComparison.Ordinal) && machinePath.IsMatch(text))
            .Should().BeEmpty("write paths from the root of the repository");
    }

    [Fact]
    public void The_root_holds_only_what_one_looks_for_there() =>
        Directory.EnumerateFileSystemEntries(Repository.Root).Select(entry => Path.GetFileName(entry)!)
            .Where(name => !name.StartsWith('.') && !Repository.IsMadeByTools(name))
            .Should().BeSubsetOf(AtTheRoot, "anything else has its place in ops, src or tests");

    private static IEnumerable<string> Source(params string[] extensions) =>
        Repository.Files("src").Where(file => extensions.Any(extension => file.EndsWith($".{extension}", StringComparison.Ordinal)));

    private sealed record Ban(string Pattern, string Mend, string Sample, string? Except = null)
    {
        public bool Catches(string text) => Regex.IsMatch(text, Pattern, RegexOptions.Multiline);
    }
}
