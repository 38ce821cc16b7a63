namespace CaseCoordination.Asb.Ladder;

/// <summary>A step somebody is about to take, with everything a guard may ask.</summary>
/// <param name="By">Code of the agency that takes it.</param>
/// <param name="ByKind">What kind of agency that is.</param>
/// <param name="On">The day of proposal or of service.</param>
/// <param name="Served">False while it is only proposed: then what is not there yet may still come.</param>
/// <param name="Exploitation">As known now, screened at service included.</param>
public sealed record Issue(
    AsbCase Case,
    LadderStep Step,
    string Conduct,
    SubjectAge Age,
    string By,
    string? ByKind,
    DateOnly On,
    bool Served,
    string Exploitation,
    IReadOnlyList<string> Signatories,
    int Terms,
    bool HasRationale,
    DateOnly? StartsOn = null,
    DateOnly? EndsOn = null,
    DateOnly? ComplyBy = null,
    int? Pence = null,
    IReadOnlyList<DateOnly>? ReviewsOn = null,
    bool ParentSigned = false,
    DateOnly? YotConsultedOn = null)
{
    /// <summary>The lengths that hold at this age.</summary>
    public StepLength? Length => Age.Under18 ? Step.Under18 : Step.Adults;

    /// <summary>The warnings for the same conduct another step may rest on.</summary>
    public IEnumerable<Intervention> Warnings =>
        Case.Interventions.Values.Where(one => one.Step == LadderSteps.Warning && one.Conduct == Conduct && one.Bears && one.ServedOn <= On);

    /// <summary>Whether the conduct went on after the time a warning gave.</summary>
    public bool WentOnAfter(Intervention warning) =>
        Case.Incidents.Any(i => i.Conduct == Conduct && i.OccurredOn > warning.ComplyBy && i.OccurredOn <= On)
        || warning.Breaches.Any(b => b.Confirmed == true && b.OccurredOn > warning.ComplyBy && b.OccurredOn <= On);

    /// <summary>Codes of the rungs between the highest taken so far and this one.</summary>
    public IReadOnlyList<string> Skipped
    {
        get
        {
            if (Step.Rung is not { } rung)
            {
                return [];
            }

            var steps = LadderSteps.On(On).Where(s => s.Rung is not null).ToList();
            var taken = Case.Interventions.Values.Where(one => one.Bears).Select(one => steps.Find(s => s.Code == one.Step)?.Rung ?? -1).DefaultIfEmpty(-1).Max();
            return [.. steps.Where(s => s.Rung > taken && s.Rung < rung).GroupBy(s => s.Rung).Select(rungs => rungs.First(s => s.Code != LadderSteps.ParentalAgreement).Code)];
        }
    }
}
