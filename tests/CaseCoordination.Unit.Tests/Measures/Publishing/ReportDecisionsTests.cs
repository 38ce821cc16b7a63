using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Unit.Tests.Measures.Publishing;

/// <summary>A report from its opening to its restatements.</summary>
public sealed class ReportDecisionsTests
{
    private static readonly HashSet<string> Actions = ["2.1"];
    private static readonly EditionsNow Now = Published.Now(100, Published.Figure(23, Published.Part(7, 23)));

    [Fact]
    public void Opened_again_it_is_the_same_report()
    {
        OpenReport.Decide(Published.First, null, "analyst", Published.Day).Events.Should().ContainSingle().Which.Should().BeOfType<ReportOpened>();
        OpenReport.Decide(Published.First, Published.Report(), "analyst", Published.Day).Events.Should().BeEmpty();
    }

    [Theory]
    [Trait("Rule", "report-narrative")]
    [InlineData("Support for a woman at TN4 9QQ went on.")]
    [InlineData("Call 07700 900123 to book.")]
    [InlineData("Write to team@outreach.example about it.")]
    [InlineData("Born 11/02/1990, she was met twice.")]
    [InlineData("A man aged 34 was moved on.")]
    [InlineData("A 16-year-old was helped home.")]
    public void What_tells_of_somebody_is_not_published(string text) =>
        Write(new() { Action = "2.1", Narrative = text }).Should().ContainSingle().Which.Code.Should().Be("tells-of-somebody");

    [Fact]
    [Trait("Rule", "report-narrative")]
    public void A_narrative_is_one_line_of_an_action_of_the_plan_with_a_rating_there_is()
    {
        var said = (ReportNarrativeWritten)WriteNarrative.Decide(
            new() { Action = "2.1", Narrative = "  Five venues,\n 230 contacts in 2022/23. ", Rating = "green" }, Published.Report(), Actions, "analyst", 1, Published.Day).Events[0];

        said.Narrative.Should().Be("Five venues, 230 contacts in 2022/23.");
        Write(new() { Action = "9.9", Rating = "purple" }).Select(fault => fault.Pointer).Should().Equal("/action", "/rating");
        Write(new() { Action = "2.1" }).Select(fault => fault.Pointer).Should().Equal("/narrative");
    }

    [Fact]
    [Trait("Rule", "report-sign-off")]
    public void A_change_takes_the_sign_off_back_and_nothing_unsigned_is_published()
    {
        var signed = Published.Report(new ReportSignedOff(QuarterlyReport.IdFor(Published.First), "chair", Published.Day));
        var changed = Published.Report(
            new ReportSignedOff(signed.Id, "chair", Published.Day), new ReportNarrativeWritten(signed.Id, "2.1", "More.", null, "analyst", Published.Day));

        PublishReport.Decide(signed, Now, "analyst", null, Published.Day).Events.Should().ContainSingle();
        (changed.Status, changed.SignedOffBy).Should().Be(("open", null));
        PublishReport.Decide(changed, Now, "analyst", null, Published.Day).Refusal.Should().Be(ReportRefusals.NotSignedOff);
    }

    [Fact]
    public void What_somebody_else_changed_meanwhile_is_not_signed_unread() =>
        SignOffReport.Decide(Published.Report(), "chair", seen: 0, Published.Day).Refusal.Should().Be(MatterRefusals.MovedOn);

    [Fact]
    public void A_quarter_that_is_not_over_is_not_published()
    {
        var signed = Published.Report(new ReportSignedOff(QuarterlyReport.IdFor(Published.First), "chair", Published.Day));

        PublishReport.Decide(signed, Now, "analyst", null, new(2022, 6, 30)).Refusal.Should().Be(ReportRefusals.QuarterRunning);
        PublishReport.Decide(signed, Now, "analyst", null, new(2022, 7, 1)).Refusal.Should().BeNull();
    }

    [Fact]
    public void A_published_report_is_neither_changed_nor_published_again()
    {
        var published = Published.Made(Now);

        WriteNarrative.Decide(new() { Action = "2.1", Narrative = "Later." }, published, Actions, "analyst", 3, Published.Day).Refusal.Should().Be(ReportRefusals.Published);
        PublishReport.Decide(published, Now, "analyst", null, Published.Day).Refusal.Should().Be(ReportRefusals.Published);
        SignOffReport.Decide(published, "chair", 3, Published.Day).Refusal.Should().Be(ReportRefusals.Published);
    }

    [Fact]
    public void A_restatement_stands_beside_what_was_published_and_changes_nothing_of_it()
    {
        var published = Published.Made(Now);
        var later = Published.Now(200, Published.Figure(32, Published.Part(7, 23), Published.Part(120, 9)));
        var drift = Drift.Between(published.Standing(), published.KnownTo(), later.Figures.Figures, [], null);

        var restated = QuarterlyReportFold.Evolve(published, Logged.At(RestateReport.Decide(published, later, drift, "analyst", Published.Day).Events[0], 4))!;

        restated.Published.Should().Be(published.Published);
        restated.Published!.Figures[0].Value.Should().Be(23);
        (restated.Status, restated.Standing()[0].Value, restated.KnownTo()).Should().Be(("restated", 32, 200));
        RestateReport.Decide(restated, later, [], "analyst", Published.Day).Refusal.Should().Be(ReportRefusals.NothingToRestate);
        RestateReport.Decide(Published.Report(), later, drift, "analyst", Published.Day).Refusal.Should().Be(ReportRefusals.NotPublished);
    }

    private static IReadOnlyList<Fault> Write(NarrativeForm form) =>
        WriteNarrative.Decide(form, Published.Report(), Actions, "analyst", 1, Published.Day).Refusal?.Faults ?? [];
}
