using System.Collections.Frozen;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Events;

namespace CaseCoordination.Privacy.Subjects;

/// <summary>The schedule proposed to dispose of it, and a person decides to keep it until a day, for a reason.</summary>
public static class KeepLonger
{
    public static readonly FrozenSet<string> Reasons = ["ongoing-risk", "child-in-household", "case-reopened", "research-with-approval"];

    private const int MostYears = 10;

    public static Decision Decide(SubjectRecord subject, DateOnly? until, string? why, string by, DateOnly today) => subject switch
    {
        _ when why is null || !Reasons.Contains(why) => SubjectRefusals.NotOneOf("/why", Reasons),
        _ when until is not { } day || day <= today || day > today.AddYears(MostYears) => SubjectRefusals.UntilWhen(MostYears),
        { ErasedOn: not null } => SubjectRefusals.Erased,
        _ when subject.KeepUntil == until => Decision.NothingToDo,
        { KeepUntil: { } decided } when decided > until => SubjectRefusals.KeptUntil(decided),
        _ => Decision.Record(new RetentionExtended(subject.Id, until.Value, why, by, today)),
    };
}
