using System.Collections.Frozen;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Events;

namespace CaseCoordination.Privacy.Subjects;

/// <summary>UK GDPR Art 18: kept and not used. While it lasts, their particulars are shown to nobody but behind the glass.</summary>
public static class RestrictProcessing
{
    public static readonly FrozenSet<string> Grounds = ["accuracy-contested", "unlawful", "needed-for-claims", "objection-pending"];

    public static Decision Decide(SubjectRecord subject, string? ground, string by, DateOnly today) => subject switch
    {
        _ when ground is null || !Grounds.Contains(ground) => SubjectRefusals.NotOneOf("/ground", Grounds),
        { ErasedOn: not null } => SubjectRefusals.Erased,
        { Restricted: true } => Decision.NothingToDo,
        _ => Decision.Record(new ProcessingRestricted(subject.Id, ground, by, today)),
    };
}

/// <summary>Ends a restriction.</summary>
public static class LiftRestriction
{
    public static Decision Decide(SubjectRecord subject, string by, DateOnly today) =>
        subject.Restricted ? Decision.Record(new RestrictionLifted(subject.Id, by, today)) : Decision.NothingToDo;
}
