using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Casework;

/// <summary>A page with a form: what it records rests on what was read, and is recorded once however often it is sent.</summary>
public abstract class FormPage : PageModel
{
    /// <summary>The version they read; 0 where the form rests on none.</summary>
    [BindProperty]
    public long Seen { get; set; }

    /// <summary>New with each form.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    /// <param name="said">What was filled in: the same key with other words is refused.</param>
    /// <param name="part">Where one form is several requests: which of them.</param>
    protected RequestIdentity Sent(string subject, MasterKey master, ReadOnlySpan<byte> said, string? part = null) =>
        new(subject, part is null ? $"page-{Key:N}" : $"page-{Key:N}-{part}", master.Fingerprints(said));
}
