using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Cases.Events;

// Names and properties below ARE the storage format; see CaseFileEvents.cs.

/// <summary>Two who seemed to be one human are two people, says somebody who looked.</summary>
/// <param name="PairId">Made of the two, whichever comes first.</param>
/// <param name="Pattern">How far they agreed, field by field, without what any says: it stands until that changes.</param>
/// <param name="Reason">Sealed under the key of <paramref name="One"/>; null where they were erased.</param>
public sealed record PeopleToldApart(Guid PairId, Guid One, Guid Other, string Pattern, Sealed? Reason, string By, string Agency, DateOnly ToldOn);

/// <summary>That they are two people is taken back: the pair is to be looked at again.</summary>
public sealed record PeopleToldApartWithdrawn(Guid PairId, Guid One, Guid Other, Sealed? Reason, string By, string Agency, DateOnly WithdrawnOn);
