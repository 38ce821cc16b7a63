using CaseCoordination.Kernel;

namespace CaseCoordination.Privacy.Subjects;

/// <summary>Every "no" about a person's data.</summary>
public static class SubjectRefusals
{
    public static readonly Refusal Erased = new("person-erased", "This person was erased: nothing is left to act on.");

    public static Refusal Held(IEnumerable<string> holds) => new(
        "legal-hold", $"A legal hold forbids it ({string.Join(", ", holds)}): it can be done once every hold is lifted.");

    public static Refusal KeptUntil(DateOnly until) => new(
        "kept-longer", $"It was decided to keep it until {until:yyyy-MM-dd}: use another basis, or wait.");

    public static Refusal NotOneOf(string pointer, IEnumerable<string> allowed) => Faulty(
        new Fault(pointer, "not-one-of", $"Send one of: {string.Join(", ", allowed.Order(StringComparer.Ordinal))}."));

    public static Refusal NoReference(int longest) => Faulty(
        new Fault("/reference", "malformed", $"Send the other body's own reference: 1 to {longest} letters, digits and / . _ -, never a name."));

    public static Refusal UntilWhen(int years) => Faulty(
        new Fault("/until", "out-of-range", $"Send a day after today and at most {years} years ahead."));

    private static Refusal Faulty(Fault fault) => new("decision-not-acceptable", "Nothing was recorded. Mend the field named and send it again.", [fault]);
}
