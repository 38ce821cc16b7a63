using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Unit.Tests.Measures.Figures;

namespace CaseCoordination.Unit.Tests.Measures.Publishing;

/// <summary>A figure that changed says because of which events.</summary>
public sealed class DriftTests
{
    private static readonly PublishedFigure Was = Published.Figure(23, Published.Part(7, 23));

    [Fact]
    public void The_same_figures_have_not_drifted() => Drift.Between([Was], 100, [Was], [], null).Should().BeEmpty();

    [Fact]
    public void A_late_entry_is_named_with_what_it_adds()
    {
        var (now, late) = (Published.Figure(32, Published.Part(7, 23), Published.Part(120, 9)), Later(120, "plan-activity-recorded"));

        var changed = Drift.Between([Was], 100, [now], [late], null).Should().ContainSingle().Subject;

        (changed.StatusBefore, changed.Before, changed.Figure.Value).Should().Be(("computed", 23, 32));
        changed.Causes.Should().Equal(new RestatementCause("late-entry", late.Id, "plan-activity-recorded", 120, Logged.RecordedAt, 9));
    }

    [Fact]
    public void A_correction_takes_the_old_part_away_and_puts_its_own_in_its_place()
    {
        var entry = NamedId.From("an entry");
        var was = Published.Figure(23, Published.Part(7, 23, entry));
        var (now, corrected) = (Published.Figure(20, Published.Part(130, 20, entry)), Later(130, "plan-activity-corrected", entry));
        var ofAnother = Later(131, "plan-activity-corrected", NamedId.From("another entry"));

        var causes = Drift.Between([was], 100, [now], [corrected, ofAnother], null).Single().Causes;

        causes.Select(cause => (cause.Kind, cause.EventId, cause.Quantity)).Should().Equal(("correction", corrected.Id, -23), ("correction", corrected.Id, 20));
    }

    [Fact]
    public void A_withdrawal_of_another_entry_of_the_same_action_is_not_named()
    {
        var entry = NamedId.From("an entry");
        var (withdrawn, ofAnother) = (Later(140, "plan-activity-withdrawn", entry), Later(141, "plan-activity-withdrawn", NamedId.From("another entry")));

        var causes = Drift.Between([Published.Figure(23, Published.Part(7, 23, entry))], 100, [Published.Figure(null)], [withdrawn, ofAnother], null).Single().Causes;

        causes.Select(cause => cause.EventId).Should().Equal(withdrawn.Id);
    }

    [Theory]
    [InlineData("plan-activity-withdrawn", "withdrawal")]
    [InlineData("people-linked", "link")]
    [InlineData("entry-corrected", "correction")]
    [InlineData("plan-milestone-corrected", "correction")]
    [InlineData("plan-entry-withdrawn", "withdrawal")]
    public void What_is_gone_is_because_of_the_event_that_mends_its_stream(string type, string kind)
    {
        var (now, mended) = (Published.Figure(null), Later(140, type));

        var cause = Drift.Between([Was], 100, [now], [mended], null).Single().Causes.Should().ContainSingle().Subject;

        (cause.Kind, cause.EventId, cause.Quantity).Should().Be((kind, mended.Id, -23));
    }

    [Fact]
    public void What_was_known_and_is_counted_otherwise_is_because_the_definition_changed()
    {
        var redefined = Later(150, "measures-defined") with { StreamId = NamedId.From("measures") };
        var now = Published.Figure(30, Published.Part(5, 7), Published.Part(7, 23));

        var cause = Drift.Between([Was], 100, [now], [Later(5, "plan-activity-recorded")], redefined).Single().Causes.Should().ContainSingle().Subject;

        (cause.Kind, cause.EventId, cause.Quantity).Should().Be(("definition-change", redefined.Id, 7));
    }

    [Fact]
    public void A_sum_is_the_sum_of_its_causes_away_from_what_was_published()
    {
        var now = Published.Figure(29, Published.Part(120, 9), Published.Part(121, 20));

        var changed = Drift.Between([Was], 100, [now], [Later(120, "plan-activity-recorded"), Later(121, "plan-activity-recorded"), Later(122, "plan-activity-withdrawn")], null).Single();

        changed.Causes.Sum(cause => cause.Quantity).Should().Be(changed.Figure.Value!.Value - changed.Before!.Value);
    }

    private static LaterEvent Later(long position, string type, Guid? entry = null)
    {
        IReadOnlyList<Fact> facts = type.EndsWith("withdrawn", StringComparison.Ordinal) || type.StartsWith("people", StringComparison.Ordinal)
            ? []
            : [Counted.Fact("activity.engagement", Published.Day, position: position) with { Entry = entry }];
        return new(NamedId.From("event", $"{position}"), type, Published.Stream, position, Logged.RecordedAt, facts, entry);
    }
}
