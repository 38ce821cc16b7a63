using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Stalking;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.SafeContact;
using CaseCoordination.Unit.Tests.Privacy.Sealing;

namespace CaseCoordination.Unit.Tests.Stalking;

/// <summary>A case at the stalking service, and its people at work on it.</summary>
internal static class Pas
{
    public static readonly Guid ReferralId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");
    public static readonly Guid CaseId = StalkingCase.IdFor(ReferralId);

    /// <summary>Wednesday 4 May 2022, 11:30 in London.</summary>
    public static readonly DateTimeOffset Now = new(2022, 5, 4, 10, 30, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = LondonDay.Of(Now);

    public static readonly StalkingCaseOpened Opened =
        new(CaseId, ReferralId, "pas", "kp", "stalking", TestKeys.Zephyrine, "25-34", [TestKeys.Ignatius], DomesticAbuse: true, new(2022, 5, 3), Today);

    public static readonly StalkingReferralScreened Screened = new(CaseId, "sdash-priority-2022", 5, 2, ByJudgement: false, Priority: true, ConsiderMarac: true, new(2022, 5, 5), Today);
    public static readonly StalkingCaseAccepted Accepted = new(CaseId, "pas", Today);

    public static readonly AgreedContact ByPhone = new()
    {
        Channel = "phone",
        SafeDays = ["monday", "wednesday", "thursday"],
        SafeFrom = "10:00",
        SafeTo = "14:00",
        DeviceMonitored = "no",
        LeaveMessage = "no",
    };

    public static readonly StalkingVictimEngaged Engaged = new(CaseId, Today, "pas");

    public static StalkingSafeContactAgreed Agreed(AgreedContact? how = null) =>
        new(CaseId, TestKeys.OfZephyrine.Seal<AgreedContact>(how ?? ByPhone), Today, Today.AddDays(30), "pas");

    public static StalkingContactAttempted Tried(ContactOutcome outcome, DateTimeOffset? at = null) =>
        new(CaseId, ContactChannel.Phone, outcome, outcome != ContactOutcome.Reached, at ?? Now, LondonDay.Of(at ?? Now), "pas");

    /// <summary>An accepted case of which this has happened since.</summary>
    public static Past<StalkingCase> Given(params object[] since) => Past.Of<StalkingCase>(StalkingCaseFold.Evolve, [Opened, Screened, Accepted, .. since]);

    public static Func<StalkingCase, Decision> Does<TForm>(TForm form, Func<TForm, OpenMatter<StalkingCase>, Decision> decide, string agency = "pas", DateTimeOffset? at = null) =>
        state => decide(form, Open(state, agency, at));

    public static OpenMatter<StalkingCase> Open(StalkingCase state, string agency = "pas", DateTimeOffset? at = null) => new(
        state,
        TestKeys.OfZephyrine,
        new("subject-1", agency, "tunbridge-wells", new HashSet<string>()),
        new(["stalking"], new HashSet<FieldClass>(), new HashSet<FieldClass>(), null),
        at ?? Now);
}
