namespace CaseCoordination.Privacy.Access;

/// <summary>
/// What may be done, in one list. Each is a scope a token may carry and the name of the policy a route asks for; what a
/// person's roles grant of it says <see cref="RolePermissions"/>.
/// </summary>
public static class Permission
{
    public const string ReferralsWrite = "referrals.write";
    public const string ReferralsRead = "referrals.read";
    public const string PlanWrite = "plan.write";
    public const string PlanRead = "plan.read";
    public const string MeasuresRead = "measures.read";
    public const string BreakGlass = "break-glass";
    public const string BreakGlassReview = "break-glass.review";
    public const string AuditRead = "audit.read";
    public const string PrivacyRead = "privacy.read";
    public const string PrivacyWrite = "privacy.write";

    /// <summary>Each permission with the sentence the documentation shows.</summary>
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        [ReferralsWrite] = "Make referrals.",
        [ReferralsRead] = "Read referrals your agency is party to.",
        [PlanWrite] = "Record activities of the plan.",
        [PlanRead] = "Read the plan.",
        [MeasuresRead] = "Read the quarterly measures.",
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
    public static readonly IReadOnlySet<string> OfMachines = new HashSet<string> { ReferralsWrite, ReferralsRead, PlanWrite, PlanRead, MeasuresRead };
}
