using System.Globalization;
using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Ladder;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.Interventions;

/// <summary>The step is served: every guard is asked, at the age of this day.</summary>
public static class ServeIntervention
{
    private const int MostYears = 50;

    /// <param name="agencies">Kind of each agency of the partnership, by code.</param>
    public static Decision Decide(ServiceForm form, int number, IReadOnlyDictionary<string, string> agencies, OpenMatter<AsbCase> open)
    {
        var asb = open.State;
        if (FaultsOf(form, open.Today) is { } refusal)
        {
            return refusal;
        }

        if (asb.Closed || asb.Interventions.GetValueOrDefault(number) is not { } one)
        {
            return asb.Closed ? AsbRefusals.CaseClosed : AsbRefusals.NoSuchIntervention;
        }

        if (one.Phase != InterventionPhase.Approved)
        {
            return AsbRefusals.NotWhereItStands;
        }

        if (LadderSteps.On(form.ServedOn!.Value, one.Step) is not { } step)
        {
            return new Refusal("step-not-in-force", "The step was not in force on the day of service.");
        }

        var issue = IssueOf(form, one, step, agencies, open);
        return Guards.Stopping(issue) is { } stopped ? stopped : Decision.Record(Served(form, number, issue, open));
    }

    /// <summary>Of the day: from the date of birth, else from what is told now, else from what was told when the case opened.</summary>
    internal static SubjectAge AgeOf(AsbCase asb, OpenMatter<AsbCase> open, DateOnly day, ServiceForm? told)
    {
        if (asb.SubjectKind == AsbWords.Premises)
        {
            return SubjectAge.NotKnown;
        }

        var subject = asb.Particulars is { } box ? open.About!.Open<AsbSubject>(box) : null;
        return subject?.DateOfBirth is null && told?.Age is { } years ? new(years, told.AgeBasis) : SubjectAge.On(day, subject, asb.KnownOn);
    }

    private static Issue IssueOf(ServiceForm form, Intervention one, LadderStep step, IReadOnlyDictionary<string, string> agencies, OpenMatter<AsbCase> open)
    {
        var age = AgeOf(open.State, open, form.ServedOn!.Value, form);
        var starts = form.StartsOn ?? form.ServedOn.Value;
        var ends = form.EndsOn ?? (step.UsualMonths is { } months ? starts.AddMonths(months) : null);
        return new(
            open.State,
            step,
            one.Conduct,
            age,
            open.By.Agency,
            agencies.GetValueOrDefault(open.By.Agency),
            form.ServedOn.Value,
            Served: true,
            form.SuspectedExploitation == AsbWords.Yes ? AsbWords.Yes : open.State.Exploitation,
            one.Signatories,
            one.Terms.Count,
            HasRationale: true, // It was asked for when the step was proposed; what was served since can only have filled the gap.
            starts,
            ends,
            form.ComplyBy,
            form.Pence,
            form.ReviewsOn ?? ReviewDays.Usual(step, age.Under18, starts, ends),
            form.ParentSigned ?? false,
            form.YotConsultedOn);
    }

    private static InterventionServed Served(ServiceForm form, int number, Issue issue, OpenMatter<AsbCase> open) => new(
        open.State.Id,
        number,
        issue.Step.Code,
        issue.Step.Id,
        open.State.Area,
        form.Method!,
        open.By.Agency,
        issue.On,
        issue.StartsOn!.Value,
        issue.EndsOn,
        issue.Step.GivesTime ? form.ComplyBy : null,
        issue.Step.DaysToPay is { } pay ? issue.On.AddDays(pay) : null,
        issue.Step.MostPence is null ? null : form.Pence,
        issue.Step.DaysToChallenge is { } days ? issue.On.AddDays(days - 1) : null, // The day of issue is the first of them.
        [.. issue.ReviewsOn!.Order()],
        issue.Age.Band,
        issue.Age.Basis,
        open.Seal(issue.Age.Years?.ToString(CultureInfo.InvariantCulture)),
        issue.ParentSigned,
        issue.YotConsultedOn,
        form.Vulnerability is { } screen ? open.About!.Seal<VulnerabilityScreen>(screen) : null);

    private static Refusal? FaultsOf(ServiceForm form, DateOnly today)
    {
        var faults = new FormFaults();
        faults.HasCome(form.ServedOn, today, "/servedOn");
        faults.OneOf(form.Method, AsbWords.Methods, "/method");
        faults.OneOfIfGiven(form.SuspectedExploitation, AsbWords.YesNoUnknown, "/suspectedExploitation");
        faults.OneOfIfGiven(form.Vulnerability?.CapacityInDoubt, AsbWords.YesNoUnknown, "/vulnerability/capacityInDoubt");
        faults.OneOfIfGiven(form.Vulnerability?.Disability, AsbWords.YesNoUnknown, "/vulnerability/disability");
        if (form.Age is < 0 or > 120)
        {
            faults.Add("/age", "out-of-range", "Send an age in years between 0 and 120.");
        }

        if (form.Age is not null)
        {
            faults.OneOf(form.AgeBasis, AsbWords.AgeBases, "/ageBasis");
        }

        if (form.StartsOn < form.ServedOn)
        {
            faults.Add("/startsOn", "out-of-order", "It starts on the day of service or later.");
        }

        // No step of the ladder lasts a lifetime; a slip in a year is told here.
        IReadOnlyList<(DateOnly? Day, string Pointer)> named = [(form.StartsOn, "/startsOn"), (form.EndsOn, "/endsOn"), (form.ComplyBy, "/complyBy"), .. (form.ReviewsOn ?? []).Select(day => ((DateOnly?)day, "/reviewsOn"))];
        foreach (var (_, pointer) in named.Where(one => one.Day > today.AddYears(MostYears)).DistinctBy(one => one.Pointer))
        {
            faults.Add(pointer, "too-late", $"Send a day within {MostYears} years.");
        }

        if (form.ReviewsOn is { Count: > 50 } || form.ReviewsOn?.Any(day => day <= form.ServedOn) == true)
        {
            faults.Add("/reviewsOn", "out-of-order", "Reviews lie after the day of service; send at most 50.");
        }

        return faults.Refusal;
    }
}
