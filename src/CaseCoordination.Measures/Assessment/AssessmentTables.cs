namespace CaseCoordination.Measures.Assessment;

/// <summary>The rows of the assessment's table, and the districts of the county it is compared in.</summary>
/// <param name="Source">Where rows and districts come from.</param>
public sealed record AssessmentTables(string Source, bool Verified, IReadOnlyList<District> Districts, IReadOnlyList<CrimeType> Types)
{
    /// <summary>A row of a file that gives how many live there, by which rates are made.</summary>
    public const string Population = "population";

    public District? Of(string partnership) => Districts.FirstOrDefault(district => district.Partnership == partnership);
}

/// <summary>An area of the county.</summary>
/// <param name="Code">GSS code.</param>
/// <param name="Partnership">The partnership here whose own it is.</param>
public sealed record District(string Code, string Name, string? Partnership);

/// <summary>A row of the table.</summary>
/// <param name="PartOf">The row it is a part of: it is shown in brackets and never added to it.</param>
public sealed record CrimeType(string Code, string Label, string? PartOf)
{
    /// <summary>As printed: a part stands in brackets.</summary>
    public string Printed => PartOf is null ? Label : $"({Label})";
}
