namespace CaseCoordination.Kernel;

/// <summary>A business "no". The code is part of the API contract; the sentences are for a person.</summary>
/// <param name="Code">Stable, kebab-case; the last part of the problem's type.</param>
/// <param name="Sentence">What is wrong and what would mend it; never a value that identifies a person.</param>
/// <param name="Faults">One per offending field, where fields are at fault.</param>
/// <param name="SubjectId">The thing already there, where the refusal is about one (a referral sent before).</param>
public sealed record Refusal(string Code, string Sentence, IReadOnlyList<Fault>? Faults = null, Guid? SubjectId = null);

/// <summary>One field at fault.</summary>
/// <param name="Pointer">JSON pointer into the request body (RFC 6901), such as <c>/people/0/dateOfBirth</c>.</param>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Mend">What to send instead.</param>
public sealed record Fault(string Pointer, string Code, string Mend);
