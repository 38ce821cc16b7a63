using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>How many complaints, made how soon and how lately, oblige to a review, from a day on.</summary>
/// <param name="Complaints">No more than three may be asked for (2014 Act s.104(5)).</param>
/// <param name="ReportedWithinMonths">Of the behaviour.</param>
/// <param name="WithinMonths">Of the application.</param>
public sealed record ReviewThreshold(
    string Id, DateOnly EffectiveFrom, DateOnly? EffectiveTo, int Complaints, int ReportedWithinMonths, int WithinMonths, string Source, bool Verified)
{
    public Rule AsRule() => new(
        Id,
        $"{Complaints} complaints of one problem oblige to a case review, each made within {ReportedWithinMonths} month of the behaviour and {WithinMonths} months before the application.",
        Source,
        Verified,
        EffectiveFrom,
        EffectiveTo);

    /// <summary>How many of the reports count towards an application made on a day about a problem.</summary>
    public int Qualifying(string problem, IEnumerable<ComplaintReport> reports, DateOnly applicationOn) => reports.Count(r =>
        r.Problem == problem
        && r.ReportedOn >= r.OccurredOn
        && r.ReportedOn <= r.OccurredOn.AddMonths(ReportedWithinMonths)
        && r.ReportedOn >= applicationOn.AddMonths(-WithinMonths)
        && r.ReportedOn <= applicationOn);

    public bool IsMet(string problem, IEnumerable<ComplaintReport> reports, DateOnly applicationOn) => Qualifying(problem, reports, applicationOn) >= Complaints;
}

public static class ReviewThresholds
{
    public static readonly IReadOnlyList<ReviewThreshold> All =
    [
        new("case-review-three-in-six", new(2014, 10, 20), null, Complaints: 3, ReportedWithinMonths: 1, WithinMonths: 6,
            "Tunbridge Wells and Kent, community trigger: three incidents in six months; Anti-social Behaviour, Crime and Policing Act 2014 s.104", Verified: true),
    ];

    /// <summary>The threshold in force on a day; before the first, the first.</summary>
    public static ReviewThreshold On(DateOnly day) => All.LastOrDefault(t => t.EffectiveFrom <= day && !(t.EffectiveTo < day)) ?? All[0];
}
