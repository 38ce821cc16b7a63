using System.Collections.Frozen;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Events;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Privacy.EmergencyAccess;

/// <summary>What is asked for: which classes of one matter, why, and for how long.</summary>
public sealed record GlassRequest
{
    /// <summary>Classes of field, such as <c>victim-address</c>.</summary>
    public IReadOnlyList<FieldClass>? Classes { get; init; }

    /// <summary>immediate-danger, safe-contact, court-order, child-protection or missing-person.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>What has happened, in a sentence or two; the coordinator and the data protection officer read it.</summary>
    public string? Reason { get; init; }

    /// <summary>5 to 60.</summary>
    public int? Minutes { get; init; }
}

/// <summary>Decides whether a glass may be broken, and says what follows.</summary>
public static class BreakTheGlass
{
    public const int ShortestReason = 20;
    public const int LongestReason = 2_000;
    public const int FewestMinutes = 5;
    public const int MostMinutes = 60;

    public static readonly Rule Rule = new(
        "break-glass", $"An emergency opens what is behind the glass for {FewestMinutes} to {MostMinutes} minutes, with a reason of {ShortestReason} characters or more that is reviewed.",
        "A proposal: UK GDPR Art 6(1)(d), vital interests; no length is published", Verified: false);

    public static readonly FrozenSet<string> Reasons = ["immediate-danger", "safe-contact", "court-order", "child-protection", "missing-person"];

    public static readonly Refusal NothingBehindIt = new(
        "nothing-behind-glass", "What you ask for cannot be opened this way from where you stand: ring the coordinator.");

    /// <param name="about">The key of the person the matter is about; it seals the reason.</param>
    /// <param name="behindGlass">The classes this person could open on this matter.</param>
    public static Decision Decide(
        GlassRequest request, Guid glassId, Guid matter, Viewer viewer, IReadOnlySet<FieldClass> behindGlass, PersonKey about, DateTimeOffset now)
    {
        if (FaultsOf(request) is { Count: > 0 } faults)
        {
            return new Refusal("break-glass-not-acceptable", "Nothing was opened. Mend the fields named and ask again.", faults);
        }

        // Whoever is shown anything learns that the matter exists: it is said, not slipped in.
        var asked = request.Classes!.Concat(behindGlass.Where(field => field == FieldClass.Metadata)).Distinct().Order().ToList();
        return asked.All(behindGlass.Contains)
            ? Decision.Record(new GlassBroken(
                glassId,
                matter,
                viewer.Subject,
                viewer.Agency,
                [.. viewer.Roles.Order(StringComparer.Ordinal)],
                [.. asked.Select(field => field.ToString())],
                request.ReasonCode!,
                about.Seal(request.Reason!),
                now,
                now.AddMinutes(request.Minutes!.Value)))
            : NothingBehindIt;
    }

    private static List<Fault> FaultsOf(GlassRequest request)
    {
        var faults = new List<Fault>();
        if (request.Classes is not { Count: > 0 })
        {
            faults.Add(new("/classes", "missing", "Name at least one class of field to open, such as victim-address."));
        }

        if (request.ReasonCode is null || !Reasons.Contains(request.ReasonCode))
        {
            faults.Add(new("/reasonCode", "not-one-of", $"Send one of: {string.Join(", ", Reasons.Order(StringComparer.Ordinal))}."));
        }

        if (request.Reason?.Trim().Length is not (>= ShortestReason and <= LongestReason))
        {
            faults.Add(new("/reason", "length", $"Say what has happened, in {ShortestReason} to {LongestReason} characters."));
        }

        if (request.Minutes is not (>= FewestMinutes and <= MostMinutes))
        {
            faults.Add(new("/minutes", "out-of-range", $"Ask for {FewestMinutes} to {MostMinutes} minutes."));
        }

        return faults;
    }
}
