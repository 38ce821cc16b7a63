using CaseCoordination.Privacy.Events;
using CaseCoordination.Privacy.Subjects;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;

namespace CaseCoordination.Unit.Tests.Privacy.Subjects;

/// <summary>What may have been decided about one person's data.</summary>
internal static class Decided
{
    public const string Officer = "dpo-1";

    public static readonly DateOnly Today = new(2030, 5, 6);

    public static readonly PersonErased Erased = new(Zephyrine, "right-to-erasure", Officer, new(2030, 5, 1));
    public static readonly ProcessingRestricted Restricted = new(Zephyrine, "accuracy-contested", Officer, new(2030, 4, 1));
    public static readonly RestrictionLifted Lifted = new(Zephyrine, Officer, new(2030, 4, 20));
    public static readonly LegalHoldPlaced Held = new(Zephyrine, "litigation", "KB-2030-000117", Officer, new(2030, 4, 2));
    public static readonly LegalHoldPlaced HeldForInquiry = new(Zephyrine, "public-inquiry", "PI/9", Officer, new(2030, 4, 3));
    public static readonly LegalHoldLifted HoldOver = new(Zephyrine, "litigation", "KB-2030-000117", Officer, new(2030, 5, 2));
    public static readonly RetentionExtended KeptLonger = new(Zephyrine, new(2031, 5, 6), "ongoing-risk", Officer, new(2030, 4, 4));

    /// <summary>Where these decisions have led; before any of them nothing is written about the person.</summary>
    public static Past<SubjectRecord> Given(params object[] history) =>
        Past.Of<SubjectRecord>((state, e) => SubjectFold.Evolve(state, e), history) is { State: not null } past ? past : new(SubjectRecord.Unwritten(Zephyrine));
}
