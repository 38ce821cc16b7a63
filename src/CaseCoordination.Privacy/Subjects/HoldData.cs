using System.Collections.Frozen;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Events;

namespace CaseCoordination.Privacy.Subjects;

/// <summary>A legal hold: as long as one lasts, nothing about the person is disposed of.</summary>
public static class HoldData
{
    public const string DomesticHomicideReview = "domestic-homicide-review";

    /// <summary>The Inquiries Act 2005 s.35 and a homicide review (DVCVA 2004 s.9) both reach what a schedule would have deleted.</summary>
    public static readonly FrozenSet<string> Kinds = [DomesticHomicideReview, "litigation", "public-inquiry", "open-subject-access", "criminal-proceedings"];

    internal const int LongestReference = 40;

    public static Decision Decide(SubjectRecord subject, string? hold, string? reference, string by, DateOnly today) => subject switch
    {
        _ when hold is null || !Kinds.Contains(hold) => SubjectRefusals.NotOneOf("/hold", Kinds),
        _ when reference is null || !IsReference(reference) => SubjectRefusals.NoReference(LongestReference),
        { ErasedOn: not null } => SubjectRefusals.Erased,
        _ when subject.Holds.Contains(new(hold, reference)) => Decision.NothingToDo,
        _ => Decision.Record(new LegalHoldPlaced(subject.Id, hold, reference, by, today)),
    };

    private static bool IsReference(string text) =>
        text.Length is > 0 and <= LongestReference && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-');
}

/// <summary>Ends a legal hold.</summary>
public static class LiftHold
{
    public static Decision Decide(SubjectRecord subject, string? hold, string? reference, string by, DateOnly today) =>
        hold is null || !HoldData.Kinds.Contains(hold) ? SubjectRefusals.NotOneOf("/hold", HoldData.Kinds)
        : reference is null ? SubjectRefusals.NoReference(HoldData.LongestReference)
        : subject.Holds.Contains(new(hold, reference)) ? Decision.Record(new LegalHoldLifted(subject.Id, hold, reference, by, today))
        : Decision.NothingToDo;
}
