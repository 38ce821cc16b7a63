using CaseCoordination.Asb;
using CaseCoordination.Asb.Reading;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Casework.Asb;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;

namespace CaseCoordination.CoordinatorUi.Pages.Asb;

/// <summary>One anti-social behaviour case, and every step in it.</summary>
[PageFor(Permission.CasesRead)]
public sealed class CaseModel(AsbCaseReads reads, CaseworkDoor door) : CasePage<AsbCase>(door)
{
    protected override Func<object, IEnumerable<object>> Following => AsbFollowing.Of;

    protected override async Task<OpenedCase<AsbCase>?> Find(Reader reader, Guid id, CancellationToken ct)
    {
        if (await reads.Read(reader, id, ct) is not { } file)
        {
            return null;
        }

        var directory = await Door.Directory.Of(reader.Viewer.Partnership, ct);
        var today = LondonDay.Of(Door.Clock.GetUtcNow());
        return new(
            await WithHistory(AsbView.Of(file, new AgencyNames(directory), today), reader, ct), file.Summary.Version, AsbSteps.Of(file, today, directory), step => step.Offered);
    }
}
