using CaseCoordination.Kernel;

namespace CaseCoordination.Asb.Ladder;

/// <summary>What may never happen on the ladder, in the order in which it is told.</summary>
public static class Guards
{
    private const string Act = "Anti-social Behaviour, Crime and Policing Act 2014";
    private static readonly DateOnly Always = new(2014, 4, 1);

    public static readonly IReadOnlyList<Guard> All =
    [
        new("asb-subject-kind", true, "step-not-for-subject", "This step is not taken against a subject of this kind: choose another.",
            Always, "The ladder's own table", false,
            i => i.Case.SubjectKind switch { AsbWords.Premises => !i.Step.ForPremises, _ => !i.Step.ForPeople }),
        new("asb-exploitation-first", true, "exploitation-pathway-first",
            "The subject may be a victim of exploitation: consider the exploitation pathway, and record it, before anything is done to them.",
            Always, "Local pathway: child sexual and criminal exploitation first (Modern Slavery Act 2015 s.45)", false,
            i => i.Exploitation == AsbWords.Yes && !i.Case.PathwayConsidered && i.Step.Code != LadderSteps.Advice),
        new("asb-under-ten", true, "subject-under-10", "Under ten only advice to the parents and a parental agreement are open: there is no criminal liability.",
            Always, "Children and Young Persons Act 1933 s.50; Broadacres, acceptable behaviour contracts", false,
            i => i.Age.Years < 10 && i.Step.Code is not (LadderSteps.Advice or LadderSteps.ParentalAgreement)),
        new("asb-youngest-age", true, "subject-too-young", "The subject is younger than this step allows on the day of issue.",
            Always, $"{Act} ss.1, 22, 35 and 43; 16 for a notice: explanatory notes to s.43", false,
            i => i.Age.Years < i.Step.YoungestAge || i.Age.Years > i.Step.OldestAge),
        new("asb-age-known", false, "age-unknown", "The step has an age limit: say how old the subject is, and what that rests on.",
            Always, "Age is computed at the day of issue", false,
            i => i.Case.SubjectKind != AsbWords.Premises && i.Age.Years is null && (i.Step.YoungestAge is not null || i.Step.OldestAge is not null)),
        new("asb-issuer", false, "not-an-issuer", "An agency of your kind does not take this step: ask one that may.",
            Always, $"{Act} ss.5, 34, 53, 59 and 76", false, i => i.ByKind is null || !i.Step.Issuers.Contains(i.ByKind)),
        new("asb-rungs-skipped", true, "rationale-needed", "Steps of the ladder are passed over: say why in rationale.",
            Always, "Incremental approach: serious cases may start anywhere, with reasons", false, i => !i.HasRationale && i.Skipped.Count > 0),
        new("asb-terms", true, "terms-needed", "This step says what the subject must and must not do: send at least one term.",
            Always, $"{Act} ss.1, 43 and 59", false, i => i.Step.HasTerms && i.Terms == 0),
        new("asb-signatories", true, "signatories-needed", "An agreement is made by two agencies or more: name them in signatories.",
            Always, "Stevenage, acceptable behaviour contracts", true, i => i.Signatories.Distinct().Count() < i.Step.FewestSignatories),
        new("asb-parent-signs", false, "parent-must-sign", "Under 18 a parent or guardian signs with the young person.",
            Always, "Broadacres and Stevenage, acceptable behaviour contracts", true, i => i.Step.ParentSignsUnder18 && i.Age.Under18 && !i.ParentSigned),
        new("asb-warning-gives-time", false, "time-to-comply-needed", "A warning gives time to comply: send complyBy, after the day of service.",
            Always, $"{Act} s.43(5)", false, i => i.Step.GivesTime && !(i.ComplyBy > i.On)),
        new("asb-cpn-after-cpw", true, "cpn-needs-cpw", "A community protection notice needs a warning served before for the same conduct.",
            Always, $"{Act} s.43(5)", false, i => i.Step.Code == LadderSteps.Notice && !i.Warnings.Any()),
        new("asb-cpw-time-over", false, "warning-period-running", "The time the warning gave is not over: a notice may be served after it.",
            Always, $"{Act} s.43(5)(b): enough time to deal with the matter", false,
            i => i.Step.Code == LadderSteps.Notice && !i.Warnings.Any(w => w.ComplyBy < i.On)),
        new("asb-cpn-continuation", false, "no-evidence-of-continuation", "Nothing on record shows that the conduct went on after the warning's time: log the incident first.",
            Always, $"{Act} s.43(1)(a) and (5): persistent or continuing", false,
            i => i.Step.Code == LadderSteps.Notice && !i.Warnings.Any(w => w.ComplyBy < i.On && i.WentOnAfter(w))),
        new("asb-offence-first", false, "no-breach-confirmed", "This step answers an offence: confirm a breach of a notice or order first.",
            Always, $"{Act} ss.48, 52, 67 and 68", false, i => i.Step.NeedsOffence && !OffenceOnRecord(i)),
        new("asb-penalty-maximum", false, "penalty-too-high", "Send the penalty in pence, more than nothing and no more than the maximum in force.",
            Always, $"{Act} s.52(7)", false, i => i.Step.MostPence is { } most && !(i.Pence > 0 && i.Pence <= most)),
        new("asb-yot-consulted", false, "yot-not-consulted", "Under 18 the youth offending team is consulted before: send yotConsultedOn.",
            Always, $"{Act} s.14(1)", true, i => i.Step.YotConsultedUnder18 && i.Age.Under18 && !(i.YotConsultedOn <= i.On)),
        new("asb-end-needed", false, "end-needed", "At this age, and for this step, a last day must be named.",
            Always, $"{Act} ss.1(6), 35 and 80; Sentencing Act 2020 s.334", false, i => i.Length is { EndNeeded: true } && i.EndsOn is null),
        new("asb-end-after-start", false, "end-before-start", "The last day lies before the first.",
            Always, "The calendar: no period ends before it begins", true, i => i.EndsOn < i.StartsOn),
        new("asb-longest", false, "too-long", "It runs for longer than is allowed at this age: name an earlier last day.",
            Always, $"{Act} ss.1(6), 35, 60 and 80; Sentencing Act 2020 s.334", false, i => i.EndsOn > LastDay(i)),
        new("asb-shortest", false, "too-short", "It runs for less than the least time at this age: name a later last day.",
            Always, "Sentencing Act 2020 s.334", false, i => i.Length?.FewestMonths is { } months && i.EndsOn < i.StartsOn?.AddMonths(months)),
        new("asb-yearly-review", false, "yearly-review-needed", "Under 18 it is reviewed before the end of each twelve months: name the reviews.",
            Always, "Sentencing Act 2020 s.337", true, i => i.Step.YearlyReviewUnder18 && i.Age.Under18 && !ReviewDays.Cover(i.StartsOn!.Value, i.EndsOn!.Value, i.ReviewsOn ?? [])),
    ];

    /// <summary>The first guard that stops it; null when nothing does.</summary>
    public static Refusal? Stopping(Issue issue) =>
        All.FirstOrDefault(guard => (issue.Served || guard.AtProposal) && guard.EffectiveFrom <= issue.On && guard.Stops(issue))?.Refusal;

    private static bool OffenceOnRecord(Issue i) => i.Case.Interventions.Values.Any(one =>
        one.Bears && one.Breaches.Any(b => b.Confirmed == true && b.OccurredOn <= i.On) && LadderSteps.All.Any(s => s.Code == one.Step && s.BreachIsOffence));

    private static DateOnly? LastDay(Issue i) => i.Length switch
    {
        { MostMonths: { } months } => i.StartsOn?.AddMonths(months),
        { MostDays: { } days } => i.StartsOn?.AddDays(days),
        _ => null,
    };
}
