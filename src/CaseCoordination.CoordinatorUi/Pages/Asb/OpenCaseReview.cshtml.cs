using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Casework.Asb;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Asb;

/// <summary>Somebody applies for a case review: every application is taken in, whether or not the threshold is met.</summary>
[PageFor(Permission.CasesWrite)]
public sealed class OpenCaseReviewModel(CaseReviewOpening opening, CaseworkDoor door) : OpeningPage(door)
{
    public override (string Page, string Name) Under => ("/Asb/CaseReviews", "Case reviews");

    protected override string Section => "ASB";

    protected override async Task<Opening?> Find(Reader reader, CancellationToken ct)
    {
        var directory = await Door.Directory.Of(reader.Viewer.Partnership, ct);
        var kinds = directory.ToDictionary(agency => agency.Key, agency => agency.Value.Kind);
        return new(
            "open", "Take in an application for a case review", "The application was taken in.", AsbOpenings.OfCaseReview(AsbSteps.Named(directory)),
            (by, form, fields, request, stop) => opening.Open(by.Viewer, form.As<CaseReviewForm>(fields), kinds, request, stop))
        {
            Hint = "Every application is taken in; whether enough reports count is decided afterwards.",
        };
    }

    protected override IActionResult GoOn(ActionAnswer answer) => RedirectToPage("/Asb/CaseReview", new { id = answer.Matter });
}
