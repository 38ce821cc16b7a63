using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Privacy.Subjects;

namespace CaseCoordination.Cases.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.
// PersonId is whose file it is; By is the account that acted, Agency the one it acts for.

/// <summary>Another file was found to be about the same human: its people and matters belong to this one from now on.</summary>
/// <param name="Linked">The other file.</param>
/// <param name="LinkedPerson">Whose file that is.</param>
/// <param name="Basis">What the link rests on: certain, judged or told-by-agency.</param>
/// <param name="Reason">Why, sealed; null where the person it would be sealed for was erased.</param>
/// <param name="ProposedBy">Who proposed it, where it took two; null where one person decides.</param>
public sealed record CaseFileLinked(
    Guid CaseId, Guid PersonId, Guid Linked, Guid LinkedPerson, string Basis, Sealed? Reason, string? ProposedBy, string By, string Agency, DateOnly LinkedOn)
    : ITellsWhoIsOne
{
    PeopleLink ITellsWhoIsOne.Link => new(PersonId, LinkedPerson, Same: true, LinkedOn);
}

/// <summary>The link was a mistake, or no longer holds: the other file is again what it was.</summary>
public sealed record CaseFileUnlinked(
    Guid CaseId, Guid PersonId, Guid Linked, Guid LinkedPerson, Sealed? Reason, string By, string Agency, DateOnly UnlinkedOn)
    : ITellsWhoIsOne
{
    PeopleLink ITellsWhoIsOne.Link => new(PersonId, LinkedPerson, Same: false, UnlinkedOn);
}

/// <summary>A link that would make a victim and an alleged perpetrator the same human is proposed; somebody else confirms it.</summary>
public sealed record CaseFileLinkProposed(
    Guid CaseId, Guid PersonId, Guid Linked, Guid LinkedPerson, string Basis, Sealed? Reason, string By, string Agency, DateOnly ProposedOn);

/// <summary>Such a proposal is taken back, or refused.</summary>
public sealed record CaseFileProposalDropped(
    Guid CaseId, Guid PersonId, Guid Linked, Sealed? Reason, string By, string Agency, DateOnly DroppedOn);

/// <summary>The other side of <see cref="CaseFileLinked"/>, in the stream of the file that was linked.</summary>
/// <param name="Into">The file it belongs to now.</param>
public sealed record CaseFileJoined(Guid CaseId, Guid PersonId, Guid Into, string By, DateOnly JoinedOn);

/// <summary>The other side of <see cref="CaseFileUnlinked"/>.</summary>
public sealed record CaseFileLeft(Guid CaseId, Guid PersonId, Guid From, string By, DateOnly LeftOn);

/// <summary>Something the coordinator or the chair wants kept with the file.</summary>
/// <param name="Text">Sealed under the key of the person whose file it is.</param>
/// <param name="Corrects">The earlier note it puts right; null for a new one.</param>
public sealed record CaseNoteWritten(
    Guid CaseId, Guid PersonId, Guid NoteId, Sealed Text, Guid? Corrects, string By, string Agency, DateOnly WrittenOn);

/// <summary>Somebody has the file in hand.</summary>
/// <param name="To">The account; null when nobody has any more.</param>
public sealed record CaseFileAssigned(Guid CaseId, Guid PersonId, string? To, string By, string Agency, DateOnly AssignedOn);

/// <summary>By when somebody looks at the file again.</summary>
/// <param name="DueOn">Null when there is no need any more.</param>
public sealed record CaseFileReviewSet(Guid CaseId, Guid PersonId, DateOnly? DueOn, string By, string Agency, DateOnly SetOn);

/// <summary>Only the named agencies may see the file and know of it, among those party to its matters.</summary>
/// <param name="Agencies">By code; none leaves it to the coordinator and the chair.</param>
/// <param name="Ground">conflict-of-interest, protected-person, police-operation or staff-of-agency.</param>
public sealed record CaseFileRestricted(
    Guid CaseId, Guid PersonId, IReadOnlyList<string> Agencies, string Ground, Sealed? Reason, string By, string Agency, DateOnly RestrictedOn);

/// <summary>Whoever is party to its matters may see the file again.</summary>
public sealed record CaseFileRestrictionLifted(Guid CaseId, Guid PersonId, Sealed? Reason, string By, string Agency, DateOnly LiftedOn);
