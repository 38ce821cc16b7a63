using System.Text.Json;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>A page with steps: what was filled in, the version it rests on, and what was wrong with it.</summary>
public abstract class StepPage(MasterKey master) : FormPage
{
    protected const string Purpose = "casework";

    [BindProperty]
    public StepPosted Form { get; set; } = new();

    /// <summary>The step just done, for the next page to say.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>The field's id and what is wrong with it.</summary>
    public IReadOnlyList<(string Anchor, string Words)> Errors { get; private set; } = [];

    /// <param name="part">Where one form is several requests: which of them, and what it says.</param>
    protected RequestIdentity Sent(Reader reader, Guid id, (string Name, StepPosted Form)? part = null) =>
        Sent(reader.Viewer.Subject, master, JsonSerializer.SerializeToUtf8Bytes(new { id, Form = part?.Form ?? Form }), part?.Name);

    /// <summary>Says what was refused, at the fields of the step where they are.</summary>
    /// <param name="standing">Where the page says how it stands, for what no field mends.</param>
    protected void Refuse(Refusal refusal, Step? step, string standing)
    {
        var elsewhere = step is null || refusal.Code == MatterRefusals.MovedOn.Code ? standing : step.Id;
        Errors = refusal.Faults is { Count: > 0 } faults
            ? [.. faults.Select(fault => (Fault: fault, Place: PlaceOf(step, fault))).OrderBy(one => one.Place).Select(one =>
                one.Place < int.MaxValue ? (step!.AnchorOf(step.Fields[one.Place], Form), step.Fields[one.Place].WrongWith(Form)) : (elsewhere, one.Fault.ForAPerson())).Distinct()]
            : [(elsewhere, MaracWording.Of(refusal))];
    }

    /// <summary>Where among the fields of the step, so that the summary goes down the page; last where no field mends it.</summary>
    private static int PlaceOf(Step? step, Fault fault) =>
        step?.Fields.Index().Where(one => fault.Pointer == $"/{one.Item.Name}").Select(one => (int?)one.Index).FirstOrDefault() ?? int.MaxValue;

    /// <summary>What was typed for a step that is offered no more: the page shows it, so that it is not lost.</summary>
    protected IReadOnlyList<string> LeftOver(IEnumerable<Step> offered) =>
        Errors.Count == 0 || offered.Any(Form.Is) ? [] : [.. Form.Told.Values.OfType<string>().Where(told => !string.IsNullOrWhiteSpace(told))];

    /// <summary>New with every form a page shows.</summary>
    protected void Renew(long version) => (Seen, Key) = (version, Guid.CreateVersion7());
}
