using CaseCoordination.Kernel;

namespace CaseCoordination.Asb;

/// <summary>Gathers every fault of a form, so that a sender mends it in one go.</summary>
internal sealed class FormFaults
{
    private readonly List<Fault> _found = [];

    /// <summary>Null when there is nothing to mend.</summary>
    public Refusal? Refusal => _found.Count == 0 ? null : AsbRefusals.NotAcceptable(_found);

    public void Add(string pointer, string code, string mend) => _found.Add(new(pointer, code, mend));

    public bool Requires(object? value, string pointer, string mend)
    {
        if (value is null || (value is string text && string.IsNullOrWhiteSpace(text)))
        {
            Add(pointer, "missing", mend);
            return false;
        }

        return true;
    }

    /// <summary>Must be there and be one of these.</summary>
    public void OneOf(string? value, IReadOnlySet<string> words, string pointer)
    {
        if (value is null || !words.Contains(value))
        {
            Add(pointer, value is null ? "missing" : "not-one-of", $"Send one of: {string.Join(", ", words.Order(StringComparer.Ordinal))}.");
        }
    }

    /// <summary>May be left out; else it is one of these.</summary>
    public void OneOfIfGiven(string? value, IReadOnlySet<string> words, string pointer)
    {
        if (value is not null)
        {
            OneOf(value, words, pointer);
        }
    }

    public void AtMost(string? text, int characters, string pointer)
    {
        if (text?.Length > characters)
        {
            Add(pointer, "too-long", $"Use at most {characters} characters.");
        }
    }

    /// <summary>A day that must be there and has come.</summary>
    public void HasCome(DateOnly? day, DateOnly today, string pointer)
    {
        if (Requires(day, pointer, "Send the day, as 2022-05-03.") && day > today)
        {
            Add(pointer, "in-the-future", "Send a day no later than today in London.");
        }
    }
}
