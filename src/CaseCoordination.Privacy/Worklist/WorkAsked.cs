using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Privacy.Worklist;

/// <summary>Who asks what is to be done, and on which London day.</summary>
public sealed record WorkAsked(Viewer Viewer, DateOnly Today, WorkingDays Days)
{
    private const int SoonWorkingDays = 3;

    public static readonly Rule SoonRule = new(
        "worklist-soon", $"What falls due within {SoonWorkingDays} working days is on the work list.",
        "The partnership's own: time enough to act before it is late", Verified: false);

    public string Agency => Viewer.Agency;

    /// <summary>Whether they follow up what other agencies owe.</summary>
    public bool Chases => Viewer.Roles.Contains(Role.Coordinator);

    /// <summary>The last day that is soon.</summary>
    public DateOnly Soon => Days.Add(Today, SoonWorkingDays);

    public bool IsSoon(DateOnly? day) => day <= Soon;
}
