using CaseCoordination.Agencies.Directory;
using CaseCoordination.Agencies.Webhooks;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Operations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Operations;

/// <summary>What is stuck: messages nobody could handle, and agencies that cannot be told; with the button that sets it going again.</summary>
[PageFor(Permission.OperationsRead)]
public sealed class IndexModel(StuckMessages stuck, Webhooks webhooks, AgencyDirectory directory, CurrentViewer currentViewer) : PageModel
{
    /// <summary>The message to try again.</summary>
    [BindProperty]
    public Guid? Message { get; set; }

    /// <summary>The agency whose address is approved, and the address as the page showed it.</summary>
    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    public IReadOnlyList<StuckMessage> Messages { get; private set; } = [];

    public IReadOnlyList<WatchedWebhook> Webhooks { get; private set; } = [];

    public AgencyNames Agencies { get; private set; } = null!;

    public Task OnGet(CancellationToken cancellation) => Read(cancellation);

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        var viewer = currentViewer();
        if (!RolePermissions.Grant(viewer.Roles, Permission.OperationsWrite))
        {
            return Forbid();
        }

        if (Message is { } message)
        {
            // Gone meanwhile, it needs no trying: the list says so.
            await stuck.Replay(viewer, message, cancellation);
        }
        else if (Agency is { } agency)
        {
            var answer = await webhooks.Approve(viewer, agency, new() { Url = Address }, cancellation);
            if (answer.Refusal is not null)
            {
                ModelState.AddModelError("", "The agency has changed its address since: look at the one it gives now");
                await Read(cancellation);
                return Page();
            }
        }

        return RedirectToPage();
    }

    private async Task Read(CancellationToken cancellation)
    {
        var partnership = currentViewer().Partnership;
        Agencies = new(await directory.Of(partnership, cancellation));
        Messages = await stuck.List(partnership, cancellation);
        Webhooks = await webhooks.Watch(partnership, cancellation);
    }
}
