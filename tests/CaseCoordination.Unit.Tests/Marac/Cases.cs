using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Unit.Tests.Privacy.Sealing;

namespace CaseCoordination.Unit.Tests.Marac;

/// <summary>A case and its meeting as they stand after some of their history, and who acts on them.</summary>
internal static class Cases
{
    public const string Reason = "A reason of more than ten characters.";

    public static readonly DateOnly Today = new(2022, 5, 25);
    public static readonly Guid ReferralId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");
    public static readonly Guid CaseId = MaracCase.IdFor(ReferralId);
    public static readonly Guid MeetingId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000e1");
    public static readonly Guid ActionId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000a1");
    public static readonly Guid OtherAction = Guid.Parse("01805c3f-7c00-7000-8000-0000000000a2");
    public static readonly WorkingDays Working = new([new(2022, 6, 2), new(2022, 6, 3)]);

    public static readonly Viewer Coordinator = new("ann", "twbc-cst", "tunbridge-wells", new HashSet<string> { Role.Coordinator });
    public static readonly Viewer Chair = new("cat", "twbc-cst", "tunbridge-wells", new HashSet<string> { Role.Chair });
    public static readonly Viewer Police = new("kp", "kp", "tunbridge-wells", new HashSet<string>());

    public static readonly IReadOnlyList<InvitedAgency> Invited = [new("twbc-cst", "coordinator"), new("kp", "police"), new("davss", "idva"), new("cgl", "substance-misuse")];

    public static readonly object[] Accepted =
    [
        new MaracCaseOpened(CaseId, ReferralId, "kp", TestKeys.Zephyrine, [TestKeys.Ignatius], new(2022, 5, 3)),
        new MaracReferralScreened(CaseId, ReferralId, "safelives-2015", null, 14, 0, [new(ReferralCriterion.PotentialEscalation, "")], ScreeningOutcome.ThresholdMet, new(2022, 5, 4)),
        new MaracCaseDescribed(CaseId, "twbc-cst", "female", "25-34", "yes", "no", "unknown", 2, 1, new(2022, 5, 1), null),
    ];

    public static readonly object[] Listed = [.. Accepted, new CaseListed(CaseId, MeetingId, Today, Late: false, Invited, new(2022, 5, 10))];

    public static readonly object[] Heard =
    [
        .. Listed,
        new CaseHeard(CaseId, MeetingId, Today, "kp", Repeat: false, ["kp", "davss", "twbc-cst"], new("female", "25-34", "yes", "no", "unknown", 2, 1)),
    ];

    public static readonly MaracActionAgreed Agreed = new(CaseId, ActionId, "kp", "target-harden", new(2022, 6, 1), Sealed(Reason), Today);

    public static readonly object[] WithAction = [.. Heard, Agreed];

    public static readonly object[] Scheduled =
        [new MeetingScheduled(MeetingId, Today, "town-hall", Emergency: false, new(2022, 5, 11), new(2022, 5, 13), new(2022, 5, 23), new(2022, 5, 30), "common-practice", Invited, new(2022, 4, 1))];

    public static readonly object[] InSession =
    [
        .. Scheduled,
        new AgendaItemAdded(MeetingId, CaseId, Late: false, Today),
        new MeetingReferralsClosed(MeetingId, Today),
        new CaseListCirculated(MeetingId, 1, Today),
        new MeetingOpened(MeetingId, Today),
    ];

    public static readonly object[] Quorate = [.. InSession, There("kp"), There("davss", Attendance.Deputy), There("twbc-cst")];

    public static AttendanceRecorded There(string agency, Attendance how = Attendance.Present) => new(MeetingId, agency, how, Today);

    public static CaseCoordination.Privacy.Sealing.Sealed Sealed(string text) => TestKeys.OfZephyrine.Seal(text);

    public static MaracCase After(params object[] events) => Past.Of<MaracCase>(MaracCaseFold.Evolve, events).State!;

    public static MaracMeeting Meeting(params object[] events) => Past.Of<MaracMeeting>(MaracMeetingFold.Evolve, events).State!;

    public static OpenMatter<MaracCase> Open(Viewer by, params object[] events) => Open(by, Today, events);

    public static OpenMatter<MaracCase> Open(Viewer by, DateOnly on, params object[] events) =>
        new(After(events), TestKeys.OfZephyrine, by, Nobody, new(on, new TimeOnly(10, 0), TimeSpan.Zero));

    public static OpenMatter<MaracMeeting> OpenMeeting(Viewer by, params object[] events) =>
        new(Meeting(events), null, by, Nobody, new(Today, new TimeOnly(10, 0), TimeSpan.Zero));

    /// <summary>The one event recorded, whose sealed parts differ each time.</summary>
    public static T One<T>(this Decision decision)
    {
        decision.Refusal.Should().BeNull();
        return decision.Events.Should().ContainSingle().Which.Should().BeOfType<T>().Subject;
    }

    public static void ShouldRefuse(this Decision decision, string code)
    {
        decision.Events.Should().BeEmpty();
        decision.Refusal!.Code.Should().Be(code);
    }

    private static Standing Nobody { get; } = new([], new HashSet<FieldClass>(), new HashSet<FieldClass>(), null);
}
