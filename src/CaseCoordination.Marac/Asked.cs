using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Marac;

/// <summary>Checks a form field by field and gathers every fault, so that a sender mends it in one go.</summary>
internal sealed class Asked
{
    private const int Shortest = 10;
    private const int Longest = 4_000;
    private readonly List<Fault> _faults = [];

    /// <summary>Null when the form is without fault.</summary>
    public Refusal? Refusal => _faults.Count > 0 ? MaracRefusals.Faulty(_faults) : null;

    public Asked Text(string? text, string pointer)
    {
        if (text?.Trim().Length is not (>= Shortest and <= Longest))
        {
            _faults.Add(new(pointer, "length", $"Say it in {Shortest} to {Longest} characters."));
        }

        return this;
    }

    public Asked OneOf(string? word, IEnumerable<string> words, string pointer)
    {
        if (word is null || !words.Contains(word))
        {
            _faults.Add(new(pointer, "not-one-of", $"Send one of: {string.Join(", ", words.Order(StringComparer.Ordinal))}."));
        }

        return this;
    }

    public Asked Code(string? code, string pointer)
    {
        if (code is not { Length: >= 2 and <= 40 } || code.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
        {
            _faults.Add(new(pointer, "malformed", "Send a code: 2 to 40 lower-case letters, digits and hyphens, never a name."));
        }

        return this;
    }

    public Asked Holds(bool holds, string pointer, string code, string mend)
    {
        if (!holds)
        {
            _faults.Add(new(pointer, code, mend));
        }

        return this;
    }
}

/// <summary>Who does what in a MARAC.</summary>
internal static class MaracRoles
{
    public static bool IsChair(this Viewer viewer) => viewer.Roles.Contains(Role.Chair);

    /// <summary>The coordinator, or the chair.</summary>
    public static bool Leads(this Viewer viewer) => viewer.Roles.Contains(Role.Coordinator) || viewer.IsChair();
}
