using CaseCoordination.Privacy.Access;

namespace CaseCoordination.CoordinatorUi.SignIn;

/// <summary>A part of the pages, as the menu shows it: only to those who may open it.</summary>
/// <param name="Page">Where it begins.</param>
/// <param name="Permission">What its first page needs.</param>
public sealed record Section(string Name, string Page, string Permission)
{
    /// <summary>In the order of the menu; the first one open to a person is where they start.</summary>
    public static readonly IReadOnlyList<Section> All =
    [
        new("Referrals", "/Referrals/Index", Privacy.Access.Permission.ReferralsRead),
        new("Cases", "/Cases/Index", Privacy.Access.Permission.CasesRead),
        new("Silent", "/SilentLoops/Index", Privacy.Access.Permission.ReferralsRead),
        new("People", "/People/Index", Privacy.Access.Permission.CaseFilesWrite),
        new("Measures", "/Measures/Index", Privacy.Access.Permission.MeasuresRead),
        new("Rules", "/Rules/Index", Privacy.Access.Permission.RoutingRead),
        new("Emergency access", "/EmergencyAccess/Index", Privacy.Access.Permission.BreakGlassReview),
        new("Address trace", "/AddressTrace/Index", Privacy.Access.Permission.PrivacyRead),
        new("Stuck", "/Operations/Index", Privacy.Access.Permission.OperationsRead),
    ];

    public static IEnumerable<Section> OpenTo(Viewer viewer) => All.Where(section => RolePermissions.Grant(viewer.Roles, section.Permission));
}
