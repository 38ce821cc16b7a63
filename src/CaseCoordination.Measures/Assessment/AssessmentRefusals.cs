using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Measures.Assessment;

/// <summary>Every "no" to what is done to an assessment.</summary>
public static class AssessmentRefusals
{
    /// <summary>Runs the plan and writes the assessment.</summary>
    private const string CommunitySafetyTeam = "twbc-cst";

    /// <summary>Whose figures recorded crime is.</summary>
    private const string Police = "kp";

    public static readonly Rule Writers = new(
        "assessment-who", $"The assessment is written by {CommunitySafetyTeam}; recorded crime is imported by it or by {Police}.", "Strategic assessment 2022/23: produced by the community safety team from police data", Verified: true);

    private static readonly Refusal NotYours = new("not-yours-to-do", "Only the community safety team writes the assessment; the police may import recorded crime.");

    private static readonly Refusal Published = new("assessment-published", "The assessment is published and stays as it is: restate a count that was wrong; what is new goes into the next one.");

    public static readonly Refusal NotPublished = new("assessment-not-published", "The assessment is not published: import its counts again instead.");

    public static readonly Refusal Incomplete = new("assessment-incomplete", "Import the district's own counts, add a caveat, and recommend priorities before it is published.");

    public static Refusal NotAcceptable(IReadOnlyList<Fault> faults) =>
        new("assessment-not-acceptable", "Nothing was recorded, and of a file nothing was kept. Mend what is named and send it again.", faults);

    /// <summary>Null when they may.</summary>
    public static Refusal? WhoMay(Viewer by, bool countsToo = false) => by.Agency == CommunitySafetyTeam || (countsToo && by.Agency == Police) ? null : NotYours;

    /// <summary>Null while it can still be written.</summary>
    public static Refusal? Standing(StrategicAssessment assessment) => assessment.PublishedOn is null ? null : Published;
}
