using System.Collections.Frozen;
using CaseCoordination.Cases.Events;
using CaseCoordination.Kernel;

namespace CaseCoordination.Cases.CaseFiles;

/// <summary>Who may still see the file, and know that it is there; with <c>lifted</c> all who are party to it may again.</summary>
public sealed record FileRestrictionForm
{
    /// <summary>Codes of agencies; none leaves it to the coordinator and the chair.</summary>
    public IReadOnlyList<string>? Agencies { get; init; }

    /// <summary>conflict-of-interest, protected-person, police-operation or staff-of-agency.</summary>
    public string? Ground { get; init; }

    /// <summary>Why; up to 2,000 characters.</summary>
    public string? Reason { get; init; }

    public bool Lifted { get; init; }
}

public static class RestrictFile
{
    public static readonly FrozenSet<string> Grounds = ["conflict-of-interest", "protected-person", "police-operation", "staff-of-agency"];

    /// <param name="agencies">Codes of the agencies of the partnership.</param>
    public static Decision Decide(FileRestrictionForm form, IReadOnlySet<string> agencies, FileAtHand file)
    {
        List<Fault?> faults =
        [
            form.Agencies?.Any(agency => agency is null || !agencies.Contains(agency)) == true
                ? new("/agencies", "unknown-agency", "Use the codes of agencies of this partnership.") : null,
            !form.Lifted && (form.Ground is null || !Grounds.Contains(form.Ground))
                ? new("/ground", "not-one-of", $"Use one of: {string.Join(", ", Grounds.Order(StringComparer.Ordinal))}.") : null,
            CaseFileRefusals.TextFault(form.Reason, "/reason", LinkFiles.LongestReason),
        ];
        var state = file.State;
        return faults.OfType<Fault>().ToList() switch
        {
            { Count: > 0 } found => CaseFileRefusals.NotAcceptable(found),
            _ when !file.ByCoordinator => CaseFileRefusals.NotYours,
            _ when state.LinkedInto is not null => CaseFileRefusals.LinkedElsewhere,
            _ when form.Lifted && state.RestrictedTo is null => Decision.NothingToDo,
            _ when form.Lifted => Decision.Record(new CaseFileRestrictionLifted(
                state.Id, state.PersonId, file.Seal(form.Reason), file.Account, file.Agency, file.Open.Today)),
            _ => Decision.Record(new CaseFileRestricted(
                state.Id,
                state.PersonId,
                [.. (form.Agencies ?? []).Distinct().Order(StringComparer.Ordinal)],
                form.Ground!,
                file.Seal(form.Reason),
                file.Account,
                file.Agency,
                file.Open.Today)),
        };
    }
}
