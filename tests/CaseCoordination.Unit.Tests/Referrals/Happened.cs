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
        Forms.Valid, "victim", [TestKeys.OfZephyrine, TestKeys.OfIgnatius], ReferralId, "kp", "sha256:0a1b", Forms.Today);

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

    public static readonly ConsentRecorded GivenAgain = new(ReferralId, Received.Details.PersonId, "given", null, null, null, "kp", new(2022, 5, 20));

    public static readonly ReferralPersonErased Erased = new(ReferralId, Received.Details.PersonId, "victim", new(2030, 5, 6));

    public static readonly Guid QuestionId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000a1");
    private static readonly DateTimeOffset DueBy = new(2022, 5, 9, 23, 0, 0, TimeSpan.Zero);

    public static ClocksStarted Clock(string @for) => new(ReferralId, [new(Conference, "twbc-cst", @for, DueBy, DueBy.AddDays(2))]);

    public static ResponseOverdue Overdue(string @for) => new(ReferralId, Conference, "twbc-cst", @for, DueBy, new(2022, 5, 10));

    public static LoopEscalated Escalated(string @for) => new(ReferralId, Conference, "twbc-cst", @for, new(2022, 5, 12));

    public static readonly AnswerExplained Explained = new(ReferralId, Outreach, "davss", Received.Details, new(2022, 5, 6));
    public static readonly InformationRequested Asked = new(ReferralId, QuestionId, Conference, "twbc-cst", Received.Details, DueBy, new(2022, 5, 5));
    public static readonly InformationProvided Told = new(ReferralId, QuestionId, "kp", Received.Details, new(2022, 5, 6));
    public static readonly ReferralRedirected Redirected = new(ReferralId, Conference, "twbc-cst", "idva", "lookahead", "needs-specialist", new(2022, 5, 6));
    public static readonly ReferralSentByHand SentByHand = new(ReferralId, "idva", "lookahead", "twbc-cst", Received.Details, new(2022, 5, 6));
    public static readonly ReferralWithdrawn TakenBack = new(ReferralId, "kp", "made-in-error", [new("twbc-cst", Conference), new("davss", Outreach)], new(2022, 5, 6));
    public static readonly ServiceProgressed Progressed = new(ReferralId, Outreach, "davss", "contacted", new(2022, 5, 9));
    public static readonly ReferralOutcomeRecorded Ended = new(ReferralId, Outreach, "davss", "support-completed", null, new(2022, 7, 1));
    public static readonly ReferralClosed Closed = new(ReferralId, new(2022, 7, 1));
    public static readonly EntryCorrected Corrected = new(ReferralId, 1, "kp", Received.Details, new(2022, 5, 6));
    public static readonly PersonCorrected PutRight = new(ReferralId, Received.Details.PersonId, "victim", ["date-of-birth"], true, Received.People[0].Particulars, "kp", new(2022, 5, 6));
    public static readonly EntryDisputed Disputed = new(ReferralId, 2, "davss", Received.Details, new(2022, 5, 6));
    public static readonly FurtherReferralFound Further = new(ReferralId, Guid.Parse("01805c3f-7c00-7000-8000-0000000000e0"), new(2022, 5, 3));

    public static string AgencyOf(string service) => service == Conference ? "twbc-cst" : "davss";
}
