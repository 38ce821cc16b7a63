using System.Collections;
using System.Reflection;
using CaseCoordination.Privacy.Sealing;
using JasperFx.Events;

namespace CaseCoordination.Cases.SubjectAccess;

/// <summary>A sealed value in an event, and where in it.</summary>
/// <param name="Part">Such as <c>people/0/particulars</c>.</param>
public sealed record HeldPart(string Part, Sealed Box);

/// <summary>
/// Finds every sealed value of an event, whichever event it is: what a context adds later is found without anyone
/// thinking of it here.
/// </summary>
public static class HeldParts
{
    public static IReadOnlyList<HeldPart> Of(IEvent e) => [.. Within(e.Data, "")];

    private static IEnumerable<HeldPart> Within(object? value, string at) => value switch
    {
        null or string => [],
        Sealed box => [new(at, box)],
        IDictionary map => from DictionaryEntry entry in map from part in Within(entry.Value, Below(at, $"{entry.Key}")) select part,
        IEnumerable items => items.Cast<object?>().SelectMany((item, i) => Within(item, Below(at, $"{i}"))),
        _ when IsOurs(value.GetType()) => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .SelectMany(property => Within(property.GetValue(value), Below(at, char.ToLowerInvariant(property.Name[0]) + property.Name[1..]))),
        _ => [],
    };

    private static string Below(string at, string name) => at.Length == 0 ? name : $"{at}/{name}";

    private static bool IsOurs(Type type) => !type.IsEnum && type.Namespace?.StartsWith("CaseCoordination.", StringComparison.Ordinal) == true;
}
