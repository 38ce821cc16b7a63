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
        ["GET referrals/silent-loops"] = "11" + "++++" + "+" + "+++333",
        ["GET referrals/{id:guid}/correspondence"] = "11" + "++44" + "4" + "+4+333",
        ["GET referrals/{id:guid}/routing"] = "11" + "++44" + "4" + "+4+333",
        ["POST referrals/{id:guid}/acknowledgement"] = "11" + "++44" + "4" + "+43333",
        ["POST referrals/{id:guid}/acceptance"] = "11" + "++44" + "4" + "+43333",
        ["POST referrals/{id:guid}/decline"] = "11" + "++44" + "4" + "+43333",
        ["POST referrals/{id:guid}/redirection"] = "11" + "++44" + "4" + "+43333",
        ["POST referrals/{id:guid}/information-requests"] = "11" + "++44" + "4" + "+43333",
        ["POST referrals/{id:guid}/information"] = "11" + "++44" + "4" + "+43333",
        ["POST referrals/{id:guid}/progress"] = "11" + "++44" + "4" + "+43333",
        ["POST referrals/{id:guid}/outcome"] = "11" + "++44" + "4" + "+43333",
        ["POST referrals/{id:guid}/withdrawal"] = "11" + "++44" + "4" + "+43333",
        ["POST referrals/{id:guid}/corrections"] = "11" + "++44" + "4" + "+43333",
        ["POST referrals/{id:guid}/disputes"] = "11" + "++44" + "4" + "+43333",
        ["POST referrals/{id:guid}/routing"] = "11" + "++44" + "4" + "+43333",
        ["GET services"] = "11" + "++++" + "+" + "+++333",
        ["POST services"] = "11" + "3333" + "3" + "+33333",
        ["GET routing/rules"] = "11" + "++++" + "+" + "+++333",
        ["POST routing/rules/drafts"] = "11" + "3333" + "3" + "+33333",
        ["POST routing/rules/drafts/{id:guid}/replay"] = "11" + "3333" + "3" + "+33333",
        ["POST routing/rules/drafts/{id:guid}/publication"] = "11" + "3333" + "3" + "433333",
        ["GET referrals/{id:guid}/consent"] = "11" + "++44" + "4" + "+4+333",
        ["POST referrals/{id:guid}/consent"] = "11" + "++44" + "4" + "+43333",
        ["POST referrals/{id:guid}/consent/acknowledgements"] = "11" + "++44" + "4" + "+43333",
        // By a referral's id: another stream is answered like none. What they are to a case of their own, the stories show.
        ["GET stalking/cases"] = "11" + "++++" + "+" + "+++333",
        ["GET stalking/cases/{id:guid}"] = "11" + "4444" + "4" + "444333",
        ["GET stalking/cases/{id:guid}/timeline"] = "11" + "4444" + "4" + "444333",
        ["POST stalking/cases/{id:guid}/safe-contact"] = "11" + "4444" + "4" + "444333",
        ["POST stalking/cases/{id:guid}/safe-contact-doubts"] = "11" + "4444" + "4" + "444333",
        ["POST stalking/cases/{id:guid}/contact-attempts"] = "11" + "4444" + "4" + "444333",
        ["POST stalking/cases/{id:guid}/engagement"] = "11" + "4444" + "4" + "444333",
        ["POST stalking/cases/{id:guid}/assessments"] = "11" + "4444" + "4" + "444333",
        ["POST stalking/cases/{id:guid}/support"] = "11" + "4444" + "4" + "444333",
        ["POST stalking/cases/{id:guid}/review"] = "11" + "4444" + "4" + "444333",
        ["POST stalking/cases/{id:guid}/spo"] = "11" + "4444" + "4" + "444333",
        ["POST stalking/cases/{id:guid}/marac-consideration"] = "11" + "4444" + "4" + "444333",
        ["POST stalking/cases/{id:guid}/closure"] = "11" + "4444" + "4" + "444333",
        ["POST stalking/signpostings"] = "11" + "++++" + "+" + "+++333",
        ["POST stalking/clinics"] = "11" + "++++" + "+" + "+++333",
        ["POST stalking/workshops"] = "11" + "++++" + "+" + "+++333",
        ["GET isva/cases"] = "11" + "++++" + "+" + "+++333",
        ["GET isva/waiting-list"] = "11" + "++++" + "+" + "+++333",
        ["GET isva/cases/{id:guid}"] = "11" + "4444" + "4" + "444333",
        ["GET isva/cases/{id:guid}/timeline"] = "11" + "4444" + "4" + "444333",
        ["POST isva/cases/{id:guid}/consent"] = "11" + "4444" + "4" + "444333",
        ["POST isva/cases/{id:guid}/allocation"] = "11" + "4444" + "4" + "444333",
        ["POST isva/cases/{id:guid}/waiting"] = "11" + "4444" + "4" + "444333",
        ["POST isva/cases/{id:guid}/contact-attempts"] = "11" + "4444" + "4" + "444333",
        ["POST isva/cases/{id:guid}/engagement"] = "11" + "4444" + "4" + "444333",
        ["POST isva/cases/{id:guid}/needs"] = "11" + "4444" + "4" + "444333",
        ["POST isva/cases/{id:guid}/support"] = "11" + "4444" + "4" + "444333",
        ["POST isva/cases/{id:guid}/outcomes"] = "11" + "4444" + "4" + "444333",
        ["POST isva/cases/{id:guid}/cj-stage"] = "11" + "4444" + "4" + "444333",
        ["POST isva/cases/{id:guid}/tellings"] = "11" + "4444" + "4" + "444333",
        ["POST isva/cases/{id:guid}/exit-plan"] = "11" + "4444" + "4" + "444333",
        ["POST isva/cases/{id:guid}/closure"] = "11" + "4444" + "4" + "444333",
        ["POST isva/cases/{id:guid}/reopening"] = "11" + "4444" + "4" + "444333",
        ["POST isva/meetings"] = "11" + "++++" + "+" + "+++333",
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

        // Asked about a referral, which is no case of this context: there is nothing here for anyone.
        ["GET asb/cases"] = "11" + "++++" + "+" + "+++333",
        ["POST asb/cases"] = "11" + "++++" + "+" + "+++333",
        ["GET asb/ladder"] = "11" + "++++" + "+" + "+++333",
        ["GET asb/cases/{id:guid}"] = "11" + "4444" + "4" + "444333",
        ["GET asb/cases/{id:guid}/timeline"] = "11" + "4444" + "4" + "444333",
        ["POST asb/cases/{id:guid}/incidents"] = "11" + "4444" + "4" + "444333",
        ["POST asb/cases/{id:guid}/exploitation-pathway"] = "11" + "4444" + "4" + "444333",
        ["POST asb/cases/{id:guid}/interventions"] = "11" + "4444" + "4" + "444333",
        ["POST asb/cases/{id:guid}/interventions/{number:int}/approval"] = "11" + "4444" + "4" + "444333",
        ["POST asb/cases/{id:guid}/interventions/{number:int}/service"] = "11" + "4444" + "4" + "444333",
        ["POST asb/cases/{id:guid}/interventions/{number:int}/compliance"] = "11" + "4444" + "4" + "444333",
        ["POST asb/cases/{id:guid}/interventions/{number:int}/breaches"] = "11" + "4444" + "4" + "444333",
        ["POST asb/cases/{id:guid}/interventions/{number:int}/breaches/{breach:int}/decision"] = "11" + "4444" + "4" + "444333",
        ["POST asb/cases/{id:guid}/interventions/{number:int}/reviews"] = "11" + "4444" + "4" + "444333",
        ["POST asb/cases/{id:guid}/interventions/{number:int}/challenge"] = "11" + "4444" + "4" + "444333",
        ["POST asb/cases/{id:guid}/interventions/{number:int}/ending"] = "11" + "4444" + "4" + "444333",
        ["POST asb/cases/{id:guid}/closure"] = "11" + "4444" + "4" + "444333",
        ["GET asb/case-reviews"] = "11" + "++++" + "+" + "+++333",
        ["POST asb/case-reviews"] = "11" + "++++" + "+" + "+++333",
        ["GET asb/case-reviews/counts"] = "11" + "++++" + "+" + "+++333",
        ["GET asb/case-reviews/{id:guid}"] = "11" + "4444" + "4" + "444333",
        ["GET asb/case-reviews/{id:guid}/timeline"] = "11" + "4444" + "4" + "444333",
        ["POST asb/case-reviews/{id:guid}/acknowledgement"] = "11" + "4444" + "4" + "444333",
        ["POST asb/case-reviews/{id:guid}/information-requests"] = "11" + "4444" + "4" + "444333",
        ["POST asb/case-reviews/{id:guid}/threshold"] = "11" + "4444" + "4" + "444333",
        ["POST asb/case-reviews/{id:guid}/panel"] = "11" + "4444" + "4" + "444333",
        ["POST asb/case-reviews/{id:guid}/outcome"] = "11" + "4444" + "4" + "444333",
        ["POST asb/case-reviews/{id:guid}/appeal"] = "11" + "4444" + "4" + "444333",
        ["POST asb/case-reviews/{id:guid}/closure"] = "11" + "4444" + "4" + "444333",
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
