using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Worklist;

namespace CaseCoordination.Marac.Worklist;

/// <summary>What the viewer's agency owes in MARAC cases.</summary>
public static class MaracWork
{
    public const string Action = "marac-action";
    public const string Research = "marac-research";

    public static readonly WorkSource Source = WorkSource.In<CaseDuties>(
        Permission.CasesRead, [Action, Research], (duties, asked) => duties.Where(one => one.Parties.Contains(asked.Agency)).OrderBy(one => one.Id), Of);

    public static IEnumerable<WorkItem> Of(CaseDuties duties, WorkAsked asked) =>
    [
        .. duties.Actions.Where(one => one.Agency == asked.Agency)
            .Select(one => new WorkItem(Action, WorkPlace.MaracCase, duties.Id, one.Since, one.DueOn) { What = one.Type, Agency = one.Agency }),
        .. duties.Research.Where(one => one.Agency == asked.Agency)
            .Select(one => new WorkItem(Research, WorkPlace.MaracCase, duties.Id, one.Since, one.DueOn) { Agency = one.Agency }),
    ];
}
