using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Architecture.Tests;

public sealed partial class BillTests
{
    private static readonly JsonNode Made = JsonNode.Parse(Bill.Of(Repository.Root))!;

    private static IEnumerable<JsonNode> Components => Made["components"]!.AsArray().Select(component => component!);

    [Fact]
    public void Every_locked_package_is_on_the_bill_and_nothing_else()
    {
        // Read as text here, and as JSON there: one slip would have to be made twice.
        var locked = Repository.Files().Where(file => file.EndsWith("/packages.lock.json", StringComparison.Ordinal))
            .SelectMany(file => Resolved().Matches(Repository.Read(file)).Select(match => $"pkg:nuget/{match.Groups["name"].Value}@{match.Groups["version"].Value}"))
            .Concat(Repository.Files().Where(file => file.EndsWith("/package-lock.json", StringComparison.Ordinal))
                .SelectMany(file => InNodeModules().Matches(Repository.Read(file)).Select(match => $"pkg:npm/{match.Groups["name"].Value.Replace("@", "%40", StringComparison.Ordinal)}@{match.Groups["version"].Value}")))
            .ToHashSet();

        locked.Should().Contain(url => url.StartsWith("pkg:nuget/Marten@", StringComparison.Ordinal)).And.Contain(url => url.StartsWith("pkg:npm/govuk-frontend@", StringComparison.Ordinal));
        Components.Select(component => (string)component["purl"]!).Should().BeEquivalentTo(locked);
    }

    [Fact]
    public void It_says_what_runs_and_what_only_tests_it()
    {
        ScopeOf("Marten").Should().Be("required");
        ScopeOf("FluentAssertions").Should().Be("excluded");
        ScopeOf("esbuild").Should().Be("excluded");
    }

    [Fact]
    public void Each_stands_once_with_its_digest_and_what_it_needs_is_on_it_too()
    {
        var known = Components.Select(component => (string)component["bom-ref"]!).ToList();

        known.Should().OnlyHaveUniqueItems();
        Components.Should().OnlyContain(component => ((string)component["hashes"]![0]!["content"]!).Length == 128);
        Made["dependencies"]!.AsArray().SelectMany(entry => entry!["dependsOn"]!.AsArray()).Select(url => (string)url!).Should().NotBeEmpty().And.BeSubsetOf(known);
        Bill.Of(Repository.Root).Should().Be(Bill.Of(Repository.Root), "one commit has one bill");
    }

    private static string ScopeOf(string name) => (string)Components.First(component => (string)component["name"]! == name)["scope"]!;

    [GeneratedRegex("""^ {6}"(?<name>[^"]+)": \{\s+"type": "(?:Direct|Transitive|CentralTransitive)",(?:\s+"requested": "[^"]*",)?\s+"resolved": "(?<version>[^"]+)""", RegexOptions.Multiline)]
    private static partial Regex Resolved();

    [GeneratedRegex("""^ {4}"(?:[^"]*/)?node_modules/(?<name>(?:@[^/"]+/)?[^/"]+)": \{\s+"version": "(?<version>[^"]+)""", RegexOptions.Multiline)]
    private static partial Regex InNodeModules();
}
