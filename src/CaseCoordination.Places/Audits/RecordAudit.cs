using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Locations;

namespace CaseCoordination.Places.Audits;

/// <summary>An audit that was walked, with what it recommends.</summary>
public sealed record AuditForm
{
    public LocationForm? Location { get; init; }

    /// <summary>Who walked along, by code.</summary>
    public IReadOnlyList<string>? Agencies { get; init; }

    /// <summary>vawg, asb, violence, graffiti, road or fear.</summary>
    public IReadOnlyList<string>? Triggers { get; init; }

    public IReadOnlyList<RecommendationForm>? Recommendations { get; init; }

    /// <summary>Today when left out.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>A recommendation: a code, an owner and a day.</summary>
public sealed record RecommendationForm
{
    /// <summary>lighting, sightlines, cctv, signs, repair, cleaning, layout, patrol, management or other.</summary>
    public string? Measure { get; init; }

    public string? Owner { get; init; }

    public DateOnly? DueOn { get; init; }
}

/// <summary>What became of a recommendation.</summary>
public sealed record RecommendationStepForm
{
    public int? Number { get; init; }

    /// <summary>accepted, rejected or done.</summary>
    public EvaOutcome? Outcome { get; init; }

    /// <summary>Today when left out.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>Whom the report was sent to.</summary>
public sealed record AuditSharingForm
{
    public IReadOnlyList<string>? With { get; init; }
}

public static class RecordAudit
{
    private const int Most = 40;
    private static readonly string[] Triggers = ["vawg", "asb", "violence", "graffiti", "road", "fear"];
    private static readonly string[] Measures = ["lighting", "sightlines", "cctv", "signs", "repair", "cleaning", "layout", "patrol", "management", "other"];

    public static readonly Rule Answered = new(
        "eva-recommendation", "A recommendation is accepted or rejected first, done only once it is accepted, and closed when it is rejected or done.", "A proposal, for the measure of action 5.22: recommendations closed", Verified: false);

    public static Decision Complete(AuditForm form, PlaceArea? area, IReadOnlySet<string> agencies, Starting starting)
    {
        var faults = new List<Fault>();
        var (on, location) = (form.On ?? starting.Today, LocationRules.Read(form.Location, area, "/location", faults));
        if (on > starting.Today)
        {
            faults.Add(new("/on", "in-the-future", "Send the day it was walked, no later than today."));
        }

        if (form.Agencies is not { Count: > 0 and <= Most } walked || !walked.All(agencies.Contains))
        {
            faults.Add(new("/agencies", "unknown-agency", "Send the codes of the agencies that walked along."));
        }

        if (form.Triggers is not { Count: > 0 } triggers || !triggers.All(Triggers.Contains))
        {
            faults.Add(new("/triggers", "unknown-trigger", $"Send one or more of: {string.Join(", ", Triggers)}."));
        }

        IReadOnlyList<RecommendationForm> recommended = form.Recommendations ?? [];
        faults.AddRange(recommended.Count > Most
            ? [new("/recommendations", "too-many", $"Send at most {Most}.")]
            : recommended.SelectMany((one, i) => Check(one, $"/recommendations/{i}", on, agencies)));
        return faults.Count > 0 || location is null
            ? PlaceRefusals.NotAcceptable(faults)
            : Decision.Record(new EvaCompleted(
                starting.Id,
                location,
                [.. form.Agencies!.Distinct()],
                [.. form.Triggers!.Distinct()],
                [.. recommended.Select((one, i) => new EvaRecommendation(i + 1, one.Measure!, one.Owner!, one.DueOn!.Value))],
                on,
                starting.By.Agency));
    }

    public static Decision Move(RecommendationStepForm form, Acting<PlaceAudit> acting)
    {
        var (audit, on) = (acting.State, form.On ?? acting.Today);
        if (audit.Recommendations.FirstOrDefault(r => r.Number == form.Number) is not { } recommendation || form.Outcome is not { } outcome)
        {
            return PlaceRefusals.NotAcceptable([new(form.Outcome is null ? "/outcome" : "/number", "missing", "Send the number of a recommendation of this audit, and accepted, rejected or done.")]);
        }

        if (on > acting.Today || on < (recommendation.On ?? audit.CompletedOn))
        {
            return PlaceRefusals.NotAcceptable([new("/on", "out-of-order", "Send a day that is not before the step before, and not in the future.")]);
        }

        var follows = (recommendation.Outcome, outcome) is (null, EvaOutcome.Accepted or EvaOutcome.Rejected) or (EvaOutcome.Accepted, EvaOutcome.Done or EvaOutcome.Rejected);
        return follows
            ? Decision.Record(new EvaRecommendationMoved(audit.Id, recommendation.Number, outcome, audit.Location.Place, on, acting.By.Agency))
            : PlaceRefusals.OutOfTurn;
    }

    public static Decision Share(AuditSharingForm form, IReadOnlySet<string> agencies, Acting<PlaceAudit> acting) =>
        form.With is { Count: > 0 and <= Most } with && with.All(agencies.Contains)
            ? Decision.Record(new EvaReportShared(acting.State.Id, [.. with.Distinct()], acting.State.Location.Place, acting.Today, acting.By.Agency))
            : PlaceRefusals.NotAcceptable([new("/with", "unknown-agency", "Send the codes of the agencies it was sent to.")]);

    private static IEnumerable<Fault> Check(RecommendationForm one, string at, DateOnly on, IReadOnlySet<string> agencies)
    {
        if (one.Measure is null || !Measures.Contains(one.Measure))
        {
            yield return new($"{at}/measure", "unknown-measure", $"Send one of: {string.Join(", ", Measures)}.");
        }

        if (one.Owner is null || !agencies.Contains(one.Owner))
        {
            yield return new($"{at}/owner", "unknown-agency", "Send the code of the agency it is put to.");
        }

        if (one.DueOn is null || one.DueOn < on)
        {
            yield return new($"{at}/dueOn", "out-of-order", "Send a day on or after the audit.");
        }
    }
}
