using CaseCoordination.Asb;
using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Casework.Asb;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;

namespace CaseCoordination.CoordinatorUi.Pages.Asb;

/// <summary>One case review, and every step in it.</summary>
[PageFor(Permission.CasesRead)]
public sealed class CaseReviewModel(CaseReviewReads reads, CaseworkDoor door) : CasePage<AsbCaseReview>(door)
{
    protected override Func<object, IEnumerable<object>> Following => AsbFollowing.Of;

    protected override async Task<OpenedCase<AsbCaseReview>?> Find(Reader reader, Guid id, CancellationToken ct)
    {
        if (await reads.Read(reader, id, ct) is not { } file)
        {
            return null;
        }

        var directory = await Door.Directory.Of(reader.Viewer.Partnership, ct);
        var view = CaseReviewView.Of(file, new AgencyNames(directory), LondonDay.Of(Door.Clock.GetUtcNow()));
        return new(await WithHistory(view, reader, ct), file.Summary.Version, CaseReviewSteps.Of(file.Summary, directory), step => step.Offered);
    }
}
