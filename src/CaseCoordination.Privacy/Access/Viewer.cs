namespace CaseCoordination.Privacy.Access;

/// <summary>Who is asking, as the token or the session says; nothing of it ever comes from a body or a query.</summary>
/// <param name="Subject">The client id of a machine or the account of a person: an id, not a name.</param>
/// <param name="Agency">The agency it acts for, by code.</param>
/// <param name="Partnership">The partnership selected for this request, one of those it may act in.</param>
/// <param name="Roles">A person's roles; a machine has none.</param>
public sealed record Viewer(string Subject, string Agency, string Partnership, IReadOnlySet<string> Roles);

/// <summary>Who is looking at this page, as the session says.</summary>
public delegate Viewer CurrentViewer();

/// <summary>The roles of people (a machine has scopes instead).</summary>
public static class Role
{
    public const string Coordinator = "coordinator";
    public const string Practitioner = "practitioner";
    public const string Chair = "chair";
    public const string Analyst = "analyst";
    public const string DataProtectionOfficer = "dpo";
    public const string Operator = "operator";

    public static readonly IReadOnlyList<string> All = [Coordinator, Practitioner, Chair, Analyst, DataProtectionOfficer, Operator];
}
