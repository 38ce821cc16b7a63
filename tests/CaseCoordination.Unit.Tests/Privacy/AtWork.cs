using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Worklist;
using CaseCoordination.Unit.Tests.Kernel;

namespace CaseCoordination.Unit.Tests.Privacy;

/// <summary>Whoever asks what there is to do.</summary>
internal static class AtWork
{
    public static WorkAsked On(DateOnly today, string agency, params string[] roles) =>
        new(new("subject-1", agency, "tunbridge-wells", roles.ToHashSet()), today, WorkingDaysTests.England);

    public static WorkAsked Coordinating(DateOnly today, string agency = "csu") => On(today, agency, Role.Coordinator);
}
