using System.Globalization;
using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Kernel;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Plan.Desk;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Kinds;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Plan;

/// <summary>One form for every kind of activity, and to put one right: the kind chosen says what is asked.</summary>
[PageFor(Permission.PlanWrite)]
public sealed class ActivityModel(Plans plans, ActionEntries entries, ActionDesk desk, ActivityKinds kinds, MasterKey master, CurrentViewer currentViewer)
    : PlanPage(plans, entries, kinds, master, currentViewer)
{
    private const string Withdraw = "withdraw";

    public override string Question => Entry is null ? "What kind of activity was it?" : "What was it really?";

    public override IReadOnlyList<PlanField> Before =>
    [
        PlanField.Day("occurred-on", "Day it happened"),
        PlanField.Select("area", "Area (optional)", Kinds.Areas.Select(a => (a, PlainWords.Place(a))), "The borough, where nothing is chosen."),
        .. Entry is null ? [PlanField.Text("reference", "Your own reference (optional)", "Of one reference an activity is recorded once.")]
            : new[] { PlanField.Select("reason", "Why is it corrected?", InWords(CorrectActivity.Reasons)) },
    ];

    public override IReadOnlyList<PlanChoice> Choices =>
    [
        .. Kinds.For(Action.Number).Select(k => new PlanChoice(k.Code, k.Name, k.Says, [.. k.Fields.Select(f => PlanField.Of(k, f))])),
        .. Entry is null ? [] : new[] { new PlanChoice(Withdraw, "None: it was no activity", "It counts no more, and stays in the log.", [PlanField.Select("withdrawal-reason", "Why is it withdrawn?", InWords(CorrectActivity.WithdrawalReasons))]) },
    ];

    public async Task<IActionResult> OnGet(string year, string number, CancellationToken cancellation)
    {
        if (!await Find(year, number, cancellation))
        {
            return NotFound();
        }

        if (Entry is { } known)
        {
            Fill(known);
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

        if (Form.Choice == Withdraw && Entry is not null)
        {
            return await Record(
                request => desk.Withdraw(AsSeen, new ActivityWithdrawal { Reason = Form.Of("withdrawal-reason") }, request, cancellation), _ => "withdrawal-reason", [], "The activity was withdrawn.");
        }

        var kind = Kinds.For(Action.Number).FirstOrDefault(k => k.Code == Form.Choice);
        var activity = kind is null ? null : Filled(kind);
        return await Record(
            activity is null ? null
                : Entry is null ? request => desk.Record(Viewer, Year, Action.Number, activity, request, cancellation)
                : request => desk.Correct(AsSeen, new ActivityCorrection { Reason = Form.Of("reason"), Activity = activity }, request, cancellation),
            IdOf,
            Unreadable(),
            Entry is null ? "The activity was recorded." : "The activity was corrected.");
    }

    protected override bool Mends(PlanEntry entry) => entry.Type == PlanEntry.Activity;

    private void Fill(PlanEntry known)
    {
        (Form.Choice, Seen) = (known.Kind, known.Version);
        Form.With("occurred-on", known.On).Told["area"] = known.Area;
        foreach (var (name, value) in known.Quantities)
        {
            Form.Told[PlanField.IdOf(known.Kind, name)] = value.ToString("0.##", CultureInfo.InvariantCulture);
        }

        foreach (var (name, value) in known.Codes)
        {
            Form.Told[PlanField.IdOf(known.Kind, name)] = value;
        }

        Form.Told[PlanField.IdOf(known.Kind, "places")] = string.Join('\n', known.Places);
    }

    private ActivityForm Filled(ActivityKind kind) => new()
    {
        Kind = kind.Code,
        OccurredOn = Form.DayOf("occurred-on"),
        Area = Form.Of("area"),
        AgencyReference = Entry is null ? Form.Of("reference") : null,
        Quantities = kind.Numbers.Where(f => Form.NumberOf(PlanField.IdOf(kind.Code, f.Name)) is not null).ToDictionary(f => f.Name, f => Form.NumberOf(PlanField.IdOf(kind.Code, f.Name))!.Value),
        Codes = kind.Choices.Where(f => Form.Of(PlanField.IdOf(kind.Code, f.Name)) is not null).ToDictionary(f => f.Name, f => Form.Of(PlanField.IdOf(kind.Code, f.Name))!),
        Places = Form.Of(PlanField.IdOf(kind.Code, "places"))?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    };

    private string IdOf(Fault fault) => fault.Pointer[(fault.Pointer.LastIndexOf('/') + 1)..] switch
    {
        "occurredOn" => "occurred-on",
        "agencyReference" => "reference",
        "area" => "area",
        "reason" => "reason",
        "kind" => "choice-0",
        var field when Kinds.Find(Form.Choice)?.Fields.Any(f => f.Name == field) == true => PlanField.IdOf(Form.Choice!, field),
        _ => "choice-0",
    };

    private static IEnumerable<(string Value, string Label)> InWords(IEnumerable<string> codes) => codes.Select(code => (code, PlainWords.Of(code)));
}
