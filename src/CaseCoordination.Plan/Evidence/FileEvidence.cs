using CaseCoordination.Kernel;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Kinds;

namespace CaseCoordination.Plan.Evidence;

/// <summary>Evidence as an agency files it: what it is and where it is kept. It names no person.</summary>
public sealed record EvidenceForm
{
    /// <summary>What it shows, by the code the action's kinds list.</summary>
    public string? Shows { get; init; }

    /// <summary>What the document is called; at most 150 characters.</summary>
    public string? Title { get; init; }

    /// <summary>minutes, report, plan, feedback, photo-of-a-place, publication, data or letter.</summary>
    public string? Type { get; init; }

    /// <summary>The day of the document.</summary>
    public DateOnly? DatedOn { get; init; }

    /// <summary>Where the agency keeps it, in its own words; at most 200 characters.</summary>
    public string? KeptAt { get; init; }
}

public static class FileEvidence
{
    public static Decision Decide(EvidenceForm form, Guid entryId, string agency, PriorityAction? action, ActivityKinds kinds, PlanYear year, DateOnly today)
    {
        if (Leads.MayNotRecord(action, agency) is { } refusal)
        {
            return refusal;
        }

        var (content, faults) = Read(form, action!.Number, kinds, year, today);
        return content is null
            ? PlanRefusals.EntryFaulty(faults)
            : Decision.Record(new EvidenceFiled(
                action.Id, entryId, action.Year, action.Number, agency, content.Shows, content.Title, content.Type, content.DatedOn, content.KeptAt));
    }

    /// <summary>What the form says of evidence for the action, or every fault in it.</summary>
    public static (EvidenceContent? Content, IReadOnlyList<Fault> Faults) Read(EvidenceForm form, string number, ActivityKinds kinds, PlanYear year, DateOnly today)
    {
        var faults = new List<Fault>();
        var known = kinds.Evidence.Where(e => e.Action == number).Select(e => e.Code).ToList();
        if (form.Shows is null || !known.Contains(form.Shows))
        {
            faults.Add(new("/shows", "not-a-choice", $"Send one of {string.Join(", ", known.DefaultIfEmpty("nothing: no measure of the action is shown by evidence"))}."));
        }

        PersonalText.Check(faults, "/title", form.Title, 150, required: true);
        PersonalText.Check(faults, "/keptAt", form.KeptAt, 200, required: false);
        if (form.Type is null || !kinds.EvidenceTypes.Contains(form.Type))
        {
            faults.Add(new("/type", "not-a-choice", $"Send one of {string.Join(", ", kinds.EvidenceTypes)}."));
        }

        ActivityRules.CheckDay(form.DatedOn, year, today, "/datedOn", faults);
        return faults.Count > 0 ? (null, faults) : (new(form.Shows!, form.Title!.Trim(), form.Type!, form.DatedOn!.Value, form.KeptAt), []);
    }
}
