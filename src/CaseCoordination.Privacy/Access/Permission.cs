namespace CaseCoordination.Privacy.Access;

/// <summary>
/// What may be done, in one list. Each is a scope a token may carry and the name of the policy a route asks for; what a
/// person's roles grant of it says <see cref="RolePermissions"/>.
/// </summary>
public static class Permission
{
    public const string ReferralsWrite = "referrals.write";
    public const string ReferralsRead = "referrals.read";
    public const string CasesWrite = "cases.write";
    public const string CasesRead = "cases.read";
    public const string FeedRead = "feed.read";
    public const string WebhooksWrite = "webhooks.write";
    public const string RoutingRead = "routing.read";
    public const string RoutingWrite = "routing.write";
    public const string OperationsRead = "operations.read";
    public const string OperationsWrite = "operations.write";
    public const string PlanWrite = "plan.write";
    public const string PlanRead = "plan.read";
    public const string MeasuresRead = "measures.read";
    public const string ReportsWrite = "reports.write";
    public const string ReportsSignOff = "reports.sign-off";
    public const string BreakGlass = "break-glass";
    public const string BreakGlassReview = "break-glass.review";
    public const string AuditRead = "audit.read";
    public const string PrivacyRead = "privacy.read";
    public const string PrivacyWrite = "privacy.write";

    /// <summary>Each permission with the sentence the documentation shows.</summary>
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        [ReferralsWrite] = "Make referrals.",
        [ReferralsRead] = "Read referrals your agency is party to; for a coordinator or a chair, all of the partnership.",
        [CasesWrite] = "Work on the cases and meetings your agency is party to.",
        [CasesRead] = "Read the cases and meetings your agency is party to; for a coordinator or a chair, all of the partnership.",
        [FeedRead] = "Read what has happened in what your agency is party to, and what was delivered to it.",
        [WebhooksWrite] = "Say where your agency is told of it.",
        [RoutingRead] = "Read the routing rules, and why a referral went where it did.",
        [RoutingWrite] = "Draft routing rules, try a draft on the past, and publish it.",
        [OperationsRead] = "See the messages that could not be handled or delivered, and why.",
        [OperationsWrite] = "Have them tried again, or set aside.",
        [PlanWrite] = "Record activities, milestones, evidence and progress of the plan.",
        [PlanRead] = "Read the plan.",
        [MeasuresRead] = "Read the quarterly measures.",
        [ReportsWrite] = "Write a quarter's report, publish and restate it, have files of it made, and try measures on the past.",
        [ReportsSignOff] = "Sign a quarter's report off.",
        [BreakGlass] = "Open, for a reason and a short time, what you are not party to or a kind of detail withheld from you.",
        [BreakGlassReview] = "Review what others opened that way.",
        [AuditRead] = "Read the record of who did and saw what.",
        [PrivacyRead] = "Find a person, answer their request to see what is held, trace an address that leaked, read the register of disclosures.",
        [PrivacyWrite] = "Erase, restrict and hold a person's data, and decide how long it is kept.",
    };

    /// <summary>
    /// All a machine can ever be given. The rest takes a person, who can give a reason and answer for it; a token without
    /// a role does not get it, whatever its issuer put in.
    /// </summary>
    public static readonly IReadOnlySet<string> OfMachines = new HashSet<string>
    {
        ReferralsWrite, ReferralsRead, CasesWrite, CasesRead, FeedRead, WebhooksWrite, RoutingRead, PlanWrite, PlanRead, MeasuresRead,
    };
}
