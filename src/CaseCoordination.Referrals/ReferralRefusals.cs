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

    public static readonly Refusal NothingWithdrawn = new("nothing-withdrawn", "Your agency was not told of a withdrawal of consent here: there is nothing to acknowledge.");

    public static Refusal ConsentNeeded(string service) => new(
        "consent-needed", $"The service '{service}' works with consent only: no basis stands in for it. Ask the person, or send the referral elsewhere.");
}
