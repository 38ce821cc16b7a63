using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Measures.WhatIf;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Reports;

/// <summary>A draft measure over past quarters, beside the one in force.</summary>
[PageFor(Permission.ReportsWrite)]
public sealed class WhatIfModel(DefinitionTrials trials, CurrentViewer currentViewer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "count";

    [BindProperty(SupportsGet = true)]
    public string? Fact { get; set; }

    /// <summary>As <c>kind=outreach</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Dimension { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>The field's id and what is wrong with it.</summary>
    public IReadOnlyList<(string Field, string Words)> Errors { get; private set; } = [];

    public TriedDefinition? Tried { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        ModelState.Clear();
        if (Request.Query.Count == 0)
        {
            (From, To) = ("2022-23/Q1", "2022-23/Q4");
            return;
        }

        var where = Dimension?.Split('=', 2) is [{ Length: > 0 } name, { Length: > 0 } value] ? new Dictionary<string, string> { [name.Trim()] = value.Trim() } : null;
        var draft = new DraftMeasure { Code = Code?.Trim(), Kind = Kind, Fact = Fact?.Trim(), Where = where, From = From?.Trim(), To = To?.Trim() };
        Errors = [.. draft.Check().Select(fault => (fault.Pointer[1..], fault.ForAPerson()))];
        if (!string.IsNullOrWhiteSpace(Dimension) && where is null)
        {
            Errors = [.. Errors, ("dimension", "Write a dimension, an equals sign and its value, such as kind=outreach")];
        }

        Tried = Errors.Count == 0 ? await trials.Try(currentViewer(), draft, cancellation) : null;
    }
}
