using System.Text.Json.Nodes;

// The coordinator: what is silent, and what other rules would have done with what was sent.
internal sealed partial class Walk
{
    private async Task TryOtherRules()
    {
        Story.Chapter("The coordinator asks what other rules would have done");
        using var desk = new Coordinator(_host.Address, _host.Secret, _stop);
        await _story.Step("The coordinator signs in", "200 with a token of their own", async () =>
        {
            var answer = await desk.SignIn();
            return SeenIn(answer, answer.Status == 200, "token_type", "expires_in");
        });
        await _story.Step("They ask which loops nobody has answered", "200 with the adviser's, who was asked and has said nothing yet", async () =>
        {
            var answer = await desk.Get("referrals/silent-loops?workingDays=0");
            var loops = answer.List("loops").ToList();
            return new(
                answer.Status == 200 && loops.Any(loop => $"{loop["service"]}" == "idva"),
                loops.Select(loop => $"{loop["agencyReference"]}: {loop["service"]} ({loop["agency"]}) {loop["status"]}, silent for {loop["workingDays"]} working days"));
        });
        var draft = "";
        await _story.Step("They draft rules that ask no adviser and send every MARAC referral to outreach as well", "201", async () =>
        {
            var rules = (await desk.Get("routing/rules")).List("sets").Last()["rules"]!.DeepClone().AsArray();
            var kept = new JsonArray([.. rules.Where(rule => $"{rule!["id"]}" != "threshold-met-to-idva").Select(rule => rule!.DeepClone())]);
            kept.Add(new JsonObject
            {
                ["id"] = "every-marac-to-outreach", ["when"] = new JsonObject { ["kind"] = new JsonArray("marac") }, ["service"] = "domestic-abuse-outreach", ["agency"] = "davss",
                ["why"] = "Every victim is offered outreach.", ["source"] = "Invented for this walk",
            });
            var today = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));
            var answer = await desk.Post("routing/rules/drafts", new JsonObject { ["effectiveFrom"] = $"{today:yyyy-MM-dd}", ["rules"] = kept });
            draft = answer.At("draftId") ?? "";
            return SeenIn(answer, answer.Status == 201, "draftId", "effectiveFrom");
        });
        await _story.Step("They try the draft on May 2022, when both referrals were made", "200: what would have gone another way, and nothing sent", async () =>
        {
            var answer = await desk.Post($"routing/rules/drafts/{draft}/replay", new JsonObject { ["from"] = "2022-05-01", ["until"] = "2022-05-31" });
            string Services(JsonNode difference, string name) => string.Join(" and ", difference[name]!.AsArray());
            var differences = answer.List("differences").ToList();

            // Outreach works with consent only, and this victim refused: the draft asks it nothing.
            return new(
                answer.Status == 200 && answer.At("tried") == "2" && differences.Count == 1,
                [
                    $"{answer.At("tried")} tried, {answer.At("same")} the same way, {answer.At("notTried")} that can no longer be read",
                    .. differences.Select(d => $"{d["kind"]} of {d["madeOn"]}: went to {Services(d, "was")}, would go to {Services(d, "wouldBe")} (rules {Services(d, "rules")})"),
                ]);
        });
    }
}
