using CaseCoordination.Integration.Tests.Edges;
using CaseCoordination.Privacy.Access;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Webhooks;

/// <summary>An agency that listens is told everything, in order, signed, and nothing else ever goes out.</summary>
public sealed class WebhookTests(WebhookHost running) : IClassFixture<WebhookHost>
{
    private static readonly string[] Loop =
    [
        "referral.received", "referral.routed", "referral.clocks-started", "referral.acknowledged", "referral.accepted", "referral.routed", "referral.clocks-started",
    ];

    [Fact]
    public async Task What_happens_is_told_in_order_signed_and_as_pointers()
    {
        await using var receiver = await Receiver.Start();
        var secret = await running.Connect("kp", receiver);

        var matter = await running.Refer("kp");
        var told = await receiver.Gets(all => all.Count(e => e.Matter == matter) == Loop.Length);

        told.Select(e => e.Type).Should().Equal(Loop);
        told.Should().OnlyContain(e => e.IsSignedWith(secret) && e.MediaType == "application/cloudevents+json" && e.Matter == matter);
        told.Select(e => e.Id).Should().OnlyHaveUniqueItems();
        told.Select(e => (long)e.Event["data"]!["position"]!).Should().BeInAscendingOrder();
        ((string?)told[0].Event["specversion"], (string?)told[0].Event["source"]).Should().Be(("1.0", "/api/v1/tunbridge-wells"));
        (await running.Machine("kp").Get((string)told[0].Event["data"]!["link"]!)).Status.Should().Be(200);
        string.Concat(told.Select(e => e.Event.ToJsonString())).Should().NotContainAny([.. Bodies.Planted]);
        (told[0] with { Body = [.. told[0].Body, (byte)' '] }).IsSignedWith(secret).Should().BeFalse("a body that was touched is not ours");
        (told[0] with { Timestamp = "1" }).IsSignedWith(secret).Should().BeFalse("nor one that is dated otherwise");
    }

    [Fact]
    public async Task Nothing_but_a_test_goes_out_before_somebody_approved_the_address()
    {
        await using var waiting = await Receiver.Start();
        await using var approved = await Receiver.Start();
        var put = await running.Put("pas", waiting.Url);
        ((string?)put.Json!["status"]).Should().Be("awaits-approval");
        var matter = await running.Refer("pas");
        var test = await running.Post("pas", "webhook/test");
        ((string?)test.Json!["purpose"], (string?)test.Json["statusClass"], test.Json["error"]).Should().Be(("test", "2xx", null));

        // Somebody else's deliveries of later events went out meanwhile: rounds were made.
        await running.Connect("stgiles", approved);
        var later = await running.Refer("stgiles");
        await approved.Gets(all => all.Count(e => e.Matter == later) == Loop.Length);
        waiting.All.Select(e => e.Type).Should().Equal("webhook.test");

        (await running.Approve("pas", "http://127.0.0.1:1/another")).Status.Should().Be(422, "what is approved is what was looked at");
        (await running.Approve("pas", waiting.Url)).Status.Should().Be(204);
        var told = await waiting.Gets(all => all.Count(e => e.Matter == matter) == Loop.Length);
        told.Skip(1).Select(e => e.Type).Should().Equal(Loop, "what happened since it was registered is told once it is approved");
        await using var moved = await Receiver.Start();
        ((string?)(await running.Put("pas", moved.Url)).Json!["status"]).Should().Be("awaits-approval", "another address is another decision");
    }

    [Fact]
    public async Task A_redirect_inwards_is_not_followed_and_the_sender_hears_nothing_of_it()
    {
        await using var inside = new Canary();
        await using var receiver = await Receiver.Start();
        receiver.Answer = _ => Task.FromResult<(int, string?)>((302, $"{inside.Address}"));
        await running.Connect("cap", receiver);

        var matter = await running.Refer("cap");
        await receiver.Gets(all => all.Count > 0);
        var log = await Until.Holds(() => running.Deliveries("cap"), all => all.Count > 0);

        ((string?)log[0]["error"], (string?)log[0]["statusClass"], inside.Visits).Should().Be(("redirected", "3xx", 0));
        (await running.Machine("cap").Get($"referrals/{matter}")).Status.Should().Be(200);
        log[0].ToJsonString().Should().NotContain("127.0.0.1");
    }

