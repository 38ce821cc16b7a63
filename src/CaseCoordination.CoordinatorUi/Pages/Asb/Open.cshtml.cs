using CaseCoordination.Asb.Opening;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Casework.Asb;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Asb;

/// <summary>An officer opens an anti-social behaviour case without a referral.</summary>
[PageFor(Permission.CasesWrite)]
public sealed class OpenModel(AsbCaseOpening opening, CaseworkDoor door) : OpeningPage(door)
{
    public override (string Page, string Name) Under => ("/Asb/Index", "Anti-social behaviour cases");

    protected override string Section => "ASB";

    protected override Task<Opening?> Find(Reader reader, CancellationToken ct) => Task.FromResult<Opening?>(new(
        "open", "Open an anti-social behaviour case", "The case was opened.", AsbOpenings.OfCase,
        (by, form, fields, request, stop) => opening.Open(by.Viewer, form.As<AsbCaseForm>(fields), request, stop))
    {
        Hint = "What tells of a person is kept sealed. Where a referral tells of it, answer the referral instead.",
    });

    protected override IActionResult GoOn(ActionAnswer answer) => RedirectToPage("/Asb/Case", new { id = answer.Matter });
}
