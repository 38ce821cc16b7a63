using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Plan.Desk;
using CaseCoordination.Plan.Evidence;
using CaseCoordination.Plan.Kinds;
using CaseCoordination.Plan.Milestones;
using CaseCoordination.Plan.Progress;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Plan.Reports;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Plan;

/// <summary>Records a milestone, evidence, progress or a figure worked out elsewhere.</summary>
[PageFor(Permission.PlanWrite)]
public sealed class EntryModel(Plans plans, ActionDesk desk, ActivityKinds kinds, MasterKey master, CurrentViewer currentViewer)
    : PlanPage(plans, master, currentViewer)
{
    public override string Question => "What do you record?";

    public override IReadOnlyList<PlanField> Before => [];

    public override IReadOnlyList<PlanChoice> Choices =>
    [
        new("progress", "How it stands", "What its lead says of it in a quarter.", Progress),
        .. MilestonesHere.Any() ? new[] { new PlanChoice("milestone", "A milestone", "Reached, or not reached when it should have been.", Milestone) } : [],
        .. EvidenceHere.Any() ? new[] { new PlanChoice("evidence", "Evidence", "What a document is called and where it is kept.", Evidence) } : [],
        new("figure", "A figure worked out elsewhere", "Such as how many different people a service worked with.", Figure),
    ];

    private IEnumerable<MilestoneKind> MilestonesHere => kinds.Milestones.Where(m => m.Action == Action.Number);

    private IEnumerable<EvidenceKind> EvidenceHere => kinds.Evidence.Where(e => e.Action == Action.Number);

    private static IReadOnlyList<PlanField> Progress =>
    [
        PlanField.Select("progress-quarter", "Quarter", Enumerable.Range(1, 4).Select(n => ($"Q{n}", $"Q{n}"))),
        PlanField.Select("progress-rating", "How does it stand?", RateProgress.Ratings.Select(r => (r, Wording.PlanWording.Of(r)))),
        PlanField.Words("progress-narrative", "What was done, and what stands in the way?", "For the partnership's report. Needed when it is at risk or not happening."),
    ];

    private IReadOnlyList<PlanField> Milestone =>
    [
        PlanField.Select("milestone-milestone", "Which milestone?", MilestonesHere.Select(m => (m.Code, m.Title))),
        PlanField.Select("milestone-outcome", "What became of it?", [("reached", "Reached"), ("missed", "Not reached")]),
        PlanField.Day("milestone-on", "Day it was reached, or should have been"),
        PlanField.Number("milestone-worth", "How much (optional)", "For a milestone counted in something, such as months of funding."),
        PlanField.Day("milestone-holdsUntil", "Last day it holds (optional)"),
        PlanField.Select("milestone-reason", "Why was it not reached? (optional)", RecordMilestone.Reasons.Select(r => (r, Cases.Wording.PlainWords.Of(r)))),
    ];

    private IReadOnlyList<PlanField> Evidence =>
    [
        PlanField.Select("evidence-shows", "What does it show?", EvidenceHere.Select(e => (e.Code, e.Title))),
        PlanField.Text("evidence-title", "Title", "Of the document; it names no person."),
        PlanField.Select("evidence-type", "What is it?", kinds.EvidenceTypes.Select(t => (t, Cases.Wording.PlainWords.Of(t)))),
        PlanField.Day("evidence-datedOn", "Day of the document"),
        PlanField.Text("evidence-keptAt", "Where it is kept (optional)"),
    ];

    private static IReadOnlyList<PlanField> Figure =>
    [
        PlanField.Text("figure-measure", "Measure", "Its code, such as 1.9b."),
        PlanField.Day("figure-from", "First day of the period"),
        PlanField.Day("figure-to", "Last day of the period"),
        PlanField.Number("figure-value", "Figure", "It stands for this period only: a year's figure is reported as one."),
        PlanField.Words("figure-method", "How was it counted?", "What counts once, and from which register."),
    ];

    public async Task<IActionResult> OnGet(string year, string number, CancellationToken cancellation) =>
        await Find(year, number, cancellation) ? Show() : NotFound();

    public async Task<IActionResult> OnPost(string year, string number, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (!await Find(year, number, cancellation))
        {
            return NotFound();
        }

        return await Record(Chosen(cancellation), f => $"{Form.Choice}-{f.Pointer[(f.Pointer.LastIndexOf('/') + 1)..]}", Unreadable(), "It was recorded.");
    }

    private Func<RequestIdentity, Task<EntryAnswer>>? Chosen(CancellationToken ct) => Form.Choice switch
    {
        "progress" => request => desk.Record(Viewer, Year, Action.Number, new ProgressForm { Quarter = Form.Of("progress-quarter"), Rating = Form.Of("progress-rating"), Narrative = Form.Of("progress-narrative") }, request, ct),
        "milestone" => request => desk.Record(
            Viewer,
            Year,
            Action.Number,
            new MilestoneForm
            {
                Milestone = Form.Of("milestone-milestone"),
                Outcome = Form.Of("milestone-outcome"),
                On = PlanField.DayOf(Form.Of("milestone-on")),
                Worth = PlanField.NumberOf(Form.Of("milestone-worth")),
                HoldsUntil = PlanField.DayOf(Form.Of("milestone-holdsUntil")),
                Reason = Form.Of("milestone-reason"),
            },
            request,
            ct),
        "evidence" => request => desk.Record(
            Viewer,
            Year,
            Action.Number,
            new EvidenceForm
            {
                Shows = Form.Of("evidence-shows"),
                Title = Form.Of("evidence-title"),
                Type = Form.Of("evidence-type"),
                DatedOn = PlanField.DayOf(Form.Of("evidence-datedOn")),
                KeptAt = Form.Of("evidence-keptAt"),
            },
            request,
            ct),
        "figure" => request => desk.Record(
            Viewer,
            Year,
            Action.Number,
            new ReportedFigureForm
            {
                Measure = Form.Of("figure-measure"),
                From = PlanField.DayOf(Form.Of("figure-from")),
                To = PlanField.DayOf(Form.Of("figure-to")),
                Value = PlanField.NumberOf(Form.Of("figure-value")),
                Method = Form.Of("figure-method"),
            },
            request,
            ct),
        _ => null,
    };

    /// <summary>Days and numbers nobody could read would be taken for left out, where they may be.</summary>
    private List<(string Field, string Words)> Unreadable() =>
    [
        .. Choices.Where(c => c.Value == Form.Choice).SelectMany(c => c.Fields)
            .Where(f => Form.Of(f.Id) is { } told && ((f.Kind == "day" && PlanField.DayOf(told) is null) || (f.Kind == "number" && PlanField.NumberOf(told) is null)))
            .Select(f => (f.Id, $"{f.Label}: {(f.Kind == "day" ? "write year, month and day, such as 2022-05-14" : "write a number in digits")}")),
    ];
}
