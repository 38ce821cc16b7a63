using CaseCoordination.Asb.Events;

namespace CaseCoordination.Asb.Opening;

/// <summary>A case as an officer opens it. Everything may be missing here: the rules say what may not be, and name the field.</summary>
public sealed record AsbCaseForm
{
    /// <summary>person, premises or unknown.</summary>
    public string? SubjectKind { get; init; }

    /// <summary>Who or what it is about; left out where nobody is known.</summary>
    public AsbSubject? Subject { get; init; }

    /// <summary>Who suffers from it; up to ten.</summary>
    public IReadOnlyList<ComplainantOnForm>? Complainants { get; init; }

    /// <summary>personal, nuisance or environmental.</summary>
    public string? Category { get; init; }

    /// <summary>tunbridge-wells, cranbrook, paddock-wood or other.</summary>
    public string? Area { get; init; }

    /// <summary>Whether the subject is suspected to be a victim of exploitation: yes, no or unknown.</summary>
    public string? SuspectedExploitation { get; init; }
}

/// <summary>One who suffers from it.</summary>
public sealed record ComplainantOnForm
{
    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public string? Telephone { get; init; }
}
