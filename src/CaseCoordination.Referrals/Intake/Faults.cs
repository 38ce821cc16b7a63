using CaseCoordination.Kernel;

namespace CaseCoordination.Referrals.Intake;

/// <summary>Gathers every fault of a form, so that a sender mends it in one go and not one field a time.</summary>
internal sealed class Faults
{
    private readonly List<Fault> _found = [];

    public IReadOnlyList<Fault> Found => _found;

    public void Add(string pointer, string code, string mend) => _found.Add(new Fault(pointer, code, mend));

    /// <summary>True when the value may be read further; records the fault when it is missing.</summary>
    public bool Requires(object? value, string pointer, string mend)
    {
        if (value is null || (value is string text && string.IsNullOrWhiteSpace(text)))
        {
            Add(pointer, "missing", mend);
            return false;
        }

        return true;
    }

    public void OneOf(string? value, IReadOnlySet<string> words, string pointer)
    {
        if (value is not null && !words.Contains(value))
        {
            Add(pointer, "unknown-word", $"Use one of: {string.Join(", ", words.Order(StringComparer.Ordinal))}.");
        }
    }

    public void AtMost(string? text, int characters, string pointer)
    {
        if (text?.Length > characters)
        {
            Add(pointer, "too-long", $"Use at most {characters} characters.");
        }
    }
}
