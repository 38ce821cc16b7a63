using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Ladder;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.Interventions;

/// <summary>A step somebody wants to take.</summary>
public sealed record ProposalForm
{
    /// <summary>Code of the ladder's table, such as <c>cpw</c>.</summary>
    public string? Step { get; init; }

    /// <summary>What it is about, from the list of incidents.</summary>
    public string? Conduct { get; init; }

    /// <summary>Why steps are passed over; required where they are.</summary>
    public string? Rationale { get; init; }

    public IReadOnlyList<TermOnForm>? Terms { get; init; }

    /// <summary>Codes of the agencies that sign it.</summary>
    public IReadOnlyList<string>? Signatories { get; init; }
}

/// <summary>One thing the subject must or must not do.</summary>
public sealed record TermOnForm
{
    /// <summary>prohibition or requirement.</summary>
    public string? Kind { get; init; }

    public string? Text { get; init; }
}

public static class ProposeIntervention
{
    private const int MostTerms = 20;
    private const int ShortestRationale = 20;

    /// <param name="agencies">Kind of each agency of the partnership, by code.</param>
    public static Decision Decide(ProposalForm form, IReadOnlyDictionary<string, string> agencies, OpenMatter<AsbCase> open)
    {
        var asb = open.State;
        if (FaultsOf(form, agencies, open.Today) is { } refusal)
        {
            return refusal;
        }

        if (asb.Closed || !asb.TakenOn)
        {
            return asb.Closed ? AsbRefusals.CaseClosed : AsbRefusals.NotTakenOn;
        }

        IReadOnlyList<string> signatories = [.. (form.Signatories ?? []).Distinct()];
        var issue = new Issue(
            asb,
            LadderSteps.On(open.Today, form.Step)!,
            form.Conduct!,
            ServeIntervention.AgeOf(asb, open, open.Today, told: null),
            open.By.Agency,
            agencies.GetValueOrDefault(open.By.Agency),
            open.Today,
            Served: false,
            asb.Exploitation,
            signatories,
            form.Terms?.Count ?? 0,
            form.Rationale?.Trim().Length >= ShortestRationale);
        return Guards.Stopping(issue) is { } stopped
            ? stopped
            : Decision.Record(new InterventionProposed(
                asb.Id,
                asb.Interventions.Count + 1,
                form.Step!,
                form.Conduct!,
                issue.Skipped,
                open.Seal(form.Rationale),
                [.. (form.Terms ?? []).Select((term, i) => new InterventionTerm(i + 1, term.Kind!, open.Seal(term.Text)!.Value))],
                signatories,
                open.By.Agency,
                open.Today));
    }

    private static Refusal? FaultsOf(ProposalForm form, IReadOnlyDictionary<string, string> agencies, DateOnly today)
    {
        var faults = new FormFaults();
        faults.OneOf(form.Step, LadderSteps.On(today).Select(step => step.Code).ToHashSet(), "/step");
        faults.OneOf(form.Conduct, AsbWords.Conducts, "/conduct");
        faults.AtMost(form.Rationale, 4_000, "/rationale");
        if (form.Signatories?.Any(agency => agency is null || !agencies.ContainsKey(agency)) == true)
        {
            faults.Add("/signatories", "unknown-agency", "Use the codes of agencies of this partnership.");
        }

        if (form.Terms is { Count: > MostTerms })
        {
            faults.Add("/terms", "too-many", $"Send at most {MostTerms} terms.");
        }

        foreach (var (term, i) in (form.Terms ?? []).Take(MostTerms).Select((term, i) => (term, i)))
        {
            faults.OneOf(term?.Kind, AsbWords.TermKinds, $"/terms/{i}/kind");
            if (faults.Requires(term?.Text, $"/terms/{i}/text", "Say what must or must not be done."))
            {
                faults.AtMost(term!.Text, 2_000, $"/terms/{i}/text");
            }
        }

        return faults.Refusal;
    }
}
