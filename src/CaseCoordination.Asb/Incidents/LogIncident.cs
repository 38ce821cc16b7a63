using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.Incidents;

/// <summary>Something the subject is said to have done.</summary>
public sealed record IncidentForm
{
    public string? Conduct { get; init; }

    public DateOnly? OccurredOn { get; init; }

    /// <summary>Left out where it was not reported to anyone.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>Code of the agency it was reported to.</summary>
    public string? ReportedTo { get; init; }

    /// <summary>What was seen; up to 4,000 characters.</summary>
    public string? Account { get; init; }
}

public static class LogIncident
{
    /// <param name="agencies">Kind of each agency of the partnership, by code.</param>
    public static Decision Decide(IncidentForm form, IReadOnlyDictionary<string, string> agencies, OpenMatter<AsbCase> open)
    {
        var faults = new FormFaults();
        faults.OneOf(form.Conduct, AsbWords.Conducts, "/conduct");
        faults.HasCome(form.OccurredOn, open.Today, "/occurredOn");
        faults.AtMost(form.Account, 4_000, "/account");
        if (form.ReportedOn is { } reported && (reported < form.OccurredOn || reported > open.Today))
        {
            faults.Add("/reportedOn", "out-of-order", "It is reported after it happened, and not in the future.");
        }

        if (form.ReportedTo is { } agency && !agencies.ContainsKey(agency))
        {
            faults.Add("/reportedTo", "unknown-agency", "Use the code of an agency of this partnership.");
        }

        return faults.Refusal is { } refusal ? refusal
            : open.State.Closed ? AsbRefusals.CaseClosed
            : Decision.Record(new AsbIncidentLogged(
                open.State.Id, form.Conduct!, form.OccurredOn!.Value, form.ReportedOn, form.ReportedTo, open.Seal(form.Account), open.By.Agency, open.Today));
    }
}
