// The figures: an activity reported, a quarter counted, a figure opened; and what anyone may see from outside.
internal sealed partial class Walk
{
    private async Task ReportAndCount()
    {
        Story.Chapter("A quarter that adds up");
        await _story.Step("Kenward Trust report an outreach session towards action 2.1", "201 with its place in the log", async () =>
        {
            await _outreach.SignIn();
            var answer = await _outreach.Post("plans/2022-23/actions/2.1/activities", Forms.Outreach(), "walk-activity-1");
            return SeenIn(answer, answer.Status == 201 && answer.At("action") == "2.1");
        });
        await _story.Step("Kent Police read the first quarter's figures", "2 referrals managed, 14 contacts, 2 places; all 71 actions shown", async () =>
        {
            var (quarter, figures) = await Story.Until("waiting for the figures to catch up", Patience, FiguresCaughtUp, _stop);
            var actions = quarter.List("actions").ToList();
            var silent = actions.Count(a => a["measures"]!.AsArray().All(m => $"{m!["status"]}" == "not-collected"));
            return new(
                actions.Count == 71 && figures is ["2", "14", "2"],
                $"{quarter.At("from")} to {quarter.At("to")}, known to position {quarter.At("knownTo")}, provisional: {quarter.At("provisional")}",
                $"1.1b Referrals managed         {figures[0]}",
                $"2.1a Individuals engaged with  {figures[1]}",
                $"2.1b Locations visited         {figures[2]}",
                $"{silent} of {actions.Count} actions are not collected yet, and say so instead of showing 0");
        });
        await _story.Step("They open figure 1.1b", "the two referrals under it, each with its event, adding up to the figure", async () =>
        {
            var answer = await _police.Get("measures/2022-23/Q1/1.1b/lineage");
            var facts = answer.List("figures/0/facts").ToList();
            var streams = facts.Select(f => $"{f["source"]!["streamId"]}").Order();
            return new(
                answer.At("figures/0/value") == $"{facts.DistinctBy(f => $"{f["key"]}").Count()}" && streams.SequenceEqual(new[] { _taken, _returned }.Order()),
                [
                    $"value {answer.At("figures/0/value")}, {facts.Count} facts, {answer.At("figures/0/digest")}",
                    .. facts.Select(f => (Fact: f, From: f["source"]!))
                        .Select(f => $"{f.Fact["occurredOn"]} {f.Fact["name"]} from stream {f.From["streamId"]}, position {f.From["position"]}"),
                ]);
        });
    }

    private async Task<Tuple<Answer, string[]>?> FiguresCaughtUp()
    {
        var quarter = await _police.Get("measures/2022-23/Q1");
        var measures = quarter.List("actions").SelectMany(a => a["measures"]!.AsArray()).ToDictionary(m => $"{m!["code"]}", m => $"{m!["value"]}");
        string[] figures = [measures.GetValueOrDefault("1.1b", ""), measures.GetValueOrDefault("2.1a", ""), measures.GetValueOrDefault("2.1b", "")];
        return figures.All(f => f is not ("" or "0" or "1")) ? Tuple.Create(quarter, figures) : null;
    }

    private async Task LookFromOutside()
    {
        Story.Chapter("From outside");
        await _story.Step("A browser comes without a session", "the sign-in page, with a form to fill in", async () =>
        {
            var (start, page) = (await Open("/"), await Open("/sign-in"));
            return new(
                start.Status is 302 && page.Status == 200 && page.Text.Contains("name=\"UserName\""),
                $"/ {start.Status}", $"/sign-in {page.Status}, {page.Text.Length} characters of HTML; {page.Header("X-Frame-Options")}, {page.Header("Cache-Control")}");
        });
        await _story.Step("Probes and metrics", "200 to all four, and the requests of this walk among the metrics", async () =>
        {
            string[] paths = ["/health/live", "/health/ready", "/metrics", "/openapi/v1.json"];
            var answers = await Task.WhenAll(paths.Select(Open));
            var metrics = answers[2].Text.Split('\n').Where(line => line.StartsWith("http_server_request_duration_seconds_count", StringComparison.Ordinal)).ToList();
            return new(
                answers.All(a => a.Status == 200) && metrics.Exists(m => m.Contains("/referrals", StringComparison.Ordinal)),
                $"{string.Join(", ", paths.Zip(answers, (path, answer) => $"{path} {answer.Status}"))}; {metrics.Count} kinds of request counted");
        });
        await _story.Step("What the host printed and measures, searched for the invented names", "none of them", async () =>
        {
            var everything = $"{_host.Said}\n{(await Open("/metrics")).Text}";
            var found = Forms.NamesIn(everything).ToList();
            var errors = _host.Said.Split('\n').Count(line => line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal));
            return new(
                found.Count == 0,
                found.Count == 0 ? $"none in {everything.Length} characters" : $"found: {string.Join(", ", found)}",
                $"{errors} errors in its log");
        });
    }

    private async Task<Answer> Open(string path) => await Answer.Of(await _http.GetAsync(path, _stop));
}
