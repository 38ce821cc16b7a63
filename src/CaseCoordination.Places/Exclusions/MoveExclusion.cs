using System.Collections.Frozen;
using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Reports;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using static CaseCoordination.Places.Events.ExclusionStep;
using static CaseCoordination.Places.Exclusions.ExclusionStatus;

namespace CaseCoordination.Places.Exclusions;

/// <summary>An exclusion as its scheme proposes it.</summary>
public sealed record ExclusionForm
{
    /// <summary>The scheme's own number: capital letters, digits and hyphens, never a name.</summary>
    public string? Reference { get; init; }

    /// <summary>pubwatch or shopwatch.</summary>
    public string? Scheme { get; init; }

    /// <summary>conviction-violence or other.</summary>
    public string? Basis { get; init; }

    /// <summary>Today when left out.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>A step of an exclusion, on the day it was taken.</summary>
public sealed record ExclusionStepForm
{
    /// <summary>Today when left out; of one that comes into force, its first day.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Of one that comes into force: its last day; left out it is for life.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>What may follow what.</summary>
public sealed record ExclusionRule(ExclusionStep Step, FrozenSet<ExclusionStatus> From, string Source, bool Verified)
{
    public Rule AsRule() => new(
        $"exclusion.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(Step.ToString())}", $"{Step} may follow {string.Join(", ", From.Order())}.", Source, Verified);
}

public static class MoveExclusion
{
    private const string Proposal = "A proposal: schemes publish their bans, and not their steps";

    /// <summary>Who runs, watches or polices the schemes: the leads of action 5.2, and the team that runs the plan.</summary>
    private static readonly FrozenSet<string> Schemes = ["stp", "kp", "twbc-cctv", "twbc-cst"];

    public static readonly Rule WhoMay = new(
        "exclusion-who", $"Exclusions are recorded by {string.Join(", ", Schemes.Order(StringComparer.Ordinal))}.", "Plan 2022/23, action 5.2: its leads, and the team that runs the plan", Verified: true);

    public static readonly IReadOnlyList<ExclusionRule> Steps =
    [
        new(ExclusionStep.NoticeServed, [Proposed], Proposal, Verified: false),
        new(CameIntoForce, [ExclusionStatus.NoticeServed], Proposal, Verified: false),
        new(Appealed, [ExclusionStatus.NoticeServed, InForce], Proposal, Verified: false),
        new(AppealDismissed, [ExclusionStatus.NoticeServed, InForce], Proposal, Verified: false),
        new(ExclusionStep.Lifted, [Proposed, ExclusionStatus.NoticeServed, InForce], Proposal, Verified: false),
        new(Breached, [InForce], Proposal, Verified: false),
    ];

    private static readonly string[] Known = ["pubwatch", "shopwatch"];
    private static readonly string[] Bases = ["conviction-violence", "other"];

    public static Decision Propose(ExclusionForm form, Guid id, Viewer by, DateOnly today)
    {
        if (!Schemes.Contains(by.Agency))
        {
            return PlaceRefusals.NotTheScheme;
        }

        var faults = new List<Fault>();
        if (form.Reference is not { } reference || !References.IsOne(reference))
        {
            faults.Add(new("/reference", "not-a-reference", References.Mend));
        }

        if (form.Scheme is not { } scheme || !Known.Contains(scheme))
        {
            faults.Add(new("/scheme", "unknown-scheme", $"Send one of: {string.Join(", ", Known)}."));
        }

        if (form.Basis is not { } basis || !Bases.Contains(basis))
        {
            faults.Add(new("/basis", "unknown-basis", $"Send one of: {string.Join(", ", Bases)}."));
        }

        if (form.On > today)
        {
            faults.Add(new("/on", "in-the-future", "Send the day it was proposed, no later than today."));
        }

        return faults.Count > 0
            ? PlaceRefusals.NotAcceptable(faults)
            : Decision.Record(new ExclusionProposed(id, form.Reference!, form.Scheme!, form.Basis!, by.Agency, form.On ?? today, by.Agency));
    }

    public static Decision Decide(ExclusionStep step, ExclusionStepForm form, OpenMatter<Exclusion> open)
    {
        var (state, on) = (open.State, form.On ?? open.Today);
        if (!Schemes.Contains(open.By.Agency))
        {
            return PlaceRefusals.NotTheScheme;
        }

        // An appeal is made once, and dismissed only while it stands.
        if (!Steps.Single(rule => rule.Step == step).From.Contains(state.Status) || (step == Appealed && state.Appealed) || (step == AppealDismissed && !state.Appealed))
        {
            return PlaceRefusals.OutOfTurn;
        }

        if (on > open.Today || on < state.LastOn)
        {
            return PlaceRefusals.NotAcceptable([new("/on", "out-of-order", "Send a day that is not before the step before, and not in the future.")]);
        }

        if (step == CameIntoForce ? form.Until < open.Today : form.Until is not null)
        {
            return PlaceRefusals.NotAcceptable([new("/until", "out-of-order", "Send its last day, today or later, with its coming into force and with nothing else; left out it is for life.")]);
        }

        return Decision.Record(new ExclusionMoved(state.Id, step, state.Scheme, state.Basis, form.Until, on, open.By.Agency));
    }
}
