using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Unit.Tests.Privacy.Sealing;

namespace CaseCoordination.Unit.Tests.Referrals;

/// <summary>What may have happened to one referral, asked of two services.</summary>
internal static class Happened
{
    public const string Conference = "marac";
    public const string Outreach = "domestic-abuse-outreach";

    public static readonly DateOnly Today = new(2022, 5, 6);
    public static readonly Guid ReferralId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");

    public static readonly ReferralReceived Received = SealReferral.Seal(
        Forms.Valid, [TestKeys.OfZephyrine, TestKeys.OfIgnatius], ReferralId, "kp", "sha256:0a1b", Forms.Today);

    public static readonly FiredRule ToMarac = new("marac-to-coordinator", "Every MARAC referral goes to the MARAC coordinator.");
    public static readonly FiredRule ToOutreach = new("marac-to-outreach", "Every victim is offered outreach.");

    public static readonly ReferralRouted Routed = new(ReferralId, 1, [
        new(Conference, "twbc-cst", [ToMarac]),
        new(Outreach, "davss", [ToOutreach]),
    ]);

    public static readonly ReferralUndeliverable Undeliverable = new(ReferralId, 1, "No rule in force sends this kind anywhere.");

    public static ReferralAcknowledged Acknowledged(string service) => new(ReferralId, service, AgencyOf(service), new(2022, 5, 4));

    public static ReferralAccepted Accepted(string service) =>
        new(ReferralId, service, AgencyOf(service), ["visible-high-risk"], "15 of 24 topics answered yes.", new(2022, 5, 5));

    public static ReferralDeclined Declined(string service) =>
        new(ReferralId, service, AgencyOf(service), "threshold-not-met", "No criterion is met.", [Outreach], new(2022, 5, 5));

    public static readonly ReferralReturned Returned = new(ReferralId, new(2022, 5, 5));

    public static readonly ConsentRecorded Overridden = new(
        ReferralId, Received.Details.PersonId, "overridden", "vital-interests", Received.Details, Received.Details, "kp", new(2022, 5, 6));

    public static readonly ConsentWithdrawn Withdrawn = new(
        ReferralId, Received.Details.PersonId, [new("kp", "referrer"), new("twbc-cst", Conference), new("davss", Outreach)], "kp", new(2022, 5, 9));

    public static readonly WithdrawalAcknowledged Kept = new(ReferralId, "twbc-cst", true, "substantial-public-interest", new(2022, 5, 9));

    public static readonly ReferralPersonErased Erased = new(ReferralId, Received.Details.PersonId, "victim", new(2030, 5, 6));

    public static string AgencyOf(string service) => service == Conference ? "twbc-cst" : "davss";
}
