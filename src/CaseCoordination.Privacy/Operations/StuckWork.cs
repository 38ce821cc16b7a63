using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Worklist;

namespace CaseCoordination.Privacy.Operations;

/// <summary>Messages nobody could handle, for whoever may have them tried again.</summary>
public static class StuckWork
{
    public const string Message = "stuck-message";

    public static WorkSource In(StuckMessages stuck) => WorkSource.Beside(
        Permission.OperationsRead,
        [Message],
        async (asked, ct) =>
        [
            .. (await stuck.List(asked.Viewer.Partnership, ct)).Where(one => !one.UnderWay)
                .Select(one => new WorkItem(Message, WorkPlace.Message, one.Id, LondonDay.Of(one.FailedAt ?? one.SentAt), null) { What = one.Queue }),
        ]);
}
