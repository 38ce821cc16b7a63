using System.Text;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Assessment;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Assessments;

/// <summary>Puts one count of a published assessment right, with the reason.</summary>
[PageFor(Permission.AssessmentsWrite)]
public sealed class RestateModel(AssessmentDesk assessments, MasterKey master, CurrentViewer currentViewer) : FormPage
{
    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public string? Of { get; set; }

    [BindProperty]
    public string? Count { get; set; }

    [BindProperty]
    public string? Position { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public PlanYear Year { get; private set; }

    public AssessmentShown Assessment { get; private set; } = null!;

    public IReadOnlyList<CrimeType> Types => assessments.Types;

    public IReadOnlyList<(string Field, string Words)> Errors { get; private set; } = [];

    public string? ErrorOf(string field) => Errors.Where(error => error.Field == field).Select(error => error.Words).FirstOrDefault();

    public async Task<IActionResult> OnGet(string year, CancellationToken cancellation)
    {
        if (PlanYear.Parse(year) is not { } asked || await assessments.Read(currentViewer(), asked, cancellation) is not { PublishedOn: not null } shown)
        {
            return NotFound();
        }

        (Year, Assessment, Key) = (asked, shown, Guid.CreateVersion7());
        return Page();
    }

    public async Task<IActionResult> OnPost(string year, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (PlanYear.Parse(year) is not { } asked)
        {
            return NotFound();
        }

        var viewer = currentViewer();
        string?[] cells = [assessments.DistrictOf(viewer), Type, Of, Count, Because?.Trim(), Position?.Trim()];
        var csv = $"{string.Join(',', RestateAssessment.Columns)}\n{string.Join(',', cells.Select(cell => $"\"{cell?.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))}\n";
        var request = Sent(viewer.Subject, master, Encoding.UTF8.GetBytes($"{asked}\n{csv}"));
        var answer = await assessments.Restate(viewer, asked, csv, request, cancellation);
        if (answer.Refusal is null)
        {
            return RedirectToPage("/Assessments/Index", new { year });
        }

        Errors = answer.Refusal.Faults is { Count: > 0 } faults ? [.. faults.Select(fault => (fault.Pointer.Split('/')[^1], fault.ForAPerson()))] : [("type", answer.Refusal.Sentence)];
        return await OnGet(year, cancellation);
    }
}
