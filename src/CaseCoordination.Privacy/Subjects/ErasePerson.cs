using System.Collections.Frozen;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Events;

namespace CaseCoordination.Privacy.Subjects;

/// <summary>
/// Decides whether a person's key is destroyed. A schedule only proposes: a person decides, and names the ground. The
/// right to erasure does not reach what a public task or a legal claim still needs (UK GDPR Art 17(3)), hence the holds.
/// </summary>
public static class ErasePerson
{
    public static readonly FrozenSet<string> Bases = ["retention-expired", "right-to-erasure", "filed-in-error", "court-order"];

    public static Decision Decide(SubjectRecord subject, string? basis, string by, DateOnly today) => subject switch
    {
        _ when basis is null || !Bases.Contains(basis) => SubjectRefusals.NotOneOf("/basis", Bases),
        { ErasedOn: not null } => Decision.NothingToDo,
        { Holds.Count: > 0 } => SubjectRefusals.Held(subject.Holds.Select(hold => hold.Hold).Distinct().Order(StringComparer.Ordinal)),
        { KeepUntil: { } until } when basis == "retention-expired" && until > today => SubjectRefusals.KeptUntil(until),
        _ => Decision.Record(new PersonErased(subject.Id, basis, by, today)),
    };
}
