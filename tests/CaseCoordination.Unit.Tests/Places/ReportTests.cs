using CaseCoordination.Kernel;
using CaseCoordination.Places;
using CaseCoordination.Places.Clocks;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Messages;
using CaseCoordination.Places.Reports;
using static CaseCoordination.Unit.Tests.Places.Borough;

namespace CaseCoordination.Unit.Tests.Places;

/// <summary>A report from the form to what became of it.</summary>
public sealed class ReportTests
{
    [Fact]
    [Trait("Rule", "place-assess")]
    public void It_is_to_be_assessed_within_five_working_days_of_the_day_it_was_made()
    {
        // A Tuesday: the fifth working day after it is the Tuesday that follows.
        Report().AssessBy.Should().Be(new(2022, 5, 17));
        Moved(PlaceReportStep.Assessed, "confirmed", today: new(2022, 5, 17)).InTime.Should().BeTrue();
        Moved(PlaceReportStep.Assessed, "confirmed", today: new(2022, 5, 18)).InTime.Should().BeFalse();
    }

    [Fact]
    public void The_clock_raises_it_once_the_day_after_and_not_where_somebody_was_there()
    {
        var report = Report();
        var check = new CheckAssessment { ReportId = report.Id, DueOn = report.AssessBy };
        var assessed = Moved(PlaceReportStep.Assessed, "confirmed");

        CheckAssessmentHandler.Decide(check, report, new(2022, 5, 17, 22, 59, 0, TimeSpan.Zero)).Should().BeNull("in London it is still that day");
        CheckAssessmentHandler.Decide(check, report, new(2022, 5, 17, 23, 1, 0, TimeSpan.Zero))!.RaisedOn.Should().Be(new(2022, 5, 18));
        CheckAssessmentHandler.Decide(check, report with { Overdue = true }, new(2022, 5, 20, 0, 0, 0, TimeSpan.Zero)).Should().BeNull();
        CheckAssessmentHandler.Decide(check, Report(assessed), new(2022, 5, 20, 0, 0, 0, TimeSpan.Zero)).Should().BeNull();
    }

    [Fact]
    [Trait("Rule", "place-kind.*")]
    public void Every_kind_takes_its_own_issues_and_no_others()
    {
        foreach (var kind in PlaceKinds.All)
        {
            var form = Form(kind.Code) with { Issues = kind.Issues };
            MakeReport.Decide(form, Area, Starting()).Refusal.Should().BeNull(kind.Code);
            MakeReport.Decide(form with { Issues = ["somebody-called-zephyrine"] }, Area, Starting()).Refusal!.Faults.Should().Contain(f => f.Pointer == "/issues", kind.Code);
            MakeReport.Decide(form with { Issues = null }, Area, Starting()).Refusal.Should().Match<Refusal?>(r => (r == null) == (kind.Issues.Count == 0), kind.Code);
        }
    }

    [Theory]
    [InlineData("parking-complaint", "junction", false)]
    [InlineData("unsafe-place", "followed", true)]
    public void The_public_reports_what_the_open_form_offers(string kind, string issue, bool taken)
    {
        var decision = MakeReport.Decide(Form(kind, issue), Area, Starting(MakeReport.Public));

        (decision.Refusal is null).Should().Be(taken);
        decision.Events.Cast<PlaceReportMade>().Where(e => e.Source != "public" || e.By != "public" || e.Reference is not null).Should().BeEmpty();
    }

    [Theory]
    [InlineData("2022-05-11")]
    [InlineData("2020-05-09")]
    public void A_day_to_come_or_long_ago_is_refused(string day) =>
        MakeReport.Decide(Form() with { OccurredOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }, Area, Starting())
            .Refusal!.Faults.Should().ContainSingle(f => f.Pointer == "/occurredOn");

    [Theory]
    [InlineData("TW-0187", true)]
    [InlineData("46/12345/22", true)]
    [InlineData("Zephyrine Quillfeather", false)]
    [InlineData("ZEPHYRINE", false)]
    public void A_reference_is_a_number_and_never_a_name(string reference, bool taken) =>
        (MakeReport.Decide(Form() with { Reference = reference }, Area, Starting()).Refusal is null).Should().Be(taken);

    [Fact]
    [Trait("Rule", "place-step.*")]
    public void A_step_follows_only_where_its_rule_says()
    {
        foreach (var status in PlaceReportReads.Statuses)
        {
            foreach (var rule in MoveReport.Steps)
            {
                var form = new ReportStepForm { Code = rule.Codes.Count == 0 ? null : rule.Codes[0], Agency = rule.Step == PlaceReportStep.ActionAssigned ? "kp" : null };
                var decision = MoveReport.Decide(rule.Step, form, Known, Acting(Report() with { Status = status }));

                (decision.Refusal == PlaceRefusals.OutOfTurn).Should().Be(!rule.From.Contains(status), $"{rule.Step} after {status}");
                (decision.Refusal is null).Should().Be(rule.From.Contains(status), $"{rule.Step} after {status}");
            }
        }
    }

    [Fact]
    public void A_step_names_what_its_rule_knows_and_nothing_else()
    {
        Faults(PlaceReportStep.Assessed, new() { Code = "she was afraid" }).Should().Equal("/code");
        Faults(PlaceReportStep.Assessed, new() { Code = "confirmed", Agency = "kp" }).Should().Equal("/agency");
        Faults(PlaceReportStep.Assessed, new() { Code = "confirmed", On = Today.AddDays(1) }).Should().Equal("/on");
        Faults(PlaceReportStep.Assessed, new() { Code = "confirmed", On = Today.AddDays(-1) }).Should().Equal("/on");
    }

    [Fact]
    public void Where_it_is_can_be_asked_and_put_right_until_it_is_closed()
    {
        var asked = Report(Moved(PlaceReportStep.LocationQueried, null));
        asked.LocationQueried.Should().BeTrue();
        var moved = RelocateReport.Decide(new() { Location = new() { Latitude = 51.1401m, Longitude = 0.2702m } }, Area, Acting(asked)).Events.Single();

        var put = Logged.Stream([MakeReport.Decide(Form(), Area, Starting()).Events[0], moved]).Aggregate((PlaceReport?)null, PlaceReportFold.Evolve)!;

        (put.LocationQueried, put.Location.Latitude).Should().Be((false, 51.1401m));
        RelocateReport.Decide(new(), Area, Acting(asked with { Status = "closed" })).Refusal.Should().Be(PlaceRefusals.OutOfTurn);
    }

    private static PlaceReportMoved Moved(PlaceReportStep step, string? code, DateOnly? today = null) =>
        (PlaceReportMoved)MoveReport.Decide(step, new() { Code = code }, Known, Acting(Report(), today)).Events.Single();

    private static IEnumerable<string> Faults(PlaceReportStep step, ReportStepForm form) => MoveReport.Decide(step, form, Known, Acting(Report())).Refusal!.Faults!.Select(f => f.Pointer);
}
