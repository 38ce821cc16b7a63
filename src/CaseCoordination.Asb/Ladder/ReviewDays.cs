namespace CaseCoordination.Asb.Ladder;

/// <summary>When an intervention is reviewed.</summary>
public static class ReviewDays
{
    private const int Year = 12;

    /// <summary>The usual days, where the officer names none: yearly for a young person's order, else once.</summary>
    public static IReadOnlyList<DateOnly> Usual(LadderStep step, bool under18, DateOnly start, DateOnly? end)
    {
        if (step.ReviewAfterMonths is not { } months)
        {
            return [];
        }

        // A review before the end of each twelve months is held, at the latest, the day before they are over.
        var first = under18 && step.YearlyReviewUnder18 ? start.AddMonths(Year).AddDays(-1) : start.AddMonths(months);
        var days = new List<DateOnly>();
        for (var day = first; end is null ? days.Count == 0 : day < end; day = day.AddMonths(Year))
        {
            days.Add(day);
            if (!(under18 && step.YearlyReviewUnder18))
            {
                break;
            }
        }

        return days;
    }

    /// <summary>Whether no twelve months from the first day to the last pass without a review.</summary>
    public static bool Cover(DateOnly start, DateOnly end, IReadOnlyList<DateOnly> reviews)
    {
        var since = start;
        foreach (var day in reviews.Where(day => day > start && day < end).Order().Append(end))
        {
            if (day > since.AddMonths(Year))
            {
                return false;
            }

            since = day;
        }

        return true;
    }
}
