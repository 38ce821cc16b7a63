namespace CaseCoordination.Privacy.Sealing;

/// <summary>One entry of the register of erasures: whose key is destroyed, and must not come back.</summary>
public sealed record ErasureEntry(Guid PersonId, string Partnership, DateOnly ErasedOn);
