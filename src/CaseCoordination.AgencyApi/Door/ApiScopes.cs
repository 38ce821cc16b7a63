namespace CaseCoordination.AgencyApi.Door;

/// <summary>What a machine's token may allow; each is the name of an authorization policy as well.</summary>
public static class ApiScopes
{
    public const string ReferralsWrite = "referrals.write";
    public const string ReferralsRead = "referrals.read";
    public const string PlanWrite = "plan.write";
    public const string PlanRead = "plan.read";
    public const string MeasuresRead = "measures.read";

    /// <summary>Each scope with the sentence the documentation shows.</summary>
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        [ReferralsWrite] = "Make referrals.",
        [ReferralsRead] = "Read referrals your agency is party to.",
        [PlanWrite] = "Record activities of the plan.",
        [PlanRead] = "Read the plan.",
        [MeasuresRead] = "Read the quarterly measures.",
    };
}
