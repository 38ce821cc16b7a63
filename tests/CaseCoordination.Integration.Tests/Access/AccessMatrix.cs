namespace CaseCoordination.Integration.Tests.Access;

/// <summary>
/// Who comes in where: every route of the API by every kind of caller. It is written by hand, so that a new route makes
/// somebody think; the test takes the routes from the running host and fails for one without a row.
/// </summary>
internal static class AccessMatrix
{
    /// <summary>Nobody, an expired token, and the agencies' machines as they stand to the referral asked about.</summary>
    public static readonly string[] Callers =
        ["nobody", "expired", "sender", "party", "stranger", "perpetrator-side", "other-partnership", "coordinator", "practitioner", "chair", "analyst", "dpo", "operator"];

    /// <summary>
    /// One letter for each caller, in that order: <c>+</c> comes in, <c>1</c> 401, <c>3</c> 403, <c>4</c> 404.
    /// A practitioner is of an agency that is no party to the referral.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string> Expected = new Dictionary<string, string>
    {
        //                                                            none expired | sender party stranger perp other | coord pract chair analyst dpo operator
        ["POST referrals"] = "11" + "++++" + "+" + "++3333",
        ["GET referrals"] = "11" + "++++" + "+" + "+++333",
        ["POST referrals/lookups"] = "11" + "++++" + "+" + "+++333",
        ["GET referrals/{id:guid}"] = "11" + "++44" + "4" + "+4+333",
        ["GET referrals/{id:guid}/timeline"] = "11" + "++44" + "4" + "+4+333",
        ["GET referrals/{id:guid}/consent"] = "11" + "++44" + "4" + "+4+333",
        ["POST referrals/{id:guid}/consent"] = "11" + "++44" + "4" + "+43333",
        ["POST referrals/{id:guid}/consent/acknowledgements"] = "11" + "++44" + "4" + "+43333",
        ["POST referrals/{id:guid}/break-glass"] = "11" + "3333" + "3" + "+++333",
        ["GET break-glass"] = "11" + "3333" + "3" + "+333+3",
        ["POST break-glass/{id:guid}/review"] = "11" + "3333" + "3" + "4333" + "43",
        ["GET audit/reads"] = "11" + "3333" + "3" + "3333+3",
        ["GET audit/chain"] = "11" + "3333" + "3" + "3333+3",
        ["POST people/lookups"] = "11" + "3333" + "3" + "3333+3",
        ["GET people/{id:guid}"] = "11" + "3333" + "3" + "3333+3",
        ["GET people/{id:guid}/subject-access"] = "11" + "3333" + "3" + "3333+3",
        ["GET people/{id:guid}/address-trace"] = "11" + "3333" + "3" + "3333+3",
        ["POST people/{id:guid}/erasure"] = "11" + "3333" + "3" + "3333+3",
        ["POST people/{id:guid}/restriction"] = "11" + "3333" + "3" + "3333+3",
        ["POST people/{id:guid}/holds"] = "11" + "3333" + "3" + "3333+3",
        ["POST people/{id:guid}/retention"] = "11" + "3333" + "3" + "3333+3",
        ["GET retention/proposals"] = "11" + "3333" + "3" + "3333+3",
        ["GET marac/cases"] = "11" + "++++" + "+" + "+++333",
        ["GET marac/cases/{id:guid}"] = "11" + "4+44" + "4" + "+4+333",
        ["GET marac/cases/{id:guid}/timeline"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/criteria"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/declining"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/repeat-confirmation"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/repeat-dismissal"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/listing"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/deferral"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/research-requests"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/research"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/hearing"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/no-action"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/minutes"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/actions"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/actions/{actionId:guid}/start"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/actions/{actionId:guid}/completion"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/actions/{actionId:guid}/failure"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/actions/{actionId:guid}/reassignment"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/actions/{actionId:guid}/supersession"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/transfer"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/transfer/papers"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/transfer/acknowledgement"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/death"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/void-proposal"] = "11" + "4+44" + "4" + "+4+333",
        ["POST marac/cases/{id:guid}/void"] = "11" + "4+44" + "4" + "+4+333",
        ["GET marac/meetings"] = "11" + "++++" + "+" + "+++333",
        ["POST marac/meetings"] = "11" + "++++" + "+" + "+++333",
        ["GET marac/meetings/{id:guid}"] = "11" + "+++4" + "4" + "+4+333",
        ["POST marac/meetings/{id:guid}/referrals-closing"] = "11" + "+++4" + "4" + "+4+333",
        ["POST marac/meetings/{id:guid}/case-list"] = "11" + "+++4" + "4" + "+4+333",
        ["POST marac/meetings/{id:guid}/opening"] = "11" + "+++4" + "4" + "+4+333",
        ["POST marac/meetings/{id:guid}/attendance"] = "11" + "+++4" + "4" + "+4+333",
        ["POST marac/meetings/{id:guid}/conflicts"] = "11" + "+++4" + "4" + "+4+333",
        ["POST marac/meetings/{id:guid}/ending"] = "11" + "+++4" + "4" + "+4+333",
        ["POST marac/meetings/{id:guid}/minutes"] = "11" + "+++4" + "4" + "+4+333",
        ["POST marac/meetings/{id:guid}/closing"] = "11" + "+++4" + "4" + "+4+333",
        ["POST marac/meetings/{id:guid}/cancellation"] = "11" + "+++4" + "4" + "+4+333",
        ["GET marac/returns/{year}/{quarter}"] = "11" + "++++" + "+" + "++++33",
        ["GET plans/{year}"] = "11" + "++++" + "4" + "++3+3+",
        ["GET plans/{year}/actions/{number}"] = "11" + "++++" + "4" + "++3+3+",
        ["POST plans/{year}/actions/{number}/activities"] = "11" + "++++" + "4" + "333333",
        ["GET measures/{year}/{quarter}"] = "11" + "++++" + "4" + "++++33",
        ["GET measures/{year}/{quarter}/{measure}/lineage"] = "11" + "++++" + "4" + "++++33",
    };

    /// <summary>Every page by everyone who may sign in: <c>+</c> opens, <c>3</c> says it is not for them. Without a session each leads to the sign-in.</summary>
    public static readonly string[] Visitors = ["coordinator", "practitioner", "chair", "analyst", "dpo", "operator"];

    public static readonly IReadOnlyDictionary<string, string> Pages = new Dictionary<string, string>
    {
        ["referrals"] = "+++333",
        ["referrals/{id:guid}/timeline"] = "+4+333",
        ["referrals/{id:guid}/sent"] = "+4+333",
        ["referrals/{id:guid}/break-glass"] = "+++333",
        ["emergency-access"] = "+333+3",
        ["measures/{year?}/{quarter?}"] = "++++33",
        ["measures/{year}/{quarter}/{measure}"] = "++++33",
        ["partnership"] = "++++++",
        ["account"] = "++++++",
        ["account/again"] = "++++++",
        [""] = "++++++",
    };

    /// <summary>Open to all on purpose: what lets someone in, what says that something went wrong, and what holds nothing of anyone.</summary>
    public static readonly IReadOnlySet<string> Open = new HashSet<string>
    {
        "health/live", "health/ready", "metrics", "openapi/{documentName}.json", "connect/token", "connect/authorize", "sign-in", "sign-in/refused", "sign-out",
        "error/{code:range(400,599)}", "problems/{code?}", "{**path:file}",
    };
}
