using System.Collections.Immutable;
using CaseCoordination.Cases.Events;
using CaseCoordination.Privacy.Matters;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Cases.CaseFiles;

/// <summary>
/// Just enough of a case file to decide with, and to find its way. A file is there as soon as a matter names the person;
/// its stream starts with the coordinator's first act.
/// </summary>
/// <param name="Id">Made of the person's id.</param>
/// <param name="PersonId">Whose file it is.</param>
/// <param name="LinkedInto">The file it belongs to; null while it stands for itself.</param>
/// <param name="Linked">The files that belong to it, each with its person; theirs belong to it through them.</param>
/// <param name="Proposed">Links that wait for a second person, with the account that proposed each.</param>
/// <param name="Notes">The notes there are, by id.</param>
/// <param name="RestrictedTo">The agencies that may still see it; null while it is not restricted.</param>
/// <param name="Ground">Why it is restricted.</param>
public sealed record CaseFile(
    Guid Id,
    Guid PersonId,
    Guid? LinkedInto,
    ImmutableDictionary<Guid, Guid> Linked,
    ImmutableDictionary<Guid, string> Proposed,
    ImmutableList<Guid> Notes,
    string? AssignedTo,
    DateOnly? ReviewDueOn,
    ImmutableList<string>? RestrictedTo,
    string? Ground) : IMatter
{
    /// <inheritdoc/>
    public Guid? About => PersonId;

    /// <summary>A file nobody has acted on yet.</summary>
    public static CaseFile Unwritten(Guid id, Guid person) =>
        new(id, person, null, ImmutableDictionary<Guid, Guid>.Empty, ImmutableDictionary<Guid, string>.Empty, [], null, null, null, null);
}

public static class CaseFileFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static CaseFile? Evolve(CaseFile? state, object @event) => @event switch
    {
        CaseFileLinked e when Of(state, e.CaseId, e.PersonId) is var s =>
            s with { Linked = s.Linked.SetItem(e.Linked, e.LinkedPerson), Proposed = s.Proposed.Remove(e.Linked) },
        CaseFileUnlinked e when Of(state, e.CaseId, e.PersonId) is var s => s with { Linked = s.Linked.Remove(e.Linked) },
        CaseFileLinkProposed e when Of(state, e.CaseId, e.PersonId) is var s => s with { Proposed = s.Proposed.SetItem(e.Linked, e.By) },
        CaseFileProposalDropped e when Of(state, e.CaseId, e.PersonId) is var s => s with { Proposed = s.Proposed.Remove(e.Linked) },
        CaseFileJoined e => Of(state, e.CaseId, e.PersonId) with { LinkedInto = e.Into },
        CaseFileLeft e => Of(state, e.CaseId, e.PersonId) with { LinkedInto = null },
        CaseNoteWritten e when Of(state, e.CaseId, e.PersonId) is var s => s with { Notes = s.Notes.Add(e.NoteId) },
        CaseFileAssigned e => Of(state, e.CaseId, e.PersonId) with { AssignedTo = e.To },
        CaseFileReviewSet e => Of(state, e.CaseId, e.PersonId) with { ReviewDueOn = e.DueOn },
        CaseFileRestricted e => Of(state, e.CaseId, e.PersonId) with { RestrictedTo = [.. e.Agencies], Ground = e.Ground },
        CaseFileRestrictionLifted e => Of(state, e.CaseId, e.PersonId) with { RestrictedTo = null, Ground = null },
        _ => state,
    };

    private static CaseFile Of(CaseFile? state, Guid id, Guid person) => state ?? CaseFile.Unwritten(id, person);
}

/// <summary>Kept in the transaction of its events: a restriction holds, and a link shows, from the moment it is answered.</summary>
public sealed partial class CaseFileProjection : SingleStreamProjection<CaseFile, Guid>
{
    public CaseFileProjection()
    {
        IncludeType<CaseFileLinked>();
        IncludeType<CaseFileUnlinked>();
        IncludeType<CaseFileLinkProposed>();
        IncludeType<CaseFileProposalDropped>();
        IncludeType<CaseFileJoined>();
        IncludeType<CaseFileLeft>();
        IncludeType<CaseNoteWritten>();
        IncludeType<CaseFileAssigned>();
        IncludeType<CaseFileReviewSet>();
        IncludeType<CaseFileRestricted>();
        IncludeType<CaseFileRestrictionLifted>();
    }

    public override CaseFile? Evolve(CaseFile? snapshot, Guid id, IEvent e) => CaseFileFold.Evolve(snapshot, e.Data);
}
