using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;

namespace CaseCoordination.Measures.Figures;

/// <summary>How a measure stands.</summary>
public enum RagRating
{
    /// <summary>No target and no data to go by, for context only, or not due.</summary>
    Grey = 1,

    /// <summary>Not happening: the target is missed by more than is allowed, or two quarters running brought no return.</summary>
    Red = 2,

    /// <summary>At risk: the target is missed by a little, or nothing was returned for the quarter.</summary>
    Amber = 3,

    /// <summary>On track.</summary>
    Green = 4,

    /// <summary>Complete.</summary>
    Blue = 5,
}

/// <summary>Rates a figure. What an agency says itself about its action stands beside it, and neither overrules the other.</summary>
internal static class Rag
{
    /// <remarks>
    /// Source: Quarterly reports of a county: with a target after its published scheme (red when missed by
    /// more than 5 %, amber up to 5 %); without one a proposal of this project.
    /// </remarks>
    public static readonly Rule Rule = new(
        "measures.rag",
        "With a target: green when met, amber when missed by up to the measure's own margin (5 % unless it says otherwise), red by more; a milestone reached is blue. Without: green when there is something, amber when there is nothing, red when the quarter before brought nothing either, grey where it depends on resources, is for context only or is not due every quarter.",
        "A county's published scheme for targets; for actions without one a proposal of this project",
        Verified: false,
        EffectiveFrom: new(2022, 4, 1));

    private static readonly HashSet<string> NotEveryQuarter = ["once", "annual", "seasonal", "termly"];

    public static RagRating Of(MeasureDefinition measure, Quarter quarter, Figure now, Figure yearToDate, Figure before)
    {
        if (now.Status != FigureStatus.Computed)
        {
            return WithoutFigure(measure, now, before);
        }

        if (measure.Target is { } target && target.EffectiveFrom <= quarter.EndsOn)
        {
            var (value, goal) = target.Per == "year" ? (yearToDate.Value ?? now.Value!.Value, target.Value * quarter.Number / 4) : (now.Value!.Value, target.Value);
            return Against(measure, target, value, goal);
        }

        return measure.Direction == "context-only" ? RagRating.Grey : now.Value > 0 || measure.Direction == "lower-is-better" ? RagRating.Green : RagRating.Amber;
    }

    private static RagRating WithoutFigure(MeasureDefinition measure, Figure now, Figure before)
    {
        if (now.Status != FigureStatus.NoReturn || measure.DependsOnResources || measure.Direction == "context-only" || NotEveryQuarter.Contains(measure.Cadence))
        {
            return RagRating.Grey;
        }

        return before.Status == FigureStatus.NoReturn && now.Facts.Count == 0 ? RagRating.Red : RagRating.Amber;
    }

    private static RagRating Against(MeasureDefinition measure, MeasureTarget target, decimal value, decimal goal)
    {
        var missed = measure.Direction == "lower-is-better" ? value - goal : goal - value;
        if (missed <= 0)
        {
            return measure.Kind == "milestone" ? RagRating.Blue : RagRating.Green;
        }

        // Of a goal of nought there are no percents: the margin is then taken as it stands.
        return missed <= (goal == 0 ? target.AmberWithinPercent : goal * target.AmberWithinPercent / 100) ? RagRating.Amber : RagRating.Red;
    }
}
