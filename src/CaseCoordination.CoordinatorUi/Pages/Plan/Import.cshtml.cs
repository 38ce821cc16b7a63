using System.Text;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Import;
using CaseCoordination.Plan.Kinds;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Plan;

/// <summary>Brings in a file of activities: first what would become of each row, then all of them or the good ones.</summary>
[PageFor(Permission.PlanWrite)]
public sealed class ImportModel(Plans plans, ActivityImports imports, ActivityKinds kinds, MasterKey master, CurrentViewer currentViewer) : FormPage
{
    public const string All = "all";
    public const string Good = "good";
    private const int LargestBytes = 250_000;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [BindProperty]
    public IFormFile? Csv { get; set; }

    /// <summary>Pasted, or the file's as it was looked at.</summary>
    [BindProperty]
    public string? Rows { get; set; }

    [BindProperty]
    public string? Take { get; set; }

    public PlanYear Year { get; private set; }

    /// <summary>What would become of each row; null before it is asked.</summary>
    public ActivitiesImported? Preview { get; private set; }

    public bool MayBeRecorded => Preview is { } preview && preview.Rows.Any(row => row.Outcome is "recorded" or "known") && (Take == Good || preview.Rows.All(row => row.Outcome != "refused"));

    public IReadOnlyList<(string Field, string Words)> Errors { get; private set; } = [];

    public IEnumerable<ActivityKind> Kinds => kinds.Kinds.Where(kind => kind.Actions.Count > 0).OrderBy(kind => kind.Name, StringComparer.Ordinal);

    public string? ErrorOf(string field) => Errors.Where(error => error.Field == field).Select(error => error.Words).FirstOrDefault();

    public async Task<IActionResult> OnGet(string year, CancellationToken cancellation) => await Find(year, cancellation) ? Show() : NotFound();

    public async Task<IActionResult> OnGetTemplate(string year, string? kind, CancellationToken cancellation) =>
        await Find(year, cancellation) && kinds.Find(kind) is { } found
            ? File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(ImportTemplate.Of(found))).ToArray(), "text/csv", $"activities-{found.Code}.csv")
            : NotFound();

    /// <summary>Looks at the rows, and changes nothing.</summary>
    public async Task<IActionResult> OnPost(string year, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (!await Find(year, cancellation))
        {
            return NotFound();
        }

        Errors = [.. await Fetch(cancellation), .. Take is All or Good ? Array.Empty<(string, string)>() : [("take-all", "Choose what to record when a row is wrong")]];
        if (Errors.Count == 0)
        {
            var answer = await imports.Preview(currentViewer(), Year, Rows!, Take == All, cancellation);
            (Preview, Errors) = (answer.Import, Told(answer));
        }

        return Show();
    }

    public async Task<IActionResult> OnPostRecord(string year, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (!await Find(year, cancellation))
        {
            return NotFound();
        }

        var viewer = currentViewer();
        var request = Sent(viewer.Subject, master, Encoding.UTF8.GetBytes($"{Year}\n{Take}\n{Rows}"));
        var answer = await imports.Import(viewer, Year, Rows ?? "", Take != Good, request, cancellation);
        if (answer.Receipt is not null)
        {
            return RedirectToPage("/Plan/Imported", new { year = Year.ToString(), id = answer.Import!.ImportId });
        }

        (Preview, Errors) = (answer.Import, Told(answer)); // Something moved on since it was looked at.
        return Show();
    }

    private async Task<bool> Find(string year, CancellationToken cancellation)
    {
        if (PlanYear.Parse(year) is not { } asked || await plans.Read(currentViewer(), asked, cancellation) is null)
        {
            return false;
        }

        Year = asked;
        return true;
    }

    private PageResult Show()
    {
        Key = Guid.CreateVersion7();
        return Page();
    }

    /// <summary>Takes the file's rows where one was chosen.</summary>
    private async Task<IReadOnlyList<(string Field, string Words)>> Fetch(CancellationToken cancellation)
    {
        if (Csv is not { Length: > 0 } file)
        {
            return string.IsNullOrWhiteSpace(Rows) ? [("csv", "Choose a file, or paste its rows")]
                : Rows.Length > LargestBytes ? [("rows", "Paste fewer rows, and bring in the others after them")]
                : [];
        }

        if (file.Length > LargestBytes)
        {
            return [("csv", "Choose a file of at most 250 kB: a longer one goes in parts")];
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        try
        {
            Rows = Utf8.GetString(bytes.ToArray()).TrimStart('\uFEFF');
            return Rows.Contains('\0', StringComparison.Ordinal) ? [("csv", "Choose a file of plain text, saved as CSV UTF-8")] : [];
        }
        catch (DecoderFallbackException)
        {
            return [("csv", "Save the file as CSV UTF-8 and choose it again")];
        }
    }

    private static IReadOnlyList<(string Field, string Words)> Told(ImportAnswer answer) => answer.Refusal switch
    {
        null => [],
        { Faults: { Count: > 0 } faults } => [.. faults.Select(fault => ("rows", fault.Pointer.StartsWith("/lines/", StringComparison.Ordinal) ? $"Line {fault.Pointer.Split('/')[2]}: {fault.ForAPerson()}" : fault.ForAPerson()))],
        { } refusal => [("rows", refusal.Sentence)],
    };
}