    [Fact]
    public async Task A_slow_receiver_keeps_nobody_else_waiting()
    {
        await using var slow = await Receiver.Start();
        await using var quick = await Receiver.Start();
        var thinking = new TaskCompletionSource<(int, string?)>();
        slow.Answer = _ => thinking.Task;
        await running.Connect("salus", slow);
        await running.Connect("stp", quick);

        await running.Refer("salus");
        await slow.Gets(all => all.Count == 1);
        var other = await running.Refer("stp");
        await quick.Gets(all => all.Count(e => e.Matter == other) == Loop.Length);

        slow.All.Select(e => e.Id).Distinct().Should().ContainSingle("its first delivery is still under way, or was given up and is tried again");
        thinking.SetResult((204, null));
    }

    [Fact]
    public async Task What_the_agency_is_party_to_no_more_is_passed_over_and_the_rest_goes_on()
    {
        await using var receiver = await Receiver.Start();
        await running.Connect("mdan", receiver);
        (await running.Post("mdan", "webhook/pause")).Status.Should().Be(200);
        var taken = await running.Refer("mdan");
        var kept = await running.Refer("mdan");
        await Until.Holds(() => running.Machine("mdan").Get("feed?after=0"), r => r.Json!["entries"]!.AsArray().Count == 2 * Loop.Length);
        await using (var session = running.Host.Store.LightweightSession("tunbridge-wells"))
        {
            session.DeleteWhere<Party>(party => party.Matter == taken);
            await session.SaveChangesAsync(Machine.Stop);
        }

        (await running.Post("mdan", "webhook/resumption")).Status.Should().Be(200);
        var told = await receiver.Gets(all => all.Count == Loop.Length);

        told.Should().OnlyContain(e => e.Matter == kept);
        (await running.Machine("mdan").Get("feed?after=0")).Json!["entries"]!.AsArray().Select(e => (Guid)e!["matter"]!).Should().OnlyContain(matter => matter == kept);
    }

    [Fact]
    public async Task Only_what_was_asked_for_is_sent_and_the_rest_is_not_waited_for()
    {
        await using var receiver = await Receiver.Start();
        await running.Connect("wawy", receiver, "referral.accepted");

        var matter = await running.Refer("wawy");
        var told = await receiver.Gets(all => all.Count > 0);

        told.Select(e => (e.Type, e.Matter)).Should().Equal(("referral.accepted", matter));
    }

    [Fact]
    public async Task An_agency_sees_and_changes_its_own_only()
    {
        await using var receiver = await Receiver.Start();
        await running.Put("kfrs", receiver.Url);

        foreach (var what in (string[])["agencies/kfrs/webhook", "agencies/kfrs/deliveries"])
        {
            (await running.Machine("cgl").Get(what)).Status.Should().Be(404);
        }

        (await running.Machine("cgl").Send(HttpMethod.Delete, "agencies/kfrs/webhook", null)).Status.Should().Be(404);
        (await running.Machine("kfrs").Get("agencies/kfrs/webhook")).Json!.AsObject().ContainsKey("secret").Should().BeFalse("it is told once");
    }

    [Theory]
    [InlineData("http://hooks.kp.example/", "not-https")]
    [InlineData("https://10.0.0.1/", "not-a-name")]
    [InlineData("https://localhost/", "not-a-name")]
    public async Task An_address_that_leads_inside_is_refused(string url, string code)
    {
        var refused = await running.Put("fm", url);

        (refused.Status, refused.Type).Should().Be((422, "/problems/webhook-not-acceptable"));
        refused.Faults.Should().Contain(("/url", code));
        ((string?)(await running.Machine("fm").Get("agencies/fm/webhook")).Json!["status"]).Should().Be("none");
    }

    [Fact]
    public async Task A_secret_stands_in_no_database_and_no_log()
    {
        await using var receiver = await Receiver.Start();
        var secret = (await running.Connect("bid", receiver))["whsec_".Length..];

        (await Dumps.Of(running.Host.Log)).Should().Contain(receiver.Url, "the dump holds webhooks at all").And.NotContain(secret);
        running.Host.Witness.Logged.Should().NotContain(line => line.Contains(secret, StringComparison.Ordinal));
    }
}
