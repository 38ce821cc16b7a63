using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Cases.Reviews;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Kernel;
using CaseCoordination.Unit.Tests.Cases.CaseTimeline;

namespace CaseCoordination.Unit.Tests.Cases.Reviews;

public sealed class ReviewTests
{
    private static readonly Guid Another = NamedId.From("another");

    [Fact]
    public void What_had_happened_before_and_was_not_known_is_told_apart_from_what_happened_since()
    {
        var since = Kept.At(10).RecordedAt;

        Changed(Kept.At(20, daysBefore: 3), since).HappenedBefore.Should().BeTrue();
        Changed(Kept.At(100), since).HappenedBefore.Should().BeFalse();
        Changed(Kept.At(20, daysBefore: 3), null).HappenedBefore.Should().BeFalse("there was no moment before");
    }

    [Fact]
    public void A_decision_is_shown_with_what_lay_open_then_what_did_not_and_what_came_after()
    {
        var decided = Kept.At(5, kind: TimelineEntryKind.ReferralDeclined);
        KeptEntry[] all = [Kept.At(1), Kept.At(2, matter: Another, agency: "kp"), Kept.At(3, matter: Another, agency: "kp"), decided, Kept.At(200, daysBefore: 9)];
        var told = new Dictionary<Guid, HandedOver> { [all[1].Id] = new(all[1].Id, "feed", all[1].RecordedAt) };

        var replay = DecisionReplay(decided, all, new("pas", decided.RecordedAt, told, new Dictionary<Guid, IReadOnlyList<DateTimeOffset>>()));

        replay.Seen.Select(e => e.Position).Should().Equal(3, 2);
        (replay.SeenCount, replay.Unseen, replay.AfterCount).Should().Be((2, 1, 1));
        replay.After.Single().HappenedBefore.Should().BeTrue();
        replay.Seen[0].Known!.By.Should().Be("feed");
    }

    [Fact]
    public void A_correction_that_came_later_does_not_stand_beside_what_was_seen_then()
    {
        var decided = Kept.At(5, kind: TimelineEntryKind.ReferralDeclined);
        KeptEntry[] all = [Kept.At(1), decided, Kept.At(8, kind: TimelineEntryKind.EntryCorrected, concerns: 2)];

        DecisionReplay(decided, all, null).Seen.Single().Remarks.Should().BeEmpty();
    }

    [Fact]
    public void A_line_of_a_chronology_says_source_author_and_delay_and_what_it_leaves_out()
    {
        var line = CaseChronologies.Of(CaseEntry.Of(Kept.At(3, daysBefore: 20) with { Withheld = ["narrative"] }, null, null, []));

        (line.Source!.Stream, line.Source.Version, line.Author, line.Delay, line.Late).Should().Be((Kept.Matter, 4L, "pas", 20, true));
        line.Redacted.Should().Equal("narrative");
    }

    [Fact]
    public void A_chronology_counts_what_the_whole_leaves_out()
    {
        CaseChronologies.Redactions(0, 0).Should().BeEmpty();
        CaseChronologies.Redactions(2, 5).Select(redaction => (redaction.What, redaction.Count)).Should().Equal(("matters-withheld", 2), ("sealed-text", 5));
    }

    private static DecisionReplay DecisionReplay(KeptEntry decided, KeptEntry[] all, AgencyKnowledge? knowledge) =>
        DecisionReplays.Of(decided, all, new HashSet<Guid> { Kept.Matter }, knowledge);

    private static CaseChange Changed(KeptEntry kept, DateTimeOffset? since) => CaseChangeReads.Of(kept, since, CaseEntry.Of(kept, null, null, []));
}
