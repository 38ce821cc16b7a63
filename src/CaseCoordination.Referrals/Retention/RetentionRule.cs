namespace CaseCoordination.Referrals.Retention;

/// <summary>How long a kind of record is kept when nothing speaks for longer. No single statute says it: each is a local decision.</summary>
/// <param name="Years">Whole years after the last thing that happened in it.</param>
/// <param name="Source">Where the figure comes from.</param>
/// <param name="Verified">False while the partnership has not confirmed the figure.</param>
public sealed record RetentionRule(string Id, string Kind, int Years, string Source, bool Verified);

/// <summary>The schedule. It proposes; a person decides.</summary>
public static class RetentionSchedule
{
    /// <summary>Records about a child are kept to the day they are 25 (IICSA practice; local safeguarding schedules).</summary>
    private const int ChildKeptTo = 25;

    private const string MaracPractice = "MARAC operating protocols: six to ten years after the last hearing, seven where none is agreed";

    public static readonly IReadOnlyList<RetentionRule> Rules =
    [
        new("keep-marac", "marac", 7, MaracPractice, Verified: false),
        new("keep-stalking", "stalking", 7, "Support services' practice: seven years after closure", Verified: false),
        new("keep-isva", "isva", 7, "Support services' practice: seven years after closure", Verified: false),
        new("keep-asb", "asb", 6, "Published council schedules: six years from closure", Verified: false),
    ];

    /// <summary>For a kind without a rule of its own: the longest of them, for nothing is lost by waiting.</summary>
    public static readonly RetentionRule Other = new("keep-other", "*", 7, "The longest of the schedule", Verified: false);

    public static RetentionRule For(string kind) => Rules.FirstOrDefault(rule => rule.Kind == kind) ?? Other;

    /// <summary>The day from which disposal may be proposed.</summary>
    /// <param name="lastOn">The last day anything happened in it.</param>
    /// <param name="madeOn">The day the age bands are of.</param>
    /// <param name="ageBands">Of the victim and of the children named.</param>
    public static DateOnly DueOn(RetentionRule rule, DateOnly lastOn, DateOnly madeOn, IEnumerable<string> ageBands) =>
        ageBands.Select(band => madeOn.AddYears(YearsUntilKeptTo(band))).Append(lastOn.AddYears(rule.Years)).Max();

    /// <summary>The most it can still take the youngest of a band to be 25; only the band is known without opening anything.</summary>
    private static int YearsUntilKeptTo(string band) => band switch
    {
        "under-16" => ChildKeptTo,
        "16-17" => ChildKeptTo - 16,
        _ => 0,
    };
}
