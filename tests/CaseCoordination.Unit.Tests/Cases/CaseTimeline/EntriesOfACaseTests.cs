using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Unit.Tests.Golden;

namespace CaseCoordination.Unit.Tests.Cases.CaseTimeline;

public sealed class EntriesOfACaseTests
{
    private static readonly Viewer Coordinator = new("coordinator", "twbc-cst", "tunbridge-wells", new HashSet<string> { Role.Coordinator });
    private static readonly Viewer Machine = new("kp", "kp", "tunbridge-wells", new HashSet<string>());

    [Theory]
    [Trait("Rule", "timeline.late")]
    [InlineData("2022-05-01", false)]
    [InlineData("2022-04-24", false)]
    [InlineData("2022-04-23", true)]
    public void An_entry_is_late_when_it_became_known_more_than_a_week_after_it_happened(string happenedOn, bool late) =>
        LateEntry.IsLate(DateOnly.Parse(happenedOn, System.Globalization.CultureInfo.InvariantCulture), new(2022, 5, 1, 22, 59, 0, TimeSpan.Zero)).Should().Be(late);

    [Fact]
    [Trait("Rule", "timeline.restricted-entry")]
    public void Of_a_restricted_entry_is_told_that_it_is_there_and_who_holds_it_and_not_what_it_is()
    {
        var shown = CaseEntry.Restricted(Kept.At(1, kind: TimelineEntryKind.MaracHeard), "twbc-cst");

        (shown.Entry, shown.HeldBy, shown.Hearing).Should().Be((null, "twbc-cst", null));
        shown.Remarks.Should().BeEmpty();
        RestrictedEntries.Kinds.Should().NotContain(TimelineEntryKind.MaracConflict).And.NotContain(TimelineEntryKind.MaracMinutesWritten);
    }

    [Fact]
    public void Whoever_has_a_conflict_of_interest_is_told_nothing_from_the_moment_the_meeting_declared_it()
    {
        var (matter, day) = (NamedId.From("case"), new DateOnly(2022, 5, 3));

        RestrictedEntries.MayBeTold("cgl", matter, [], []).Should().BeTrue();
        RestrictedEntries.MayBeTold("cgl", matter, [], [new ConflictDeclared(NamedId.From("meeting"), matter, "cgl", day)]).Should().BeFalse();
        RestrictedEntries.MayBeTold("cgl", matter, [new AgencyExcluded(matter, "cgl", NamedId.From("meeting"), day)], []).Should().BeFalse();
        RestrictedEntries.MayBeTold("cgl", matter, [], [new ConflictDeclared(NamedId.From("meeting"), NamedId.From("another"), "cgl", day)]).Should().BeTrue();
        RestrictedEntries.MayBeTold("cgl", matter, [new AgencyExcluded(matter, "kp", NamedId.From("meeting"), day)], []).Should().BeTrue();
    }

    [Fact]
    public void A_correction_stands_beside_the_entry_it_names_and_beside_no_other()
    {
        var correction = Kept.At(9, kind: TimelineEntryKind.EntryCorrected, concerns: 2);
        var elsewhere = Kept.At(8, matter: NamedId.From("another"), kind: TimelineEntryKind.EntryDisputed, concerns: 2);

        CaseEntry.Of(Kept.At(1), null, null, [correction, elsewhere]).Remarks.Select(remark => remark.Id).Should().Equal(correction.Id);
        CaseEntry.Of(Kept.At(2), null, null, [correction, elsewhere]).Remarks.Should().BeEmpty();
    }

    [Fact]
    public void Every_correction_and_dispute_says_what_it_concerns()
    {
        KeptEntry.Of(Logged.At(GoldenFile.Event("entry-corrected")))!.Concerns.Should().BePositive();
        KeptEntry.Of(Logged.At(GoldenFile.Event("entry-disputed")))!.Concerns.Should().BePositive();
    }

    [Fact]
    public void An_entry_belongs_to_the_first_hearing_that_could_know_of_it()
    {
        var hearings = CaseHearings.InOrder([Kept.At(200, kind: TimelineEntryKind.MaracHeard), Kept.At(100, kind: TimelineEntryKind.MaracHeard)]);

        CaseHearings.Of(Kept.At(1), hearings)!.Position.Should().Be(101);
        CaseHearings.Of(Kept.At(100, kind: TimelineEntryKind.MaracHeard), hearings)!.Position.Should().Be(101, "the hearing ends its own group");
        CaseHearings.Of(Kept.At(150), hearings)!.Position.Should().Be(201);
        CaseHearings.Of(Kept.At(300), hearings).Should().BeNull();
    }

    [Fact]
    public void A_kept_entry_gives_back_the_entry_it_was_made_of_and_holds_no_sealed_word()
    {
        foreach (var name in GoldenFile.OfEvents)
        {
            var logged = Logged.At(GoldenFile.Event(name));
            var kept = KeptEntry.Of(logged);

            kept?.AsEntry().Should().BeEquivalentTo(CaseCoordination.Cases.Timeline.Entries.TimelineEntries.Of(logged), name);
        }

        KeptEntry.Of(Logged.At(GoldenFile.Event("referral-received")))!.Withheld.Should().Contain(["people/0/particulars", "details"]);
    }

    [Fact]
    public void Every_kind_is_asked_for_by_its_own_name_and_with_its_context() => Enum.GetValues<TimelineEntryKind>().Should().OnlyContain(kind =>
        TimelineKinds.Of(TimelineKinds.NameOf(kind))!.Contains(kind) && TimelineKinds.Contexts.Contains(TimelineKinds.ContextOf(kind)));

    [Fact]
    public void A_day_counts_to_its_end_in_London() =>
        new TimelineQuestion { AsKnownAt = "30/6/2022" }.Read(Coordinator).Asked.AsKnownAt.Should().Be(new DateTimeOffset(2022, 6, 30, 22, 59, 59, TimeSpan.Zero).AddMicroseconds(999_999));

    [Fact]
    public void Every_fault_of_a_question_is_named_with_its_field()
    {
        var (_, faults) = new TimelineQuestion { AsKnownAt = "yesterday", Kind = "gossip", From = "2022-13-01", After = "7", Size = "0", Order = "up" }.Read(Coordinator);

        faults.Select(fault => fault.Field).Should().Equal("asKnownAt", "kind", "from", "after", "size", "order");
        new TimelineQuestion { From = "2022-05-02", To = "1/5/2022" }.Read(Coordinator).Faults.Select(fault => fault.Field).Should().Equal("to");
        new TimelineQuestion().Read(Machine).Faults.Should().BeEmpty();
    }

    [Fact]
    public void An_agency_asks_what_it_knew_itself_and_not_what_another_did()
    {
        new TimelineQuestion { AsKnownBy = "davss" }.Read(Machine).Faults.Should().ContainSingle();
        new TimelineQuestion { AsKnownBy = "kp" }.Read(Machine).Asked.AsKnownBy.Should().Be("kp");
        new TimelineQuestion { AsKnownBy = "davss" }.Read(Coordinator).Faults.Should().BeEmpty();
    }
}
