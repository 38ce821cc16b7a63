using System.Text.Json.Nodes;

// The referral: made, made again, refused, followed until it is answered, and shown to nobody else.
internal sealed partial class Walk
{
    private async Task Refer()
    {
        Story.Chapter("Kent Police refer a victim at high risk");
        await _story.Step("Kent Police's machine signs in", "200 with a bearer token", async () =>
        {
            var answer = await _police.SignIn();
            return SeenIn(answer, answer.Status == 200 && answer.At("token_type") == "Bearer", "token_type", "expires_in");
        });
        await _story.Step("They read the plan of 2022/23", "200 with 5 priorities and 71 actions", async () =>
        {
            var answer = await _police.Get("plans/2022-23");
            var priorities = answer.List("priorities").ToList();
            var actions = priorities.Sum(p => p["actions"]!.AsArray().Count);
            return new(
                answer.Status == 200 && priorities.Count == 5 && actions == 71,
                [
                    $"{answer.Status} {answer.At("title")}: {priorities.Count} priorities, {actions} actions",
                    .. priorities.Select(p => $"{p["number"]} {p["title"]}: {p["actions"]!.AsArray().Count}"),
                ]);
        });

        var (key, form) = ("walk-referral-1", Forms.Marac(Reference, yes: 16));
        Answer? first = null;
        await _story.Step("They post a MARAC referral, 16 of 24 topics answered yes", "201 with its address, and a receipt over the very bytes sent", async () =>
        {
            first = await _police.Post("referrals", form, key);
            _taken = first.At("id") ?? "";
            var addressed = first.Header("Location") == $"/api/v1/tunbridge-wells/referrals/{_taken}";
            return SeenIn(first, first.Status == 201 && addressed && first.At("receipt/digest") == DigestOf(form));
        });
        await _story.Step("They heard no answer and post the same under the same key", "the same answer again, marked Idempotent-Replayed", async () =>
        {
            var again = await _police.Post("referrals", form, key);
            return new(
                again.Status == 201 && again.Text == first!.Text && again.Header("Idempotent-Replayed") == "true",
                again.Short(), $"Idempotent-Replayed: {again.Header("Idempotent-Replayed")}");
        });
        await _story.Step("The same key by mistake with another body", "422 idempotency-key-reused", async () =>
            Problem(await _police.Post("referrals", Forms.Marac("KP/2022/000102", yes: 16), key), 422, "idempotency-key-reused"));
        await _story.Step("Another key with a reference used before", "409 agency-reference-known, with a link to the first", async () =>
        {
            var answer = await _police.Post("referrals", form, "walk-referral-1-again");
            return Problem(answer, 409, "agency-reference-known", answer.At("link") == $"/api/v1/tunbridge-wells/referrals/{_taken}");
        });
        await _story.Step("A form with four slips", "422 naming each of the four fields and its mend", async () =>
        {
            var (faulty, pointers) = Forms.Faulty();
            var answer = await _police.Post("referrals", faulty, "walk-referral-faulty");
            var errors = answer.List("errors").ToList();
            var right = answer.Status == 422 && errors.Select(e => $"{e["pointer"]}").Order().SequenceEqual(pointers.Order());
            return new(right, [answer.Short("type", "detail"), .. errors.Select(e => $"{e["pointer"]}: {e["detail"]}")]);
        });
        await _story.Step("A property the contract does not know", "400 naming its place", async () =>
        {
            var form = Forms.Marac("KP/2022/000103", yes: 16);
            form["consent"]!["staus"] = "given";
            var answer = await _police.Post("referrals", form, "walk-referral-misspelt");
            return new(answer.Status == 400 && answer.At("errors/0/pointer") == "/consent/staus", answer.Short("type", "errors"));
        });
    }

    private async Task FollowTheLoop()
    {
        Story.Chapter("The loop closes");
        await _story.Step("They ask for the referral again, saying which version they have", "304 while nothing has changed", async () =>
        {
            // It is being routed meanwhile: where the version moved on between the two, ask once more.
            var (read, again) = await Story.Until("reading twice", Patience, async () =>
            {
                var read = await _police.Get($"referrals/{_taken}");
                var again = await _police.Get($"referrals/{_taken}", read.Header("ETag"));
                return again.Status == 200 ? null : Tuple.Create(read, again);
            }, _stop);
            return new(
                read.Status == 200 && again is { Status: 304, Text: "" } && read.At("content/people/0/particulars/givenName") == "Marigold",
                $"ETag {read.Header("ETag")}: {read.Short("status", "referringAgency", "agencyReference", "madeOn")}",
                $"If-None-Match {read.Header("ETag")}: {again.Status}");
        });
        await _story.Step("They follow it until the MARAC answers", "routed, acknowledged, and accepted as visible high risk", async () =>
        {
            var answer = await Settled(_taken, "accepted");
            return new(answer.At("services/0/service") == "marac" && answer.At("services/0/grounds/0") == "visible-high-risk", LoopLines(answer));
        });
        await _story.Step("A second referral: 5 of 24 topics, and no other ground", "201", async () =>
        {
            var answer = await _police.Post("referrals", Forms.Marac("KP/2022/000104", yes: 5), "walk-referral-2");
            _returned = answer.At("id") ?? "";
            return SeenIn(answer, answer.Status == 201, "id", "status");
        });
        await _story.Step("They follow that one too", "declined below the threshold, with somewhere else to turn", async () =>
        {
            var answer = await Settled(_returned, "declined");
            return new(answer.At("services/0/grounds/0") == "threshold-not-met" && answer.List("services/0/signposts").Any(), LoopLines(answer));
        });
        await _story.Step("They read the first one's history", "received, routed, acknowledged, accepted and sent on to an adviser, each with who and when, and by when an answer is due", async () =>
        {
            var entries = await Story.Until("waiting until it was sent on", Patience, async () =>
            {
                var told = (await _police.Get($"referrals/{_taken}/timeline")).List("entries").ToList();
                return told.Count < 7 ? null : told;
            }, _stop);
            string[] kinds = [.. entries.Select(e => $"{e["kind"]}")];
            return new(
                kinds is ["referral-received", "referral-routed", "clocks-started", "referral-acknowledged", "referral-accepted", "referral-routed", "clocks-started"],
                entries.Select(Told));
        });
    }

