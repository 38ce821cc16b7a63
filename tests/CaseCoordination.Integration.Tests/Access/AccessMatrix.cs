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
        ["GET feed"] = "11" + "++++" + "+" + "++3333",
        ["GET agencies/{code}/webhook"] = "11" + "+444" + "+" + "333333",
        ["PUT agencies/{code}/webhook"] = "11" + "+444" + "+" + "333333",
        ["DELETE agencies/{code}/webhook"] = "11" + "+444" + "+" + "333333",
        ["POST agencies/{code}/webhook/pause"] = "11" + "+444" + "+" + "333333",
        ["POST agencies/{code}/webhook/resumption"] = "11" + "+444" + "+" + "333333",
        ["POST agencies/{code}/webhook/rotation"] = "11" + "+444" + "+" + "333333",
        ["POST agencies/{code}/webhook/test"] = "11" + "+444" + "+" + "333333",
        ["POST agencies/{code}/webhook/approval"] = "11" + "3333" + "3" + "+3333+",
        ["GET agencies/{code}/deliveries"] = "11" + "+444" + "+" + "333333",
        ["POST agencies/{code}/deliveries/{id:guid}/replay"] = "11" + "4444" + "4" + "333333",
        ["GET operations/dead-letters"] = "11" + "3333" + "3" + "+3333+",
        ["POST operations/dead-letters/{id:guid}/replay"] = "11" + "3333" + "3" + "433334",
        ["POST operations/dead-letters/replay"] = "11" + "3333" + "3" + "+3333+",
        ["POST operations/dead-letters/{id:guid}/discard"] = "11" + "3333" + "3" + "+3333+",
        ["GET operations/webhooks"] = "11" + "3333" + "3" + "+3333+",
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
        ["GET plans/{year}"] = "11" + "++++" + "4" + "++3+3+",
        ["GET plans/{year}/actions/{number}"] = "11" + "++++" + "4" + "++3+3+",
        ["POST plans/{year}/actions/{number}/activities"] = "11" + "++++" + "4" + "333333",
        ["GET measures/{year}/{quarter}"] = "11" + "++++" + "4" + "++++33",
        ["GET measures/{year}/{quarter}/{measure}/lineage"] = "11" + "++++" + "4" + "++++33",
    };

    /// <summary>What is asked for by the address alone; every other POST has a body, which is read strictly.</summary>
    public static readonly IReadOnlySet<string> WithoutBody = new HashSet<string>
    {
        "POST agencies/{code}/webhook/pause", "POST agencies/{code}/webhook/resumption", "POST agencies/{code}/webhook/rotation",
        "POST agencies/{code}/webhook/test", "POST agencies/{code}/deliveries/{id:guid}/replay",
        "POST operations/dead-letters/{id:guid}/replay",
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
        ["operations"] = "+3333+",
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
