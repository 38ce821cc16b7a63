using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseCoordination.Host.Verbs;
using CaseCoordination.Kernel;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Architecture.Tests;

/// <summary>The register of rules: each says where it comes from and is tested under its name.</summary>
public sealed partial class RuleTests
{
    /// <summary>Rules of one shape that one test walks over, every one of them; each other rule is named in full.</summary>
    private static readonly string[] Families = ["ladder.*", "step.*", "field.*", "routing.*", "service.*", "place-kind.*", "place-step.*", "exclusion.*", "asset-kind.*"];

    private static readonly IReadOnlyList<Rule> Register = [.. RulesCommand.All.Select(one => one.Rule)];

    /// <summary>What the tests say they test, as <c>[Trait("Rule", …)]</c> under a <c>[Fact]</c> or <c>[Theory]</c>.</summary>
    private static readonly IReadOnlyList<string> Tested = [.. Traits("""\[(?:Fact|Theory)(?:\([^\n]*\))?\]\s*(?:\[Trait\("Rule", "(?<id>[^"]+)"\)\]\s*)+""")];

    [Fact]
    public void Every_rule_has_a_name_of_its_own_a_sentence_a_source_and_its_days_in_order()
    {
        Register.Should().HaveCountGreaterThan(200).And.OnlyHaveUniqueItems(rule => rule.Id);
        Register.Where(rule => !Id().IsMatch(rule.Id)).Should().BeEmpty("an id is small letters, digits, hyphens and dots");
        Register.Where(rule => rule.Says.Length < 15 || !rule.Says.EndsWith('.')).Should().BeEmpty("a rule is said in a sentence");
        Register.Where(rule => rule.Source.Trim().Length <= 10).Should().BeEmpty("name the Act and section, the guidance, the page, or whose proposal it is");
        Register.Where(rule => rule.EffectiveTo < (rule.EffectiveFrom ?? DateOnly.MaxValue)).Should().BeEmpty("a rule ends after it begins");
    }

    [Fact]
    public void Every_rule_is_tested_under_its_name()
    {
        var untested = Register.Select(rule => rule.Id).Where(id => !Tested.Contains(id) && !Tested.Contains(FamilyOf(id)));

        untested.Should().BeEmpty("""write [Trait("Rule", "its id")] on the test that fails when the rule is broken; write that test where there is none""");
    }

    [Fact]
    public void Every_test_of_a_rule_names_one_there_is()
    {
        var ids = Register.Select(rule => rule.Id).ToHashSet();

        Tested.Where(id => !id.EndsWith('*') && !ids.Contains(id)).Should().BeEmpty("the rule is gone or called otherwise");
        Tested.Where(id => id.EndsWith('*')).Except(Families).Should().BeEmpty("a star is for the families that one test walks over");
        Families.Where(family => !ids.Any(id => FamilyOf(id) == family)).Should().BeEmpty("a family without a rule is none");
        Traits("""\[Trait\("Rule", "(?<id>[^"]+)"\)\]""").Should().BeEquivalentTo(Tested, "it stands right under [Fact] or [Theory], or it names no test");
    }

    [Fact]
    public void Every_record_that_says_whether_it_was_checked_is_a_rule()
    {
        var breaches = Projects.TypesOf("Privacy", "Agencies", "Marac", "Stalking", "Isva", "Asb", "Places")
            .Where(type => type.GetProperty("Verified") is not null && type.GetMethod("AsRule") is null);

        breaches.Should().BeEmpty("give it AsRule, and its table a line in the rule book of its context");
    }

    [Fact]
    public void A_rule_whose_successor_is_known_ends_the_day_before_it()
    {
        Rule first = new("a", "One.", "test", false, new(2015, 1, 1)), second = first with { EffectiveFrom = new(2025, 4, 1) };

        Rule.OneAfterAnother([first, second]).Should().Equal(first with { EffectiveTo = new(2025, 3, 31) }, second);
    }

    [Fact]
    public async Task The_verb_prints_every_rule_without_a_database()
    {
        var said = await Print();

        Register.Should().AllSatisfy(rule => said.Should().Contain($"  {rule.Id} ").And.Contain($"    {rule.Says}\n").And.Contain($"    Source: {rule.Source}\n"));
        said.Should().Contain($"{Register.Count} rules, {Register.Count(rule => !rule.Verified)} of them not verified");
    }

    [Fact]
    public async Task The_verb_prints_what_was_not_checked_alone_and_for_a_program()
    {
        var said = JsonElement.Parse(await Print("--unverified", "--json")).EnumerateArray().ToList();

        said.Select(rule => rule.GetProperty("id").GetString()).Should().Equal(Register.Where(rule => !rule.Verified).Select(rule => rule.Id));
        said.Should().OnlyContain(rule => !rule.GetProperty("verified").GetBoolean() && rule.GetProperty("source").GetString()!.Length > 10);
        said.Single(rule => rule.GetProperty("id").GetString() == "kent-medway-2025").GetProperty("effectiveFrom").GetString().Should().Be("2025-04-01");
    }

    private static string FamilyOf(string id) => $"{id.Split('.')[0]}.*";

    private static IEnumerable<string> Traits(string pattern) =>
        from file in Repository.Files("tests")
        where file.EndsWith(".cs", StringComparison.Ordinal) && !file.EndsWith($"/{nameof(RuleTests)}.cs", StringComparison.Ordinal)
        from Match match in Regex.Matches(Repository.Read(file), pattern)
        from Capture id in match.Groups["id"].Captures
        select id.Value;

    /// <summary>As a process of its own, in an environment that knows of no database and asks for none.</summary>
    private static async Task<string> Print(params string[] flags)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(RulesCommand).Assembly.Location, "rules", .. flags]) { RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        using var verb = Process.Start(start)!;
        var said = await verb.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await verb.WaitForExitAsync(TestContext.Current.CancellationToken);
        verb.ExitCode.Should().Be(0);
        return said.ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"^[a-z0-9]+([-.][a-z0-9]+)*$")]
    private static partial Regex Id();
}
