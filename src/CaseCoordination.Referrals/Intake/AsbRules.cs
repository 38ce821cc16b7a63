using System.Collections.Frozen;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Intake;

/// <summary>
/// What decides whether an anti-social behaviour referral can be taken in: that there is something to act on. Which step of
/// the ladder it leads to is the Asb context's to say.
/// </summary>
internal static class AsbRules
{
    private const int MostIncidents = 50;

    /// <summary>Older than this it is history, not something to act on.</summary>
    private const int MostYears = 10;

    private static readonly FrozenSet<string> Categories = ["personal", "nuisance", "environmental"];
    private static readonly FrozenSet<string> Areas = ["tunbridge-wells", "cranbrook", "paddock-wood", "other"];
    private static readonly FrozenSet<string> Tenures = ["owner-occupied", "private-rented", "social-rented", "business", "public-place", "unknown"];
    private static readonly FrozenSet<string> Bodies = ["police", "council", "landlord", "health", "other"];
    private static readonly FrozenSet<string> YesNoUnknown = ["yes", "no", "unknown"];

    public static void Check(AsbDetails? details, ReferralForm form, DateOnly madeOn, Faults faults)
    {
        if (!faults.Requires(details, "/details", "Say what happened: details.category, incidents, locationArea and suspectedExploitation."))
        {
            return;
        }

        Word(details!.Category, Categories, "/details/category", faults);
        Word(details.LocationArea, Areas, "/details/locationArea", faults);
        Word(details.SuspectedExploitation, YesNoUnknown, "/details/suspectedExploitation", faults);
        faults.OneOf(details.Tenure, Tenures, "/details/tenure");
        CheckVulnerability(details.Vulnerability, faults);
        if (details.Incidents is not { Count: > 0 and <= MostIncidents })
        {
            faults.Add("/details/incidents", details.Incidents is { Count: > 0 } ? "too-many" : "missing", $"Send 1 to {MostIncidents} incidents, each with its day.");
        }

        foreach (var (incident, i) in (details.Incidents ?? []).Take(MostIncidents).Select((incident, i) => (incident, i)))
        {
            CheckIncident(incident, $"/details/incidents/{i}", madeOn, faults);
        }

        // Without somebody it is about there is nobody to warn; a name not known may be left out.
        if (form.People?.All(person => person?.Role != FormWords.Perpetrator) == true)
        {
            faults.Add("/people", "no-perpetrator", "Name at least one person with the role perpetrator; unknown names may be left out.");
        }
    }

    private static void CheckIncident(ReportedIncident? incident, string at, DateOnly madeOn, Faults faults)
    {
        if (!faults.Requires(incident, at, "Send an incident, or leave the entry out."))
        {
            return;
        }

        if (faults.Requires(incident!.OccurredOn, $"{at}/occurredOn", "Send the day it happened, as 2022-05-03."))
        {
            CheckOrder(incident, at, madeOn, faults);
        }

        faults.AtMost(incident.Description, 2_000, $"{at}/description");
        faults.Requires(incident.Reported, $"{at}/reported", "Say true or false.");
        if (incident.Reported == true)
        {
            Word(incident.ReportedTo, Bodies, $"{at}/reportedTo", faults);
            faults.Requires(incident.ReportedOn, $"{at}/reportedOn", "Send the day it was reported.");
        }
        else if (incident.ReportedTo is not null || incident.ReportedOn is not null)
        {
            faults.Add($"{at}/reported", "not-reported", "To whom and when belong to reported: true alone.");
        }
    }

    private static void CheckOrder(ReportedIncident incident, string at, DateOnly madeOn, Faults faults)
    {
        if (incident.OccurredOn > madeOn || madeOn.Year - incident.OccurredOn!.Value.Year > MostYears)
        {
            faults.Add($"{at}/occurredOn", "out-of-order", $"It happened not after madeOn, and not more than {MostYears} years before.");
        }

        if (incident.ReportedOn < incident.OccurredOn || incident.ReportedOn > madeOn)
        {
            faults.Add($"{at}/reportedOn", "out-of-order", "It is reported after it happened, and not after madeOn.");
        }
    }

    private static void CheckVulnerability(AsbVulnerability? asked, Faults faults)
    {
        const string at = "/details/vulnerability";
        faults.OneOf(asked?.LivesAlone, YesNoUnknown, $"{at}/livesAlone");
        faults.OneOf(asked?.Disability, YesNoUnknown, $"{at}/disability");
        faults.OneOf(asked?.MentalHealth, YesNoUnknown, $"{at}/mentalHealth");
        faults.OneOf(asked?.ChildrenInHousehold, YesNoUnknown, $"{at}/childrenInHousehold");
        faults.OneOf(asked?.HateMotivated, YesNoUnknown, $"{at}/hateMotivated");
    }

    private static void Word(string? value, FrozenSet<string> words, string pointer, Faults faults)
    {
        if (faults.Requires(value, pointer, $"Use one of: {string.Join(", ", words.Order(StringComparer.Ordinal))}."))
        {
            faults.OneOf(value, words, pointer);
        }
    }
}
