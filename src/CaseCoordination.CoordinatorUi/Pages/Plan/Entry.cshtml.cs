using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Kernel;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Plan.Desk;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Kinds;
using CaseCoordination.Plan.Milestones;
using CaseCoordination.Plan.Progress;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Plan;

/// <summary>Records a milestone, evidence, progress or a figure worked out elsewhere.</summary>
[PageFor(Permission.PlanWrite)]
public sealed class EntryModel(Plans plans, ActionEntries entries, ActionDesk desk, ActivityKinds kinds, MasterKey master, CurrentViewer currentViewer)
    : PlanPage(plans, entries, kinds, master, currentViewer)
{
    private const string Withdraw = "withdraw";

    public override string Question => Entry is null ? "What do you record?" : "What was it really?";

    public override IReadOnlyList<PlanField> Before => Entry is null ? [] : [PlanField.Select("reason", "Why is it corrected?", InWords(CorrectEntry.Reasons))];

    public override IReadOnlyList<PlanChoice> Choices => Entry is null ? All :
    [
        .. All.Where(choice => choice.Value == Entry.Type),
        new(Withdraw, "None: it was recorded wrongly altogether", "It counts no more, and stays in the log.", [PlanField.Select("withdrawal-reason", "Why is it withdrawn?", InWords(CorrectActivity.WithdrawalReasons))]),
    ];

    private IReadOnlyList<PlanChoice> All =>
    [
        new("progress", "How it stands", "What its lead says of it in a quarter.", Progress),
        .. MilestonesHere.Any() ? new[] { new PlanChoice("milestone", "A milestone", "Reached, or not reached when it should have been.", Milestone) } : [],
        .. EvidenceHere.Any() ? new[] { new PlanChoice("evidence", "Evidence", "What a document is called and where it is kept.", Evidence) } : [],
        new("figure", "A figure worked out elsewhere", "Such as how many different people a service worked with.", Figure),
    ];

    private IEnumerable<MilestoneKind> MilestonesHere => Kinds.Milestones.Where(m => m.Action == Action.Number);

    private IEnumerable<EvidenceKind> EvidenceHere => Kinds.Evidence.Where(e => e.Action == Action.Number);

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
        PlanField.Select("milestone-reason", "Why was it not reached? (optional)", RecordMilestone.Reasons.Select(r => (r, PlainWords.Of(r)))),
    ];

    private IReadOnlyList<PlanField> Evidence =>
    [
        PlanField.Select("evidence-shows", "What does it show?", EvidenceHere.Select(e => (e.Code, e.Title))),
        PlanField.Text("evidence-title", "Title", "Of the document; it names no person."),
        PlanField.Select("evidence-type", "What is it?", Kinds.EvidenceTypes.Select(t => (t, PlainWords.Of(t)))),
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

    public async Task<IActionResult> OnGet(string year, string number, CancellationToken cancellation)
    {
        if (!await Find(year, number, cancellation))
        {
            return NotFound();
        }

        if (Entry is { } known)
        {
            (Form, Seen) = (EntryForms.Filled(known), known.Version);
        }

        return Show();
    }

    public async Task<IActionResult> OnPost(string year, string number, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (!await Find(year, number, cancellation))
        {
            return NotFound();
        }

        return await Record(Chosen(cancellation), IdOf, Unreadable(), Entry is null ? "It was recorded." : Form.Choice == Withdraw ? "It was withdrawn." : "It was corrected.");
    }

    protected override bool Mends(PlanEntry entry) => entry.Type is PlanEntry.Milestone or PlanEntry.OfEvidence or PlanEntry.Progress;

    private string IdOf(Fault fault) => fault.Pointer.Split('/') switch
    {
        [_, "reason"] when Entry is not null => Form.Choice == Withdraw ? "withdrawal-reason" : "reason",
        var parts => $"{Form.Choice}-{parts[^1]}",
    };

    private Func<RequestIdentity, Task<EntryAnswer>>? Chosen(CancellationToken ct) => (Form.Choice, Entry) switch
    {
        (PlanEntry.Progress, null) => request => desk.Record(Viewer, Year, Action.Number, EntryForms.Progress(Form), request, ct),
        (PlanEntry.Milestone, null) => request => desk.Record(Viewer, Year, Action.Number, EntryForms.Milestone(Form, null), request, ct),
        (PlanEntry.OfEvidence, null) => request => desk.Record(Viewer, Year, Action.Number, EntryForms.Evidence(Form), request, ct),
        (PlanEntry.Figure, null) => request => desk.Record(Viewer, Year, Action.Number, EntryForms.Figure(Form), request, ct),
        (PlanEntry.Progress, { Type: PlanEntry.Progress }) => request => desk.Correct(AsSeen, new ProgressCorrection { Reason = Form.Of("reason"), Progress = EntryForms.Progress(Form) }, request, ct),
        (PlanEntry.Milestone, { Type: PlanEntry.Milestone }) => request => desk.Correct(AsSeen, new MilestoneCorrection { Reason = Form.Of("reason"), Milestone = EntryForms.Milestone(Form, Entry.EvidenceId) }, request, ct),
        (PlanEntry.OfEvidence, { Type: PlanEntry.OfEvidence }) => request => desk.Correct(AsSeen, new EvidenceCorrection { Reason = Form.Of("reason"), Evidence = EntryForms.Evidence(Form) }, request, ct),
        (Withdraw, { } entry) => request => desk.Withdraw(AsSeen, entry.Type, new EntryWithdrawal { Reason = Form.Of("withdrawal-reason") }, request, ct),
        _ => null,
    };

    private static IEnumerable<(string Value, string Label)> InWords(IEnumerable<string> codes) => codes.Select(code => (code, PlainWords.Of(code)));
}
