using CaseCoordination.Asb.Reading;
using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.Wording;

namespace CaseCoordination.CoordinatorUi.Casework.Asb;

/// <summary>An anti-social behaviour case in rows. Whom it is about stands in it for who may see that, and in no title.</summary>
public static class AsbView
{
    public static CaseView Of(AsbCaseFile file, AgencyNames agencies, DateOnly today)
    {
        var asb = file.Summary;
        return new(asb.Id, "ASB", "/Asb/Index", "Anti-social behaviour cases", "Anti-social behaviour case", asb.Status)
        {
            ReferralId = asb.ReferralId,
            Warnings = asb.Status == AsbCaseStatus.Waiting ? ["The referral is not accepted yet: answer it first, then propose what to do."] : [],
            Rows =
            [
                new("About", PlainWords.Of(asb.SubjectKind)),
                .. file.Subject is { } subject && Name(subject.PremisesName, subject.GivenName, subject.FamilyName) is { Length: > 0 } name ? [new ViewRow("Subject", name, AsWritten: true)] : Array.Empty<ViewRow>(),
                new("Category", PlainWords.Of(asb.Category)),
                new("Area", PlainWords.Place(asb.Area)),
                new("Suspected to be exploited", PlainWords.Of(asb.Exploitation)),
                new("Lead agency", agencies.Of(asb.LeadAgency)),
                .. asb.ClosedBecause is { } reason ? [new ViewRow("Closed because", PlainWords.Of(reason))] : Array.Empty<ViewRow>(),
            ],
            Due = [.. asb.Interventions.Where(one => one.Status == "served" && asb.Status == AsbCaseStatus.Open).SelectMany(one => Due(one, today))],
            Parts =
            [
                .. file.Complainants is { Count: > 0 } complainants
                    ? [new ViewPart("Complainants", [.. complainants.Select((one, i) => new ViewRow($"Complainant {i + 1}", one.Particulars is { } told ? Name(told.GivenName, told.FamilyName, told.Telephone) : "In the referral, or withheld", AsWritten: true))])]
                    : Array.Empty<ViewPart>(),
                .. file.Incidents.Count == 0 ? Array.Empty<ViewPart>() : [new ViewPart("Incidents", [.. file.Incidents.Select(one => Incident(one, agencies))])],
                .. asb.Interventions.Select(one => new ViewPart($"Step {one.Number}: {PlainWords.Of(one.Step)}", [.. Intervention(one, file)])),
            ],
        };
    }

    private static IEnumerable<DueRow> Due(InterventionSummary one, DateOnly today)
    {
        var name = $"Step {one.Number}, {PlainWords.Of(one.Step)}";
        (string What, DateOnly? On)[] days = [("review", AsbWork.NextReview(one)), ("time to comply", one.ComplyBy), ("penalty to be paid", one.PayBy), ("appeal", one.ChallengeUntil), ("end", one.EndsOn)];
        return days.Where(day => day.On is not null && (day.What is "review" or "penalty to be paid" || day.On >= today))
            .Select(day => new DueRow($"{name}: {day.What}", day.On!.Value, day.What is "review" or "penalty to be paid" && day.On < today));
    }

    private static ViewRow Incident(ShownIncident one, AgencyNames agencies)
    {
        var reported = one.ReportedOn is { } day ? $", reported on {PlainDate.Of(day)}{(one.ReportedTo is { } to ? $" to {agencies.Of(to)}" : "")}" : "";
        return new(PlainDate.Of(one.OccurredOn), $"{PlainWords.Of(one.Conduct)}{reported}{(one.Account is { } account ? $"\n{account}" : "")}", AsWritten: true);
    }

    private static IEnumerable<ViewRow> Intervention(InterventionSummary one, AsbCaseFile file)
    {
        yield return new("Where it stands", PlainWords.Of(one.EndedBecause ?? one.Status));
        if (one.ServedOn is { } served)
        {
            yield return new("Served on", PlainDate.Of(served));
        }


        yield return new("About", PlainWords.Of(one.Conduct));
        if (one is { StartsOn: { } from, EndsOn: { } to })
        {
            yield return new("Runs", $"{PlainDate.Of(from)} to {PlainDate.Of(to)}");
        }

        foreach (var term in file.Terms.Where(term => term.Intervention == one.Number))
        {
            yield return new($"Term {term.Number}: {PlainWords.Within(term.Kind)}", term.Text ?? "Withheld", AsWritten: true);
        }

        foreach (var breach in file.Breaches.Where(breach => breach.Intervention == one.Number))
        {
            var decided = breach.Confirmed switch { true => "confirmed", false => "not confirmed", _ => "not decided yet" };
            yield return new($"Breach {breach.Number}", $"{PlainDate.Of(breach.OccurredOn)}, {decided}{(breach.Evidence is { } shown ? $"\n{shown}" : "")}", AsWritten: true);
        }
    }

    private static string Name(params IEnumerable<string?> parts) => string.Join(' ', parts.OfType<string>());
}
