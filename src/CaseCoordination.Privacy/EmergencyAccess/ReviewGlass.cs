using System.Collections.Frozen;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Events;

namespace CaseCoordination.Privacy.EmergencyAccess;

/// <summary>Somebody else's judgement on a glass that was broken.</summary>
public static class ReviewGlass
{
    public static readonly FrozenSet<string> Findings = ["justified", "not-justified", "follow-up"];

    public static readonly Refusal OwnGlass = new("own-glass", "Somebody else reviews what you opened.");

    public static readonly Refusal ReviewedOtherwise = new("already-reviewed", "It was reviewed before, and otherwise.");

    public static Decision Decide(Glass glass, string by, string? finding, DateOnly today) => finding switch
    {
        null => Unknown,
        _ when !Findings.Contains(finding) => Unknown,
        _ when glass.By == by => OwnGlass,
        _ when glass.Finding == finding => Decision.NothingToDo,
        _ when glass.Finding is not null and not "follow-up" => ReviewedOtherwise,
        _ => Decision.Record(new GlassReviewed(glass.Id, by, finding, today)),
    };

    private static Refusal Unknown => new(
        "review-not-acceptable",
        "Nothing was recorded. Mend the field named and send it again.",
        [new Fault("/finding", "not-one-of", $"Send one of: {string.Join(", ", Findings.Order(StringComparer.Ordinal))}.")]);
}
