using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;

namespace CaseCoordination.Measures.Figures;

/// <summary>Where a measure's figure comes from, or why there is none.</summary>
public enum Coverage
{
    /// <summary>The system works it out of what happened in it.</summary>
    Computed = 1,

    /// <summary>Somebody enters activities, milestones, evidence or a figure, and something came this year.</summary>
    TypedIn = 2,

    /// <summary>It would be entered, and nothing came this year.</summary>
    Silent = 3,

    /// <summary>Nothing came, and the plan says it depends on resources or funding.</summary>
    ResourceDependent = 4,

    /// <summary>Nothing came, and none of its leads takes part here, so nobody is there to ask.</summary>
    Unowned = 5,

    /// <summary>Nothing is defined that it could be worked out of.</summary>
    Undefined = 6,
}

/// <summary>One measure of the matrix.</summary>
/// <param name="Why">One sentence.</param>
public sealed record CoveredMeasure(MeasureDefinition Measure, Coverage State, string Why);

/// <summary>Which measures of the plan have a figure, where it comes from and why the others have none.</summary>
/// <param name="From">First day of the plan's year; what came since counts.</param>
/// <param name="To">Last day of the quarter asked about.</param>
public sealed record CoverageMatrix(Quarter Quarter, DateOnly From, DateOnly To, IReadOnlyList<CoveredMeasure> Measures)
{
    /// <param name="owned">Numbers of the actions led by somebody who takes part in the partnership.</param>
    public static CoverageMatrix Of(FiguresOfQuarter figures, IReadOnlySet<string> owned) => new(
        figures.Quarter,
        new PlanYear(figures.Quarter.FinancialYear).StartsOn,
        figures.Quarter.EndsOn,
        [.. figures.Compared.Select(c => Of(c, owned.Contains(c.Now.Measure.Action)))]);

    private static CoveredMeasure Of(ComparedFigure figure, bool owned)
    {
        var measure = figure.Now.Measure;
        var came = figure.Now.Facts.Count > 0 || figure.YearToDate.Facts.Count > 0;
        var (state, why) = measure.Feed?.CollectedFrom switch
        {
            null => (Coverage.Undefined, "Nothing is defined that it could be worked out of."),
            "events" => (Coverage.Computed, "Worked out of what happened here; nothing means none."),
            "events-or-report" when ReportedFigures.Stands(figure.Now.Facts.Count > 0 ? figure.Now : figure.YearToDate) =>
                (Coverage.TypedIn, "Reported as a figure by the agency that keeps the register; it stands instead of the people counted here, and is never added to them."),
            "events-or-report" when came => (Coverage.Computed, "People of referrals here, linked people counted once; no figure was reported of exactly this quarter."),
            "register" when came => (Coverage.Computed, "Worked out of a register kept here."),
            "reports" when came => (Coverage.TypedIn, "Reported as a figure by the agency that keeps the register."),
            not null when came => (Coverage.TypedIn, "Worked out of what agencies entered."),
            _ when measure.DependsOnResources => (Coverage.ResourceDependent, "Nothing came this year; the plan says it depends on resources."),
            _ when !owned => (Coverage.Unowned, "Nothing came this year, and no lead of the action takes part here: somebody must be asked to own it."),
            _ => (Coverage.Silent, "Nothing came this year; that is not the same as none."),
        };
        return new(measure, state, why);
    }
}
