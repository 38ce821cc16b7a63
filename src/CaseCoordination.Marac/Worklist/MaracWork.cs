using CaseCoordination.Marac.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Worklist;

namespace CaseCoordination.Marac.Worklist;

/// <summary>What the viewer's agency owes in MARAC cases.</summary>
public static class MaracWork
{
    public const string Action = "marac-action";
    public const string Research = "marac-research";
    public const string Repeat = "marac-repeat";

    public static readonly WorkSource Source = WorkSource.In<CaseDuties>(
        Permission.CasesRead, [Action, Research], (duties, asked) => duties.Where(one => one.Parties.Contains(asked.Agency)).OrderBy(one => one.Id), Of);

    /// <summary>Repeats found by rule that nobody has confirmed or dismissed, for who chases.</summary>
    public static readonly WorkSource Repeats = WorkSource.In<MaracCaseSummary>(
        Permission.CasesWrite, [Repeat], (cases, _) => cases.Where(one => one.RepeatOpen).OrderBy(one => one.Id), RepeatsOf);

    public static IEnumerable<WorkItem> RepeatsOf(MaracCaseSummary one, WorkAsked asked) =>
        asked.Chases && one.RepeatOpen ? [new(Repeat, WorkPlace.MaracCase, one.Id, one.ReferredOn, null) { Agency = asked.Agency }] : [];

    public static IEnumerable<WorkItem> Of(CaseDuties duties, WorkAsked asked) =>
    [
        .. duties.Actions.Where(one => one.Agency == asked.Agency)
            .Select(one => new WorkItem(Action, WorkPlace.MaracCase, duties.Id, one.Since, one.DueOn) { What = one.Type, Agency = one.Agency }),
        .. duties.Research.Where(one => one.Agency == asked.Agency)
            .Select(one => new WorkItem(Research, WorkPlace.MaracCase, duties.Id, one.Since, one.DueOn) { Agency = one.Agency }),
    ];
}
