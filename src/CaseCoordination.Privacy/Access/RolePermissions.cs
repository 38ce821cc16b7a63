using static CaseCoordination.Privacy.Access.Permission;

namespace CaseCoordination.Privacy.Access;

/// <summary>What each role may do. Several roles add up; an unknown role grants nothing.</summary>
public static class RolePermissions
{
    private static readonly Dictionary<string, IReadOnlySet<string>> Granted = new()
    {
        [Role.Coordinator] = Set(
            ReferralsRead, ReferralsWrite, CasesRead, CasesWrite, FeedRead, RoutingRead, RoutingWrite, OperationsRead, OperationsWrite,
            PlanRead, PlanWrite, MeasuresRead, ReportsWrite, ReportsSignOff, BreakGlass, BreakGlassReview),
        [Role.Practitioner] = Set(ReferralsRead, ReferralsWrite, CasesRead, CasesWrite, FeedRead, RoutingRead, PlanRead, PlanWrite, MeasuresRead, BreakGlass),
        [Role.Chair] = Set(ReferralsRead, CasesRead, CasesWrite, RoutingRead, MeasuresRead, ReportsSignOff, BreakGlass),
        [Role.Analyst] = Set(PlanRead, PlanWrite, MeasuresRead, ReportsWrite),

        // Sees who looked at what and answers for people's rights, and reads no case for that.
        [Role.DataProtectionOfficer] = Set(AuditRead, PrivacyRead, PrivacyWrite, BreakGlassReview),

        // Keeps the service running, which needs nobody's data.
        [Role.Operator] = Set(PlanRead, OperationsRead, OperationsWrite),
    };

    public static bool Grant(IEnumerable<string> roles, string permission) =>
        roles.Any(role => Granted.TryGetValue(role, out var permissions) && permissions.Contains(permission));

    private static HashSet<string> Set(params string[] permissions) => [.. permissions];
}
