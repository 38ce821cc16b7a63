using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Architecture.Tests;

/// <summary>What may stand in an event or a message.</summary>
internal static class StoredShape
{
    /// <summary>Values of the open contexts stand for themselves: a class of field and a length of time are never renamed.</summary>
    private static readonly HashSet<Type> Plain =
        [typeof(ClockTerm), typeof(FieldClass), typeof(string), typeof(Guid), typeof(decimal), typeof(DateOnly), typeof(DateTimeOffset), typeof(Sealed)];

    private static readonly HashSet<Type> Collections = [typeof(IReadOnlyList<>), typeof(IReadOnlyDictionary<,>)];

    /// <summary>The compiler gives every record class a clone method under a name nobody can write.</summary>
    public static bool IsSealedRecord(Type type) => type is { IsClass: true, IsSealed: true } && type.GetMethod("<Clone>$") is not null;

    public static bool Allows(Type type) =>
        Plain.Contains(type)
        || type is { IsPrimitive: true }
        || (Nullable.GetUnderlyingType(type) is { } inner && Allows(inner))
        || (IsPublished(type) && (type.IsEnum || IsSealedRecord(type)))
        || (type.IsGenericType && Collections.Contains(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(Allows));

    /// <summary>The records a stored type is made of, at any depth.</summary>
    public static IEnumerable<Type> PartsOf(Type type) =>
        type.GetProperties().SelectMany(property => Inside(property.PropertyType)).Where(part => IsPublished(part) && part != type);

    private static IEnumerable<Type> Inside(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Inside) : [type];

    private static bool IsPublished(Type type) => type.Namespace?.Split('.') is ["CaseCoordination", _, "Events" or "Messages"];
}
