using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.EmergencyAccess;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.EmergencyAccess;

/// <summary>What was opened in an emergency: the alarm to the coordinator and the data protection officer, until one of them has reviewed it.</summary>
[PageFor(Permission.BreakGlassReview)]
public sealed class IndexModel(Glasses glasses, AgencyDirectory directory, CurrentReader currentReader) : PageModel
{
    private const string Review = "break-glass-review";

    [BindProperty]
    public Guid Glass { get; set; }

    [BindProperty]
    public string? Finding { get; set; }

    public string Account { get; private set; } = "";

    public IReadOnlyList<(Glass Glass, string? Reason)> Alarms { get; private set; } = [];

    public IReadOnlyList<Glass> Reviewed { get; private set; } = [];

    public AgencyNames Agencies { get; private set; } = null!;

    public Task OnGet(CancellationToken cancellation) => Read(cancellation);

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        switch (await glasses.Review(currentReader(Review).Viewer, Glass, Finding, cancellation))
        {
            case null:
                return NotFound();
            case { Refusal: { } refusal }:
                ModelState.AddModelError("", refusal.Faults is { Count: > 0 } ? "Choose what you think of it" : refusal.Sentence);
                await Read(cancellation);
                return Page();
            default:
                return RedirectToPage();
        }
    }

    private async Task Read(CancellationToken cancellation)
    {
        var reader = currentReader(Review);
        var viewer = reader.Viewer;
        Account = viewer.Subject;
        Agencies = new(await directory.Of(viewer.Partnership, cancellation));
        var alarms = new List<(Glass, string?)>();
        var all = await glasses.List(viewer, unreviewedOnly: false, cancellation);
        foreach (var glass in all.Where(glass => glass.Finding is null or "follow-up"))
        {
            alarms.Add((glass, await glasses.ReasonOf(reader, glass, cancellation)));
        }

        (Alarms, Reviewed) = (alarms, [.. all.Where(glass => glass.Finding is not null and not "follow-up")]);
    }
}
