using CaseCoordination.Kernel;

namespace CaseCoordination.Asb.Ladder;

/// <summary>One row of the ladder: what may be done to a subject, by whom, for how long, and what speaks against it, from a day on.</summary>
public sealed record LadderStep
{
    /// <summary>Names the row for ever: a step whose rules change gets a new row under the same code.</summary>
    public required string Id { get; init; }

    public required string Code { get; init; }

    /// <summary>0 to 7; null for a power that stands beside the ladder.</summary>
    public int? Rung { get; init; }

    /// <summary>The power, or that there is none.</summary>
    public required string Basis { get; init; }

    /// <summary>Kinds of agency, as the directory names them, that serve it or apply for it.</summary>
    public required IReadOnlyList<string> Issuers { get; init; }

    public bool ForPeople { get; init; } = true;

    public bool ForPremises { get; init; }

    /// <summary>In completed years; null where there is none.</summary>
    public int? YoungestAge { get; init; }

    public int? OldestAge { get; init; }

    /// <summary>Says what to do and not to do.</summary>
    public bool HasTerms { get; init; }

    public int FewestSignatories { get; init; }

    public bool ParentSignsUnder18 { get; init; }

    public bool YotConsultedUnder18 { get; init; }

    /// <summary>Reviewed before the end of each twelve months while the subject is under 18.</summary>
    public bool YearlyReviewUnder18 { get; init; }

    /// <summary>Gives time to comply that must be over before the next step.</summary>
    public bool GivesTime { get; init; }

    /// <summary>Where no last day is named.</summary>
    public int? UsualMonths { get; init; }

    /// <summary>Where no review is named.</summary>
    public int? ReviewAfterMonths { get; init; }

    public StepLength? Adults { get; init; }

    public StepLength? Under18 { get; init; }

    public int? MostPence { get; init; }

    /// <summary>Days after service within which a penalty may be paid instead of prosecution.</summary>
    public int? DaysToPay { get; init; }

    /// <summary>Days, beginning with the day of service, within which it may be appealed.</summary>
    public int? DaysToChallenge { get; init; }

    /// <summary>While it is appealed against, what it requires has no effect.</summary>
    public bool AppealSuspendsRequirements { get; init; }

    /// <summary>To break it is an offence.</summary>
    public bool BreachIsOffence { get; init; }

    /// <summary>It answers an offence, and needs a confirmed breach of a step whose breach is one.</summary>
    public bool NeedsOffence { get; init; }

    public required string Breach { get; init; }

    public required string Challenge { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The last day it may be served; null while it stands.</summary>
    public DateOnly? EffectiveTo { get; init; }

    public required string Source { get; init; }

    /// <summary>False where a value above was not checked with its source.</summary>
    public required bool Verified { get; init; }

    public Rule AsRule() => new($"ladder.{Id}", Says, Source, Verified, EffectiveFrom, EffectiveTo);

    private string Says
    {
        get
        {
            string?[] parts =
            [
                $"{Code} ({(Rung is { } rung ? $"step {rung}" : "beside the ladder")}) by {string.Join(", ", Issuers)}",
                YoungestAge is { } from ? $"from {from}" : null,
                OldestAge is { } to ? $"to {to}" : null,
                FewestSignatories > 0 ? $"{FewestSignatories} signatories" : null,
                Adults is null ? null : $"adults {Adults}",
                Under18 is null ? null : $"under 18 {Under18}",
                UsualMonths is { } usual ? $"usually {usual} months" : null,
                ReviewAfterMonths is { } review ? $"reviewed after {review} months" : null,
                MostPence is { } pence ? $"at most £{pence / 100}" : null,
                DaysToPay is { } pay ? $"paid within {pay} days" : null,
                DaysToChallenge is { } days ? $"challenged within {days} days" : null,
                AppealSuspendsRequirements ? "an appeal suspends what it requires" : null,
            ];
            return $"{string.Join("; ", parts.OfType<string>())}.";
        }
    }
}

/// <summary>How long it may run, counted from its first day.</summary>
/// <param name="EndNeeded">False where it may run until further order.</param>
public sealed record StepLength(int? FewestMonths = null, int? MostMonths = null, int? MostDays = null, bool EndNeeded = true)
{
    public override string ToString() => string.Join(", ", new[]
    {
        FewestMonths is { } least ? $"{least} months at least" : null,
        MostMonths is { } months ? $"{months} months at most" : null,
        MostDays is { } days ? $"{days} days at most" : null,
        EndNeeded ? null : "or until further order",
    }.OfType<string>());
}
