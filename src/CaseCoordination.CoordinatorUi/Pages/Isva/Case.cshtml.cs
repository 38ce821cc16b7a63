using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Casework.Isva;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Isva;
using CaseCoordination.Isva.Reading;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.CoordinatorUi.Pages.Isva;

/// <summary>One ISVA case, and every step in it.</summary>
[PageFor(Permission.CasesRead)]
public sealed class CaseModel(IsvaFiles files, WorkingDays workingDays, CaseworkDoor door) : CasePage<IsvaCase>(door)
{
    protected override Func<object, IEnumerable<object>> Following => IsvaFollowing.Of;

    protected override async Task<OpenedCase<IsvaCase>?> Find(Reader reader, Guid id, CancellationToken ct)
    {
        if (await files.Find(reader, id, ct) is not { } found)
        {
            return null;
        }

        var file = await files.Open(reader, found, ct);
        var open = new OpenMatter<IsvaCase>(found.State, null, reader.Viewer, found.Standing, Door.Clock.GetUtcNow());
        return new(await WithHistory(IsvaView.Of(file, open.Today), reader, ct), found.Version, IsvaSteps.Of(open, workingDays), step => step.IsPossible(open));
    }
}
