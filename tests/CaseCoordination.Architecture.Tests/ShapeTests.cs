using System.Reflection;
using System.Runtime.CompilerServices;
using FluentAssertions;
using JasperFx.Events;
using Marten;
using Xunit;

namespace CaseCoordination.Architecture.Tests;

/// <summary>Shapes that keep the log readable for ever and decisions testable without anything running.</summary>
public sealed class ShapeTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData("Events")]
    [InlineData("Messages")]
    public void What_is_published_is_a_sealed_record(string room)
    {
        var published = Projects.Published(room);

        published.Should().NotBeEmpty().And.OnlyContain(
            type => type.IsEnum || IsStatic(type) || StoredShape.IsSealedRecord(type), "what is stored or sent is a value and has no heirs");
    }

    [Theory]
    [InlineData("Events")]
    [InlineData("Messages")]
    public void What_is_published_holds_only_what_can_be_read_for_ever(string room)
    {
        var breaches =
            from type in Projects.Published(room)
            where StoredShape.IsSealedRecord(type)
            from property in type.GetProperties()
            where !StoredShape.Allows(property.PropertyType)
            select $"{type.FullName}.{property.Name}: {property.PropertyType}";

        breaches.Should().BeEmpty("store plain values, sealed values and other published types, alone or in an IReadOnlyList or IReadOnlyDictionary");
    }

    [Fact]
    public void A_decision_is_static_and_done_at_once()
    {
        var breaches = PureMethods().Where(method => !method.IsStatic || IsAsync(method)).Select(NameOf);

        breaches.Should().BeEmpty("Decide and Evolve are given everything they need and wait for nothing");
    }

    [Fact]
    public void A_decision_takes_values_and_no_service()
    {
        var breaches =
            from method in PureMethods()
            from parameter in method.GetParameters()
            where IsService(parameter.ParameterType, method.Name)
            select $"{NameOf(method)}: {parameter.ParameterType.Name} {parameter.Name}";

        breaches.Should().BeEmpty("load what is needed first, then decide on values");
    }

    [Fact]
    public void Only_a_projection_derives_from_the_stores_projections()
    {
        var breaches = Projects.TypesOf(Projects.MayKnow.Keys)
            .Where(type => AncestorsOf(type).Any(IsProjectionBase) && !type.Name.EndsWith("Projection", StringComparison.Ordinal));

        breaches.Should().BeEmpty("name it …Projection, and let it hold no rule of its own");
    }

    [Fact]
    public void Only_a_module_configures_the_store()
    {
        var breaches =
            from type in Projects.TypesOf(Projects.MayKnow.Keys.Except(["Host"]))
            where !type.Name.EndsWith("Module", StringComparison.Ordinal)
            from method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared))
            where method.GetParameters().Any(parameter => Mentions(parameter.ParameterType, typeof(StoreOptions)))
            select NameOf(method);

        breaches.Should().BeEmpty("a context wires itself in its one Module");
    }

    /// <summary>Every Decide and Evolve a person wrote; a projection's override only hands Marten the fold.</summary>
    private static IEnumerable<MethodInfo> PureMethods() =>
        from type in Projects.TypesOf(Projects.MayKnow.Keys)
        from method in type.GetMethods(Declared)
        where method.Name is "Decide" or "Evolve"
        where !(method.GetBaseDefinition() != method && type.Name.EndsWith("Projection", StringComparison.Ordinal))
        select method;

    private static bool IsAsync(MethodInfo method) =>
        method.IsDefined(typeof(AsyncStateMachineAttribute)) || method.ReturnType.GetMethod(nameof(Task.GetAwaiter)) is not null;

    /// <summary>
    /// A fold may read the envelope its event came in: version, place and moment are facts of the log like the event
    /// itself. A decider makes new events, and has no envelope to read.
    /// </summary>
    private static bool IsService(Type type, string method) =>
        type.IsInterface
        && type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) != true
        && !(method == "Evolve" && type == typeof(IEvent));

    private static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    private static IEnumerable<Type> AncestorsOf(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }

        foreach (var promise in type.GetInterfaces())
        {
            yield return promise;
        }
    }

    private static bool IsProjectionBase(Type type) =>
        type.Namespace is { } room
        && (room.StartsWith("Marten.", StringComparison.Ordinal) || room.StartsWith("JasperFx.", StringComparison.Ordinal))
        && type.Name.Contains("Projection", StringComparison.Ordinal);

    private static bool Mentions(Type type, Type sought) =>
        type == sought || (type.IsGenericType && type.GetGenericArguments().Any(part => Mentions(part, sought)));

    private static string NameOf(MethodBase method) => $"{method.DeclaringType!.FullName}.{method.Name}";
}
