using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;

namespace CaseCoordination.Referrals.Retention;

/// <summary>How long a kind of record is kept when nothing speaks for longer. No single statute says it: each is a local decision.</summary>
/// <param name="Years">Whole years after the last thing that happened in it.</param>
/// <param name="Source">Where the figure comes from.</param>
/// <param name="Verified">False while the partnership has not confirmed the figure.</param>
public sealed record RetentionRule(string Id, string Kind, int Years, string Source, bool Verified)
{
    public Rule AsRule() => new(Id, $"A record of {(Kind == "*" ? "any other kind" : Kind)} is kept {Years} years after the last thing that happened in it.", Source, Verified);
}

/// <summary>The schedule. It proposes; a person decides.</summary>
public static class RetentionSchedule
{
    /// <summary>In years of age.</summary>
    private const int ChildKeptTo = 25;

    public static readonly Rule ChildRule = new(
        "keep-child", $"A record that names a child or a young victim is kept until the youngest they can be is {ChildKeptTo}.",
        "IICSA practice; local safeguarding schedules", Verified: false);

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

    /// <summary>The day from which disposal may be proposed: never before the victim and the children named can all be 25.</summary>
    /// <param name="lastOn">The last day anything happened in it.</param>
    public static DateOnly DueOn(RetentionRule rule, DateOnly lastOn, ReferralReceived received) =>
        received.People.Select(person => Youngest25On(person, received)).Append(Anniversary(lastOn, rule.Years)).Max();

    /// <summary>The day the youngest a person can be is 25; only the age band is known without opening anything.</summary>
    private static DateOnly Youngest25On(NamedPerson person, ReferralReceived received) => (person.Role, person.AgeBand) switch
    {
        // Born, at the latest, on the day the form arrived: it may have come some days after it was made.
        (FormWords.Victim or FormWords.Client or FormWords.Child, "under-16") or (FormWords.Child, "unknown") => Anniversary(received.ReceivedOn, ChildKeptTo),
        (FormWords.Victim or FormWords.Client or FormWords.Child, "16-17") => Anniversary(received.MadeOn, ChildKeptTo - 16),
        _ => received.MadeOn,
    };

    /// <summary>29 February comes round on 1 March, as it does for ages.</summary>
    private static DateOnly Anniversary(DateOnly day, int years) => day.AddYears(years) is var same && same.Day == day.Day ? same : same.AddDays(1);
}
