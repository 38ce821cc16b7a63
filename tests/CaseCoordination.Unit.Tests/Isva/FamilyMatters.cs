using CaseCoordination.Isva;
using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Unit.Tests.Privacy.Sealing;

namespace CaseCoordination.Unit.Tests.Isva;

/// <summary>A case at the ISVA service, and its people at work on it.</summary>
internal static class FamilyMatters
{
    public static readonly Guid ReferralId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");
    public static readonly Guid CaseId = IsvaCase.IdFor(ReferralId);
    public static readonly DateTimeOffset Now = new(2022, 7, 8, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = LondonDay.Of(Now);

    public static readonly IsvaMinimumData Minimum = new(
        PersonSex.Female, AgeBand.From25To34, PersonSex.NotKnown, AgeBand.Unknown, RelationshipCode.Stranger, FormOfViolence.Rape, OffenceTime.Recent, true, false, OffenceDistrict.TunbridgeWells);

    public static readonly IsvaCaseOpened Opened =
        new(CaseId, ReferralId, "fm", "kp", TestKeys.Zephyrine, IsvaSource.Police, CjStage.Reported, Minimum, new(2022, 5, 3), new(2022, 5, 4));

    public static readonly IsvaCaseAccepted Accepted = new(CaseId, "fm", new(2022, 5, 4));
    public static readonly IsvaConsentConfirmed Consented = new(CaseId, ConsentGiver.Adult, new(2022, 5, 5), "fm");
    public static readonly IsvaConsentWithdrawn Withdrawn = new(CaseId, new(2022, 5, 6));
    public static readonly IsvaCaseClosed Closed = new(CaseId, ReferralId, "fm", IsvaCloseReason.SupportComplete, new(2022, 7, 1), "fm");

    /// <summary>All there is from the referral to a planned exit.</summary>
    public static readonly object[] Life =
    [
        Consented,
        new IsvaCaseWaitlisted(CaseId, WaitPriority.Standard, new(2022, 5, 5), "fm"),
        new IsvaCaseAllocated(CaseId, new(2022, 5, 12), "fm"),
        new IsvaContactAttempted(CaseId, IsvaContactOutcome.Reached, new(2022, 5, 12), "fm"),
        new IsvaClientEngaged(CaseId, new(2022, 5, 13), "fm"),
        new IsvaNeedsAssessed(CaseId, [IsvaNeed.Information], new(2022, 5, 13), "fm"),
        new IsvaSupportStarted(CaseId, new(2022, 5, 16), "fm"),
        new IsvaExitPlanned(CaseId, new(2022, 8, 1), new(2022, 7, 1), "fm"),
    ];

    /// <summary>An accepted case of which this has happened since.</summary>
    public static Past<IsvaCase> Given(params object[] since) => Past.Of<IsvaCase>(IsvaCaseFold.Evolve, [Opened, Accepted, .. since]);

    public static Func<IsvaCase, Decision> Does<TForm>(TForm form, Func<TForm, OpenMatter<IsvaCase>, Decision> decide, string agency = "fm") => state => decide(form, Open(state, agency));

    public static OpenMatter<IsvaCase> Open(IsvaCase state, string agency = "fm") => new(
        state,
        TestKeys.OfZephyrine,
        new("subject-1", agency, "tunbridge-wells", new HashSet<string>()),
        new(["isva"], new HashSet<FieldClass>(), new HashSet<FieldClass>(), null),
        Now);
}
