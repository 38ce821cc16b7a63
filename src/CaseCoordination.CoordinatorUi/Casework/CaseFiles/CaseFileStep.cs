using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Kernel;

namespace CaseCoordination.CoordinatorUi.Casework.CaseFiles;

/// <summary>One thing that can be done with a case file: its words, its fields and the decision it asks.</summary>
/// <param name="Code">The last part of its address.</param>
/// <param name="Done">What the case says once it is recorded.</param>
/// <param name="Other">The other file the decision is about as well; null where it is about none.</param>
/// <param name="Decide">With the agencies of the partnership.</param>
public sealed record CaseFileStep(
    string Code,
    string Label,
    string Done,
    IReadOnlyList<StepField> Fields,
    Func<StepForm, Guid?> Other,
    Func<StepForm, IReadOnlyList<StepField>, IReadOnlySet<string>, FileAtHand, Decision> Decide)
{
    public string? Hint { get; init; }

    /// <summary>True where whoever asks may do it as the file stands.</summary>
    public bool Offered { get; init; } = true;
}
