namespace CaseCoordination.Kernel;

/// <summary>How long something may take, as a rule says it.</summary>
/// <param name="Count">How many; 0 is at once.</param>
/// <param name="Unit"><c>working-days</c>, <c>working-hours</c> or <c>hours</c>.</param>
public sealed record ClockTerm(int Count, string Unit)
{
    public const string WorkingDays = "working-days";
    public const string WorkingHours = "working-hours";
    public const string Hours = "hours";

    public static readonly IReadOnlyList<string> Units = [WorkingDays, WorkingHours, Hours];

    /// <summary>An office's day: 09:00 to 17:00 in London.</summary>
    private static readonly TimeOnly Opens = new(9, 0);
    private static readonly TimeOnly Closes = new(17, 0);

    /// <summary>
    /// The moment it has taken too long. Working days end with the last of them, at midnight in London, and the first day is
    /// not counted; working hours run while offices are open; hours run through the night.
    /// </summary>
    public DateTimeOffset DueFrom(DateTimeOffset from, WorkingDays days) => Unit switch
    {
        WorkingDays => LondonDay.Start(days.Add(LondonDay.Of(from), Count).AddDays(1)),
        WorkingHours => AddOpenHours(from, TimeSpan.FromHours(Count), days),
        _ => from.AddHours(Count),
    };

    private static DateTimeOffset AddOpenHours(DateTimeOffset from, TimeSpan left, WorkingDays days)
    {
        var (day, time) = (LondonDay.Of(from), TimeOnly.FromDateTime(LondonDay.Clock(from).DateTime));
        while (true)
        {
            var start = !days.IsWorking(day) ? Closes : time < Opens ? Opens : time > Closes ? Closes : time;
            var open = Closes - start;
            if (open > left || (open == left && left > TimeSpan.Zero))
            {
                return LondonDay.At(day, start.Add(left));
            }

            left -= open;
            (day, time) = (day.AddDays(1), Opens);
        }
    }
}
