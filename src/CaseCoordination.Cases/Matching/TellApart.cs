using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Cases.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Cases.Matching;

/// <summary>What somebody who looked at a pair says.</summary>
public sealed record PairForm
{
    public const string Same = "same";
    public const string Different = "different";
    public const string Undo = "undo";

    /// <summary>same, different, or undo for what was decided before.</summary>
    public string? Decision { get; init; }

    /// <summary>Why; up to 2,000 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>Null when it can be acted on.</summary>
    internal Refusal? Faults()
    {
        List<Fault?> faults =
        [
            Decision is not (Same or Different or Undo) ? new("/decision", "not-one-of", "Use one of: same, different, undo.") : null,
            CaseFileRefusals.TextFault(Reason, "/reason", LinkFiles.LongestReason),
        ];
        return faults.OfType<Fault>().ToList() is { Count: > 0 } found ? CaseFileRefusals.NotAcceptable(found) : null;
    }
}

/// <summary>Says that a pair are two people, or takes that back.</summary>
public static class TellApart
{
    /// <param name="key">Of the first of the two; null where they were erased.</param>
    public static Decision Decide(PairForm form, Candidate candidate, PairDecision? earlier, Viewer by, PersonKey? key, DateOnly today)
    {
        var apart = earlier?.Holds(candidate) == true;
        var reason = form.Reason is null ? null : key?.Seal(form.Reason);
        return (form.Decision, apart) switch
        {
            _ when !by.Roles.Contains(Role.Coordinator) => CaseFileRefusals.NotYours,
            (PairForm.Different, false) => Decision.Record(new PeopleToldApart(
                candidate.Id, candidate.One, candidate.Other, candidate.Pattern, reason, by.Subject, by.Agency, today)),
            (PairForm.Undo, true) => Decision.Record(new PeopleToldApartWithdrawn(
                candidate.Id, candidate.One, candidate.Other, reason, by.Subject, by.Agency, today)),
            _ => Decision.NothingToDo,
        };
    }
}
