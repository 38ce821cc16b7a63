using System.Reflection;
using System.Text.RegularExpressions;
using FluentAssertions;
using Marten;
using Xunit;

namespace CaseCoordination.Architecture.Tests;

/// <summary>No way into the data is left on which a partnership could be forgotten.</summary>
public sealed partial class PartnershipTests
{
    private const string BannedSymbols = "ops/build/BannedSymbols.txt";

    /// <summary>Who may use connections without the store, which always asks for a partnership.</summary>
    private static readonly Dictionary<string, string> WithoutTheStore = new()
    {
        ["src/CaseCoordination.Privacy/Sealing/PersonKeyStore.cs"] = "people's keys: another database, where there are no partnerships",
        ["src/CaseCoordination.Privacy/Audit/AuditStore.cs"] = "the record of reads, a chain for each partnership, which every statement names",
        ["src/CaseCoordination.Privacy/Audit/AuditAnchors.cs"] = "the keys' database, where chains are anchored",
        ["src/CaseCoordination.Host/Development/EmbeddedPostgres.cs"] = "makes databases before there is anything in them",
        ["src/CaseCoordination.Host/Store/Databases.cs"] = "makes the connections, each partnership's its own",
        ["src/CaseCoordination.Host/Store/PartnershipConnections.cs"] = "hands them to the store",
        ["src/CaseCoordination.Host/Store/EventStore.cs"] = "hands them to the store",
        ["src/CaseCoordination.Host/Store/OwnSchemas.cs"] = "makes tables",
        ["src/CaseCoordination.Host/Store/Barriers.cs"] = "lays policies and rights",
        ["src/CaseCoordination.Host/SignIn/Authority.cs"] = "sign-in, which comes before any partnership",
        ["src/CaseCoordination.Host/Deployment/LoginFacts.cs"] = "asks what a login may do",
        ["src/CaseCoordination.Host/Deployment/CheckCommand.cs"] = "hands it the connections of each login",
        ["src/CaseCoordination.Host/Foundations.cs"] = "hands the keys' connections to their store",
        ["src/CaseCoordination.Host/Watching/Health.cs"] = "asks whether the databases answer",
    };

    public static TheoryData<string> BannedDoors =>
        [.. File.ReadLines(Path.Combine(Repository.Root, BannedSymbols)).Select(line => line.Split(';')[0]).Where(symbol => symbol.Contains("Marten.", StringComparison.Ordinal))];

    [Fact]
    public void Only_the_named_go_to_the_database_without_the_store()
    {
        var found = Repository.Files("src").Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !file.Contains("/Internal/Generated/", StringComparison.Ordinal))
            .Where(file => RawConnection().IsMatch(Repository.Read(file)));

        found.Should().BeEquivalentTo(WithoutTheStore.Keys, "open a session for a partnership; who cannot is named here with the reason");
    }

    /// <summary>The analyzer says nothing of a symbol it does not find; a ban that no longer bites is noticed here.</summary>
    [Theory]
    [MemberData(nameof(BannedDoors))]
    public void A_banned_door_exists(string symbol)
    {
        var (kind, name) = (symbol[0], symbol[2..]);
        var type = typeof(IDocumentStore).Assembly.GetType(kind == 'T' ? name : TypeOf(name));

        type.Should().NotBeNull(symbol);
        if (kind != 'T')
        {
            type!.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Select(DocumentationName).Should().Contain(symbol);
        }
    }

    [Fact]
    public void A_session_opened_without_a_partnership_is_a_banned_door() =>
        BannedDoors.Select(row => row.Data).Should().Contain(["M:Marten.IDocumentStore.QuerySession", "M:Marten.LinqExtensions.AnyTenant``1(``0)", "T:Marten.Services.SessionOptions"]);

    private static string TypeOf(string member)
    {
        var bare = member.Split('(')[0];
        return bare[..bare.LastIndexOf('.')];
    }

    private static string DocumentationName(MemberInfo member) => member switch
    {
        PropertyInfo => $"P:{member.DeclaringType!.FullName}.{member.Name}",
        MethodInfo method => $"M:{member.DeclaringType!.FullName}.{member.Name}{(method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "")}{Parameters(method)}",
        _ => "",
    };

    private static string Parameters(MethodInfo method)
    {
        var names = method.GetParameters().Select(p => Name(p.ParameterType)).ToList();
        return names.Count == 0 ? "" : $"({string.Join(',', names)})";
    }

    private static string Name(Type type) =>
        type.IsGenericMethodParameter ? $"``{type.GenericParameterPosition}"
            : type.IsGenericType ? $"{type.Namespace}.{type.Name.Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(Name))}}}"
            : type.FullName ?? type.Name;

    [GeneratedRegex(@"\bNpgsql(DataSource\w*|Connection|Command)\b(?!StringBuilder)")]
    private static partial Regex RawConnection();
}
