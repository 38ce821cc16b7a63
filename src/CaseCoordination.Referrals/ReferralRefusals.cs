using CaseCoordination.Kernel;

namespace CaseCoordination.Referrals;

/// <summary>Every "no" of this context.</summary>
public static class ReferralRefusals
{
    public static Refusal Faulty(IReadOnlyList<Fault> faults) => new(
        "referral-not-acceptable", "The referral was not taken in, and nothing of it is stored. Mend the fields named and send it again.", faults);

    public static Refusal ReferenceKnown(Guid referralId) => new(
        "agency-reference-known",
        "Your agency sent a referral of this kind under this reference before: it is linked here. Send a new reference for a new referral.",
        [new Fault("/agencyReference", "known", "Follow the link to the first, or use a reference not used before.")],
        referralId);

    public static Refusal ServiceNotAsked(string service) => new("service-not-asked", $"The service '{service}' was not asked about this referral.");

    public static Refusal AlreadyAnswered(string service) => new("already-answered", $"The service '{service}' has answered this referral otherwise.");

    public static readonly Refusal NotYourService = new(
        "not-your-service", "No service of your agency was asked about this referral: only a service that was asked can answer for itself.");

    public static readonly Refusal NotYourServiceToSpeakFor = new(
        "not-your-service", "By the routing rules in force your agency does not run this service: only who runs it says what it can take on.");

    public static Refusal SayWhichService(IEnumerable<string> services) => new(
        "say-which-service",
        "Several services of your agency were asked: say for which of them you answer.",
        [new Fault("/service", "missing", $"Use one of: {string.Join(", ", services.Order(StringComparer.Ordinal))}.")]);

    public static Refusal NotAccepted(string service) => new("not-accepted", $"The service '{service}' has not accepted this referral: accept it first.");

    public static Refusal ClosesWithItsCase(string service) => new(
        "closes-with-its-case", $"The service '{service}' works on a case of its own: close the case, and the referral closes with it.");

    public static readonly Refusal NotTheReferrer = new("not-the-referrer", "Only the agency that made the referral can do this.");

    public static readonly Refusal NotTheCoordinator = new("not-the-coordinator", "Only the coordinator can do this.");

    public static readonly Refusal Ended = new("referral-ended", "The referral has ended: make a new one if help is needed again.");

    public static readonly Refusal NothingAsked = new("nothing-asked", "No question is open here: read the referral again.");

    public static Refusal UnknownService(string pointer) => new(
        "unknown-service",
        "There is no such service to send it to.",
        [new Fault(pointer, "unknown-word", "Use a service of GET services that the routing rules give to an agency, and that was not asked before.")]);

    public static Refusal NotAcceptable(Fault fault) => AllFaulty([fault]);

    public static Refusal AllFaulty(IReadOnlyList<Fault> faults) => new("answer-not-acceptable", "Nothing was recorded. Mend the field named and send it again.", faults);

    public static readonly Refusal NothingWithdrawn = new("nothing-withdrawn", "Your agency was not told of a withdrawal of consent here: there is nothing to acknowledge.");

    public static Refusal ConsentNeeded(string service) => new(
        "consent-needed", $"The service '{service}' works with consent only: no basis stands in for it. Ask the person, or send the referral elsewhere.");
}
