using System.Collections.Frozen;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>Every type of problem the API answers with, as its address explains it; the codes are part of the contract.</summary>
public static class ProblemCatalogue
{
    public static readonly FrozenDictionary<string, string> Explained = new Dictionary<string, string>
    {
        ["not-signed-in"] = "No current access token came with the request.",
        ["scope-missing"] = "The token does not allow this operation.",
        ["agency-not-registered"] = "The token's agency takes no part in this partnership.",
        ["unknown"] = "Nothing is at this address for you; what is not yours is answered like what is not there.",
        ["verb-not-served"] = "The address exists, but not for this verb.",
        ["not-json"] = "The body is not uncompressed JSON in UTF-8.",
        ["body-too-large"] = "The body is larger than 256 KiB.",
        ["body-malformed"] = "The body cannot be read by the contract; each error names the place.",
        ["request-malformed"] = "Headers, query or length of the request cannot be read.",
        ["query-malformed"] = "A value in the query is not one the address takes.",
        ["request-refused"] = "The server refused the request before looking into it.",
        ["idempotency-key-missing"] = "Every POST needs an Idempotency-Key header, new for each new request.",
        ["idempotency-key-reused"] = "The key was used before for another request.",
        ["agency-reference-known"] = "The agency sent a referral of this kind under this reference before; the link leads to it.",
        ["referral-not-acceptable"] = "Rules forbid to take the referral in; each error names the field and the mend.",
        ["activity-not-acceptable"] = "Rules forbid to record the activity; each error names the field and the mend.",
        ["nothing-to-look-by"] = "A look-up needs a family name with a date of birth, or your own reference of the person.",
        ["not-a-lead"] = "Only the agencies that lead an action, and the community safety team, record its activities.",
        ["version-missing"] = "Acting on something seen needs an If-Match header with the ETag that was read.",
        ["moved-on"] = "It has changed since it was read; read it again and decide anew.",
        ["consent-not-acceptable"] = "Rules forbid to record the consent; each error names the field and the mend.",
        ["consent-needed"] = "A service that works with consent only cannot be asked without it.",
        ["acknowledgement-not-acceptable"] = "The acknowledgement of a withdrawal lacks something; each error names the field and the mend.",
        ["nothing-withdrawn"] = "The agency was not told of a withdrawal of consent.",
        ["break-glass-not-acceptable"] = "A reason, a kind of detail and a time are needed; each error names the field and the mend.",
        ["nothing-behind-glass"] = "What was asked for cannot be opened by break-glass from where the asker stands.",
        ["review-not-acceptable"] = "A review needs a finding.",
        ["sign-in-again"] = "The operation needs a sign-in of the last five minutes.",
        ["own-glass"] = "Nobody reviews what they opened themselves.",
        ["already-reviewed"] = "It was reviewed before, with another finding.",
        ["person-erased"] = "The person was erased; nothing is left to act on.",
        ["legal-hold"] = "A legal hold forbids to dispose of the person's data.",
        ["kept-longer"] = "It was decided to keep the person's data longer than the schedule says.",
        ["decision-not-acceptable"] = "A decision about a person's data lacks something; each error names the field and the mend.",
        ["webhook-not-acceptable"] = "The webhook cannot be registered so; each error names the field and the mend.",
        ["no-webhook"] = "The agency has registered no webhook.",
        ["approval-not-acceptable"] = "What was approved is not the address the agency registered.",
        ["discard-not-acceptable"] = "A message is set aside for one of a few reasons only.",
        ["audit-away"] = "The record of reads cannot be written just now, so nothing is shown. Retry-After says when to come back.",
        ["form-expired"] = "A form was open for too long.",
        ["too-many-requests"] = "More was asked, at once or in a short time, than one client may; Retry-After says when to come back. Nothing was done.",
        ["database-away"] = "The database does not answer just now; nothing was lost. Retry-After says when to come back.",
        ["our-fault"] = "Something failed on our side; the trace helps us find it.",
    }.ToFrozenDictionary();
}
