using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.Interventions;

/// <summary>What a review came to.</summary>
public sealed record InterventionReviewForm
{
    /// <summary>continue, vary or end.</summary>
    public string? Outcome { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    /// <summary>The day of the next one.</summary>
    public DateOnly? NextOn { get; init; }

    public string? Note { get; init; }
}

public static class ReviewIntervention
{
    private const int MostYears = 10;

    public static Decision Decide(InterventionReviewForm form, int number, OpenMatter<AsbCase> open)
    {
        var faults = new FormFaults();
        faults.OneOf(form.Outcome, AsbWords.ReviewOutcomes, "/outcome");
        faults.HasCome(form.ReviewedOn, open.Today, "/reviewedOn");
        faults.AtMost(form.Note, 4_000, "/note");
        if (form.NextOn <= form.ReviewedOn || form.NextOn > open.Today.AddYears(MostYears))
        {
            faults.Add("/nextOn", "out-of-order", $"The next review lies after this one, within {MostYears} years.");
        }

        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        return open.State.Interventions.GetValueOrDefault(number) switch
        {
            _ when open.State.Closed => AsbRefusals.CaseClosed,
            null => AsbRefusals.NoSuchIntervention,
            { Phase: InterventionPhase.Served } => Decision.Record(new InterventionReviewed(
                open.State.Id, number, form.Outcome!, open.Seal(form.Note), open.By.Agency, form.ReviewedOn!.Value, form.NextOn)),
            _ => AsbRefusals.NotWhereItStands,
        };
    }
}
