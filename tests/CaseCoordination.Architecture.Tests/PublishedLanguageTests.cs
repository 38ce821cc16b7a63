using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace CaseCoordination.Architecture.Tests;

/// <summary>A context is known by what it publishes: its events and its messages, never what it keeps to itself.</summary>
public sealed class PublishedLanguageTests
{
    private static readonly ArchUnitNET.Domain.Architecture Code =
        new ArchLoader().LoadAssemblies([.. Projects.MayKnow.Keys.Select(Projects.AssemblyOf)]).Build();

    public static TheoryData<string> EveryContext => [.. Projects.Contexts];

    public static TheoryData<string> EveryDoor => [.. Projects.Doors];

    [Theory]
    [MemberData(nameof(EveryContext))]
    public void A_context_knows_another_only_by_its_events_and_messages(string context)
    {
        var closed = string.Join('|', Projects.Contexts.Except(Projects.OpenContexts).Where(other => other != context));
        Types().That().ResideInAssembly(Projects.AssemblyOf(context))
            .Should().NotDependOnAny(
                Types().That().ResideInNamespaceMatching($@"^CaseCoordination\.({closed})(\.|$)")
                    .And().DoNotResideInNamespaceMatching($@"^CaseCoordination\.({closed})\.(Events|Messages)$"))
            .Because("what lies outside Events and Messages may change any day: publish what the other context needs")
            .Check(Code);
    }

    [Theory]
    [InlineData("Marac", "Plan")]
    [InlineData("Plan", "Marac")]
    [InlineData("Cases", "Measures")]
    [InlineData("Measures", "Cases")]
    public void Siblings_never_know_each_other(string context, string sibling) =>
        Types().That().ResideInAssembly(Projects.AssemblyOf(context))
            .Should().NotDependOnAny(Types().That().ResideInAssembly(Projects.AssemblyOf(sibling)))
            .Because("what both need belongs to a context both may know")
            .Check(Code);

    /// <summary>The store itself counts too: it opens the very session a door must not hold.</summary>
    [Theory]
    [MemberData(nameof(EveryDoor))]
    public void A_door_never_writes_to_the_store_itself(string door) =>
        DoorShouldNotDependOn(door, Types(includeReferenced: true).That().HaveFullNameMatching(@"^Marten\.(IDocumentSession|IDocumentOperations|IDocumentStore)$"))
            .Because("a door sends a command or asks a reader of the context")
            .Check(Code);

    [Theory]
    [MemberData(nameof(EveryDoor))]
    public void A_door_never_folds(string door) =>
        DoorShouldNotDependOn(door, Types().That().HaveNameEndingWith("Fold"))
            .Because("what a stream comes to is for its context to say: read its read model")
            .Check(Code);

    [Theory]
    [MemberData(nameof(EveryDoor))]
    public void A_door_never_projects(string door) =>
        DoorShouldNotDependOn(
                door,
                Types(includeReferenced: true).That().HaveNameEndingWith("Projection")
                    .Or().ResideInNamespaceMatching(@"^(Marten\.Events|JasperFx\.Events)\.(Projections|Aggregation|Grouping)"))
            .Because("read models belong to contexts: read one")
            .Check(Code);

    private static TypesShouldConjunction DoorShouldNotDependOn(string door, IObjectProvider<IType> banned) =>
        Types().That().ResideInAssembly(Projects.AssemblyOf(door)).Should().NotDependOnAny(banned);
}
