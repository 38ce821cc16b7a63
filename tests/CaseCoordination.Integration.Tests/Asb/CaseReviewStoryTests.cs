using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Asb;

public sealed class CaseReviewStoryTests(App app)
{
    private readonly Machine _council = app.Machine("twbc-cst");

    [Fact]
    public async Task A_case_review_goes_from_its_application_to_its_outcome_and_is_counted_for_the_year()
    {
        var year = Kernel.LondonDay.Of(TimeProvider.System.GetUtcNow()) is var today && today.Month >= 4 ? new Kernel.PlanYear(today.Year) : new Kernel.PlanYear(today.Year - 1);
        var before = await Counts(year);
        var work = await AsbWork.Open(_council, "asb/case-reviews", Application(reports: 3));
        (await app.Machine("kp").Get(work.At)).Status.Should().Be(404);

        await work.Do("acknowledgement");
        await work.Do("information-requests", new JsonObject { ["agencies"] = new JsonArray("kp") });
        (await app.Machine("kp").Get(work.At)).Status.Should().Be(200, "who is asked may read what about");
        (await work.Try("threshold", new JsonObject { ["reason"] = "too-few-reports", ["advice"] = "Keep a diary." })).Type.Should().Be("/problems/threshold-is-met");
        await work.Do("threshold");
        await work.Do("panel", new JsonObject
        {
            ["heldOn"] = AsbWork.Day(0),
            ["agencies"] = new JsonArray("kp", "twbc-cst"),
            ["recommendations"] = new JsonArray(new JsonObject { ["agency"] = "kp", ["text"] = "Patrol when the kettledrumming begins." }),
        });
        await work.Do("outcome", new JsonObject { ["sentOn"] = AsbWork.Day(0) });
        await work.Do("closure", new JsonObject { ["reason"] = "completed" });

        var read = (await work.Read()).Json!;
        ((string?)read["summary"]!["status"], (int?)read["qualifying"], (string?)read["applicant"]!["familyName"]).Should().Be(("closed", 3, "Wigglesworthy"));
        read["applicant"]!["telephone"].Should().BeNull("how to reach them is behind the glass");
        (await work.Story()).Should().Equal(
            "case-review-requested", "case-review-acknowledged", "case-review-information-requested", "case-review-threshold-met",
            "case-review-panel-held", "case-review-outcome-sent", "case-review-closed");
        (await Dumps.Of(app.Log)).Should().NotContainAny("Wigglesworthy", "ettledrumming begins");

        // Other reviews are counted beside it, as they become known.
        await Until.Holds(() => Counts(year), now => now.Applications > before.Applications && now.Held > before.Held && now.Recommended > before.Recommended);
    }

    [Fact]
    public async Task Too_few_reports_are_told_with_what_else_may_help_and_a_step_not_taken_in_time_is_told_too()
    {
        var work = await AsbWork.Open(_council, "asb/case-reviews", Application(reports: 1, on: -30));

        await Until.Holds(work.Story, story => story.Count(kind => kind == "case-review-overdue") == 2);
        await work.Do("acknowledgement");
        (await work.Try("threshold")).Faults.Should().Equal(("/reason", "missing"));
        await work.Do("threshold", new JsonObject { ["reason"] = "too-few-reports", ["advice"] = "Keep a diary." });
        await work.Do("closure", new JsonObject { ["reason"] = "threshold-not-met" });

        (await work.Read()).Json!["summary"]!["overdue"]!.AsArray().Select(step => (string?)step).Should().BeEquivalentTo("acknowledge", "threshold");
    }

    private async Task<(int Applications, int NotMet, int Held, int Recommended)> Counts(Kernel.PlanYear year)
    {
        var counts = (await _council.Get($"asb/case-reviews/counts?year={year}")).Json!;
        return ((int)counts["applications"]!, (int)counts["thresholdNotMet"]!, (int)counts["reviewsCarriedOut"]!, (int)counts["reviewsWithRecommendations"]!);
    }

    private static JsonObject Application(int reports, int on = 0) => new()
    {
        ["applicant"] = new JsonObject { ["familyName"] = "Wigglesworthy", ["telephone"] = "07700 900124" },
        ["problem"] = "noise",
        ["reports"] = new JsonArray([.. Enumerable.Range(1, reports).Select(i => (JsonNode)new JsonObject
        {
            ["problem"] = "noise", ["occurredOn"] = AsbWork.Day(on - (10 * i)), ["reportedOn"] = AsbWork.Day(on - (10 * i)), ["reportedTo"] = "kp",
        })]),
        ["requestedOn"] = AsbWork.Day(on),
    };
}
