using CaseCoordination.Privacy.Access;

namespace CaseCoordination.CoordinatorUi.SignIn;

/// <summary>A part of the pages, as the menu shows it: only to those who may open it.</summary>
/// <param name="Page">Where it begins.</param>
/// <param name="Permission">What its first page needs.</param>
public sealed record Section(string Name, string Page, string Permission)
{
    public const string Casework = "Casework";
    public const string Figures = "Figures";
    public const string Oversight = "Oversight";

    /// <summary>The menu's first row; the sections of the one that is open are its second.</summary>
    public string Group { get; init; } = Casework;

    /// <summary>Of a service: only those whose agency runs it are shown it.</summary>
    public string? Service { get; init; }

    /// <summary>In the order of the menu; the first one open to a person is where they start.</summary>
    public static readonly IReadOnlyList<Section> All =
    [
        new("Your work", "/Index", Privacy.Access.Permission.ReferralsWrite),
        new("Referrals", "/Referrals/Index", Privacy.Access.Permission.ReferralsRead),
        new("Silent", "/SilentLoops/Index", Privacy.Access.Permission.ReferralsRead),
        new("Cases", "/Cases/Index", Privacy.Access.Permission.CasesRead),
        new("People", "/People/Index", Privacy.Access.Permission.CaseFilesWrite),
        new("MARAC", "/Marac/Index", Privacy.Access.Permission.CasesRead),
        new("Stalking", "/Stalking/Index", Privacy.Access.Permission.CasesRead) { Service = "stalking" },
        new("ISVA", "/Isva/Index", Privacy.Access.Permission.CasesRead) { Service = "isva" },
        new("ASB", "/Asb/Index", Privacy.Access.Permission.CasesRead) { Service = "asb" },
        new("Rules", "/Rules/Index", Privacy.Access.Permission.RoutingRead) { Group = Oversight },
        new("Emergency access", "/EmergencyAccess/Index", Privacy.Access.Permission.BreakGlassReview) { Group = Oversight },
        new("Address trace", "/AddressTrace/Index", Privacy.Access.Permission.PrivacyRead) { Group = Oversight },
        new("Stuck", "/Operations/Index", Privacy.Access.Permission.OperationsRead) { Group = Oversight },
        new("Measures", "/Measures/Index", Privacy.Access.Permission.MeasuresRead) { Group = Figures },
        new("Plan", "/Plan/Index", Privacy.Access.Permission.PlanRead) { Group = Figures },
        new("Reports", "/Reports/Index", Privacy.Access.Permission.MeasuresRead) { Group = Figures },
        new("Assessment", "/Assessments/Index", Privacy.Access.Permission.MeasuresRead) { Group = Figures },
        new("Places", "/Places/Index", Privacy.Access.Permission.PlacesRead) { Group = Figures },
    ];

    /// <param name="run">The services of their agency.</param>
    public static IEnumerable<Section> OpenTo(Viewer viewer, IReadOnlySet<string> run) => All
        .Where(section => RolePermissions.Grant(viewer.Roles, section.Permission) && (section.Service is null || run.Contains(section.Service)));
}
