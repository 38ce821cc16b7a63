using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Casework.Stalking;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Stalking;
using CaseCoordination.Stalking.Reading;

namespace CaseCoordination.CoordinatorUi.Pages.Stalking;

/// <summary>One stalking case, and every step in it.</summary>
[PageFor(Permission.CasesRead)]
public sealed class CaseModel(StalkingFiles files, CaseworkDoor door) : CasePage<StalkingCase>(door)
{
    protected override Func<object, IEnumerable<object>> Following => StalkingFollowing.Of;

    protected override async Task<OpenedCase<StalkingCase>?> Find(Reader reader, Guid id, CancellationToken ct)
    {
        if (await files.Find(reader, id, ct) is not { } found)
        {
            return null;
        }

        var file = await files.Open(reader, found, ct);
        var open = new OpenMatter<StalkingCase>(found.State, null, reader.Viewer, found.Standing, Door.Clock.GetUtcNow());
        return new(await WithHistory(StalkingView.Of(file, open.Today), reader, ct), found.Version, StalkingSteps.Of(file, open), step => step.IsPossible(open));
    }
}
