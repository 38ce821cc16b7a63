using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Cases.CaseFiles;

/// <summary>On which sides of harm the people of a file stand in its matters.</summary>
public sealed record FileSides(bool Victim, bool Perpetrator)
{
    public static FileSides Of(IEnumerable<string> roles)
    {
        var all = roles.ToHashSet();
        return new(all.Contains("victim") || all.Contains("client"), all.Contains("perpetrator"));
    }

    /// <summary>A link of the two would make somebody both the victim and the alleged perpetrator.</summary>
    public bool Across(FileSides other) => (Victim && other.Perpetrator) || (Perpetrator && other.Victim);
}

/// <summary>A file with everything a decision about it may need, gathered at the edge.</summary>
/// <param name="Sides">Of all its people.</param>
/// <param name="Other">The file the decision is about as well; null where it names none, or none there is.</param>
/// <param name="OtherSides">Of the other's people.</param>
/// <param name="NewId">An id for what the decision adds.</param>
public sealed record FileAtHand(OpenMatter<CaseFile> Open, FileSides Sides, CaseFile? Other, FileSides? OtherSides, Guid NewId)
{
    public CaseFile State => Open.State;

    public string Account => Open.By.Subject;

    public string Agency => Open.By.Agency;

    public bool ByCoordinator => Open.By.Roles.Contains(Role.Coordinator);

    public bool ByDesk => ByCoordinator || Open.By.Roles.Contains(Role.Chair);

    /// <summary>Seals a reason for whom the file is about; null where they were erased, or nothing was said.</summary>
    public Sealed? Seal(string? text) => text is null ? null : Open.About?.Seal(text);
}
