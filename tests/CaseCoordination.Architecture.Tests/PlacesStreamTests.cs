using CaseCoordination.Places.Events;
using CaseCoordination.Privacy.Sealing;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Architecture.Tests;

/// <summary>
/// What is kept of places has no room for anybody's name or words, sealed or not: each text is a code from a table, or a
/// number in somebody's list.
/// </summary>
public sealed class PlacesStreamTests
{
    /// <summary>Codes the decisions hold against a table, and references they hold against a pattern.</summary>
    private static readonly HashSet<string> Codes =
    [
        "Kind", "Issues", "PartOfDay", "Source", "By", "Reference", "Code", "Agency", "Theme", "RuleId", "Severity", "SourceCrs", "Place", "Scheme", "Basis", "Funder", "Purpose", "Dpia",
        "Origin", "Category", "Camera", "Agencies", "Triggers", "Measure", "Owner", "With", "SharedWith", "LicenceNumber",
    ];

    private static readonly Type[] Events = [.. Projects.TypesOf("Places").Where(type => type.Namespace == typeof(PlaceReportMade).Namespace)];

    [Fact]
    public void Every_text_in_it_is_a_code_or_a_number_of_a_list()
    {
        var breaches = from type in Events
                       where !type.IsEnum
                       from property in type.GetProperties()
                       where Holds(property.PropertyType, typeof(Sealed)) || (Holds(property.PropertyType, typeof(string)) && !Codes.Contains(property.Name))
                       select $"{type.Name}.{property.Name}";

        Events.Should().HaveCountGreaterThan(20);
        breaches.Should().BeEmpty("use a closed list, and name it here once its decision holds it against the table");
    }

    private static bool Holds(Type type, Type text) => type == text || (type.IsGenericType && type.GetGenericArguments().Any(part => Holds(part, text)));
}
