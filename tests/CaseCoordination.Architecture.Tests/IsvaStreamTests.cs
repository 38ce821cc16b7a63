using CaseCoordination.Isva.Events;
using CaseCoordination.Privacy.Sealing;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Architecture.Tests;

/// <summary>
/// An ISVA's stream holds nothing in anybody's words, sealed or not: what was never written down cannot be asked for in
/// court, and nobody can say that a witness was coached (DOMAIN 3.1).
/// </summary>
public sealed class IsvaStreamTests
{
    /// <summary>Codes of agencies, from tokens and routing rules; never from a form.</summary>
    private static readonly HashSet<string> AgencyCodes = ["Agency", "ReferringAgency", "By"];

    private static readonly Type[] Events = [.. Projects.TypesOf("Isva").Where(type => type.Namespace == typeof(IsvaCaseOpened).Namespace)];

    [Fact]
    public void Nothing_in_it_is_sealed_text_or_open_text()
    {
        var breaches = Wordy(Events);

        Events.Should().HaveCountGreaterThan(20);
        breaches.Should().BeEmpty("use a closed list: an enumeration of Isva.Events");
    }

    [Fact]
    public void A_note_would_be_noticed() =>
        Wordy([typeof(WithNote), typeof(WithSealed), typeof(WithNotes)]).Should().Equal("WithNote.Note", "WithSealed.Text", "WithNotes.Notes");

    private static IEnumerable<string> Wordy(IEnumerable<Type> types) =>
        from type in types
        where !type.IsEnum
        from property in type.GetProperties()
        where !IsClosed(property.PropertyType) && !(property.PropertyType == typeof(string) && AgencyCodes.Contains(property.Name))
        select $"{type.Name}.{property.Name}";

    private static bool IsClosed(Type type) =>
        type.IsEnum
        || type == typeof(Guid) || type == typeof(DateOnly) || type == typeof(bool) || type == typeof(int)
        || (Nullable.GetUnderlyingType(type) is { } inner && IsClosed(inner))
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && IsClosed(type.GetGenericArguments()[0]))
        || Events.Contains(type);

    private sealed record WithNote(Guid CaseId, string Note);

    private sealed record WithSealed(Sealed Text, string By);

    private sealed record WithNotes(IReadOnlyList<string> Notes);
}
