using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.CoordinatorUi.Casework;

/// <summary>One thing that can be recorded in a case: its words, its fields and the decision it asks. A new step needs no page.</summary>
/// <param name="Code">The last part of its address: the same as in the API, with the numbers of what it is about.</param>
/// <param name="Done">What the next page says once it is recorded.</param>
public sealed record CaseStep<TState>(
    string Code, string Label, string Done, IReadOnlyList<StepField> Asked, Func<StepForm, IReadOnlyList<StepField>, OpenMatter<TState>, Decision> Decide)
    where TState : class, IMatter
{
    public string? Hint { get; init; }

    /// <summary>What it is about, where the case has several of those.</summary>
    public string? Under { get; init; }

    /// <summary>False where the file shows that it cannot be next, and the decision would look at the form first.</summary>
    public bool Offered { get; init; } = true;

    /// <summary>The fields that refusals about no single field concern, by the refusal's code; else it is the first.</summary>
    public IReadOnlyDictionary<string, string> Concerns { get; init; } = new Dictionary<string, string>();

    /// <summary>With nothing filled in yet.</summary>
    public IReadOnlyList<StepField> Fields => FieldsFor(StepForm.Empty);

    public IReadOnlyList<StepField> FieldsFor(StepForm form) => StepField.For(form, Asked);

    public Decision Decided(StepForm form, OpenMatter<TState> open) => Decide(form, FieldsFor(form), open);

    /// <summary>
    /// Whether it may be next. The decision itself is asked with nothing filled in: what it then refuses for where the case
    /// stands, and not for a field, cannot be recorded now. There is no second list of what may follow what.
    /// </summary>
    public bool IsPossible(OpenMatter<TState> open) =>
        Offered && Decided(StepForm.Empty, open) is var decision && (decision.Refusal is null ? decision.Events.Count > 0 : decision.Refusal.Faults is { Count: > 0 });
}

/// <summary>Makes steps.</summary>
public static class CaseStep
{
    /// <summary>One whose fields are those of the form its decision takes.</summary>
    public static CaseStep<TState> Of<TState, TForm>(
        string code, string label, string done, Func<TForm, OpenMatter<TState>, Decision> decide, params IReadOnlyList<StepField> fields)
        where TState : class, IMatter
        where TForm : notnull => new(code, label, done, fields, (form, all, open) => decide(form.As<TForm>(all), open));
}
