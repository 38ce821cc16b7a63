using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Stalking.Events;

namespace CaseCoordination.Stalking.Support;

/// <summary>What a person found who held the case against the MARAC's criteria.</summary>
public sealed record MaracConsiderationForm
{
    /// <summary>to-be-referred, already-there or no-criterion-met.</summary>
    public MaracConsideration? Outcome { get; init; }

    /// <summary>Why, up to 4,000 characters; sealed. Required where no criterion is met.</summary>
    public string? Why { get; init; }
}

/// <summary>Only notes it: the referral to the MARAC is made like any other, by whoever decided on it.</summary>
public static class ConsiderMarac
{
    private const int Shortest = 20;

    public static Decision Decide(MaracConsiderationForm form, OpenMatter<StalkingCase> open)
    {
        if (StalkingRefusals.ToWorkOn(open) is { } refusal)
        {
            return refusal;
        }

        if (form.Outcome is not { } outcome)
        {
            return StalkingRefusals.NotAcceptable([new("/outcome", "missing", "Say what was found: to-be-referred, already-there or no-criterion-met.")]);
        }

        if (outcome == MaracConsideration.NoCriterionMet ? form.Why?.Trim().Length is not (>= Shortest and <= GiveSupport.LongestNote) : form.Why?.Length > GiveSupport.LongestNote)
        {
            return StalkingRefusals.NotAcceptable([new("/why", "length", $"Say why in {Shortest} to {GiveSupport.LongestNote} characters.")]);
        }

        return Decision.Record(new StalkingMaracConsidered(open.State.Id, outcome, open.Seal(form.Why), open.Today, open.By.Agency));
    }
}
