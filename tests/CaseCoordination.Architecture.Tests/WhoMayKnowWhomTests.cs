using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Architecture.Tests;

public sealed partial class WhoMayKnowWhomTests
{
    private const string Prefix = "CaseCoordination.";

    public static TheoryData<string> EveryProject => [.. Projects.MayKnow.Keys];

    public static TheoryData<string> EveryContext => [.. Projects.Contexts];

    [Fact]
    public void Every_project_has_its_row()
    {
        var rows = Projects.MayKnow.Keys.Select(name => Prefix + name);
        var inSolution = ProjectUnderSource().Matches(Repository.Read("CaseCoordination.sln")).Select(match => match.Groups["name"].Value);
        var onDisk = Repository.Files("src").Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension);

        rows.Should().BeEquivalentTo(inSolution, "the table in Projects names every project of the solution under src");
        rows.Should().BeEquivalentTo(onDisk, "every project under src is one of the solution");
    }

    [Theory]
    [MemberData(nameof(EveryProject))]
    public void A_project_knows_only_its_allowed_neighbours(string project)
    {
        var breaches = Ours(References(project)).Except(Projects.MayKnow[project]);

        breaches.Should().BeEmpty("a new neighbour needs a row here and a line in ARCHITECTURE.md, or better, an event or a message");
    }

    [Theory]
    [MemberData(nameof(EveryProject))]
    public void A_project_file_names_only_allowed_neighbours(string project)
    {
        var breaches = Ours(ReferenceToProject().Matches(ProjectFile(project)).Select(match => match.Groups["name"].Value))
            .Except(Projects.MayKnow[project]);

        breaches.Should().BeEmpty("a reference nobody uses yet is used tomorrow");
    }

    [Theory]
    [MemberData(nameof(EveryContext))]
    public void A_context_does_not_know_the_web(string project)
    {
        var references = References(project);

        references.Should().NotContain(
            name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal), "a door calls a context, never the other way round");
        ProjectFile(project).Should().NotContain("Microsoft.AspNetCore", "a context is no door").And.NotContain("Sdk.Web");
    }

    [Fact]
    public void The_kernel_knows_nobody_and_no_package()
    {
        var references = References("Kernel");

        references.Should().OnlyContain(
            name => name.StartsWith("System.", StringComparison.Ordinal), "what everybody depends on depends on the base library alone");
        ProjectFile("Kernel").Should().NotContain("Reference", "the kernel needs no project, package or framework");
    }

    private static IEnumerable<string> Ours(IEnumerable<string> names) =>
        names.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]);

    private static IEnumerable<string> References(string project) =>
        Projects.AssemblyOf(project).GetReferencedAssemblies().Select(assembly => assembly.Name!);

    private static string ProjectFile(string project) => Repository.Read($"src/{Prefix}{project}/{Prefix}{project}.csproj");

    [GeneratedRegex("""
        "(?<name>[\w.]+)", "src\\[^"]+\.csproj"
        """)]
    private static partial Regex ProjectUnderSource();

    [GeneratedRegex("""<ProjectReference Include="[^"]*[\\/](?<name>[\w.]+)\.csproj""")]
    private static partial Regex ReferenceToProject();
}