    private async Task KeepOthersOut()
    {
        Story.Chapter("Who is party to it finds it; nobody else can tell that it exists");
        await _story.Step("They look the victim up by name and date of birth, typed in another way", "200 with both referrals, and no name in the answer", async () =>
        {
            var answer = await Story.Until("waiting until both are found", Patience, async () =>
            {
                var found = await _police.Post("referrals/lookups", Forms.VictimSought());
                return found.Status == 200 && found.List("referrals").Count() < 2 ? null : found;
            }, _stop);
            var ids = answer.List("referrals").Select(r => $"{r["id"]}").Order();
            return new(
                ids.SequenceEqual(new[] { _taken, _returned }.Order()) && !Forms.NamesIn(answer.Text).Any(),
                answer.List("referrals").Select(r => $"{r["agencyReference"]} {r["kind"]} {r["status"]}"));
        });
        await _story.Step("DAVSS, not party to it, looks the same victim up", "200 with no referral", async () =>
        {
            await _helpline.SignIn();
            var answer = await _helpline.Post("referrals/lookups", Forms.VictimSought());
            return SeenIn(answer, answer.Status == 200 && !answer.List("referrals").Any());
        });
        await _story.Step("They ask for the referral and its history", "404 to both, word for word as for one that does not exist", async () =>
        {
            var none = await _helpline.Get($"referrals/{Guid.Empty}");
            var theirs = await _helpline.Get($"referrals/{_taken}");
            var history = await _helpline.Get($"referrals/{_taken}/timeline");
            return new(
                new[] { none, theirs, history }.All(a => a.Status == 404 && a.At("type") == none.At("type") && a.At("detail") == none.At("detail")),
                theirs.Short("type", "status", "detail"));
        });
        await _story.Step("Kent Police ask in a partnership that is not in their token, and in their other one", "404 in both", async () =>
        {
            var foreign = await _police.Get($"/api/v1/anywhere-else/referrals/{_taken}");
            var other = await _police.Get($"/api/v1/tonbridge-and-malling/referrals/{_taken}");
            return new(
                foreign.Status == 404 && other.Status == 404,
                $"anywhere-else: {foreign.Short("type", "status")}", $"tonbridge-and-malling: {other.Short("type", "status")}");
        });
    }

    private async Task<Answer> Settled(string referral, string status)
    {
        var seen = "";
        return await Story.Until($"waiting until it is {status}", Patience, async () =>
        {
            var answer = await _police.Get($"referrals/{referral}");
            if (answer.At("status") is { } now && now != seen)
            {
                seen = now;
                Console.WriteLine($"      … {now}");
            }

            return seen == status ? answer : null;
        }, _stop);
    }

    private static string Told(JsonNode entry)
    {
        var agency = $"{entry["agency"]}" is { Length: > 0 } code ? $", {code}" : "";
        var recorded = entry["recordedAt"]!.GetValue<DateTimeOffset>();
        return $"{entry["happenedOn"]} {entry["title"]}{agency}: {entry["line"]} "
            + $"(recorded {recorded:yyyy-MM-dd HH:mm:ss}Z by {entry["recordedBy"]}, position {entry["position"]})";
    }

    private static IEnumerable<string> LoopLines(Answer answer) => answer.List("services").SelectMany<JsonNode, string>(loop =>
    [
        $"routed        to {loop["service"]} ({loop["agency"]}): {loop["rules"]![0]!["why"]} (rule {loop["rules"]![0]!["ruleId"]})",
        $"acknowledged  by {loop["agency"]} on {loop["acknowledgedOn"]}",
        $"{loop["status"],-13} by {loop["answeredBy"]} on {loop["answeredOn"]}: {loop["why"]}",
        .. loop["signposts"] is JsonArray signposts ? [$"signposts     {string.Join(", ", signposts)}"] : Array.Empty<string>(),
    ]);

    private static CameBack Problem(Answer answer, int status, string code, bool more = true) =>
        new(answer.Status == status && answer.At("type") == $"/problems/{code}" && more, answer.Short("type", "detail", "link"));
}
