using CaseCoordination.Agencies.Deliveries;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Webhooks;

/// <summary>What could not be delivered is tried again for days, never skipped, and seen.</summary>
public sealed class RetryTests(WebhookHost running) : IClassFixture<WebhookHost>
{
    private const int LengthOfLoop = 7;

    [Fact]
    public async Task A_receiver_that_fails_is_told_the_same_again_and_nothing_is_skipped()
    {
        await using var receiver = await Receiver.Start();
        var secret = await running.Connect("kp", receiver);
        receiver.Answer = e => Task.FromResult<(int, string?)>((receiver.All.Count == 1 ? 500 : 204, null));

        var matter = await running.Refer("kp");
        await Until.Holds(() => running.Deliveries("kp"), log => log.Count >= 1); // On a slow machine its five seconds may be over by now.
        running.Clock.By += TimeSpan.FromSeconds(10);
        var told = await receiver.Gets(all => all.Count(e => e.Matter == matter) == LengthOfLoop + 1);

        told[1].Id.Should().Be(told[0].Id, "a receiver that took it in after all knows it again");
        told[1].Body.Should().Equal(told[0].Body);
        long.Parse(told[1].Timestamp, null).Should().BeGreaterThan(long.Parse(told[0].Timestamp, null));
        told.Should().OnlyContain(e => e.IsSignedWith(secret));
        told.Skip(1).Select(e => e.Type).Should().StartWith(["referral.received", "referral.routed", "referral.clocks-started", "referral.acknowledged", "referral.accepted"]);
        (await Until.Holds(() => running.Deliveries("kp"), log => log.Count == LengthOfLoop + 1)).Take(2).Select(d => ((int)d["attempt"]!, (string?)d["statusClass"], (string?)d["error"]))
            .Should().Equal((1, "5xx", "receiver-failed"), (2, "2xx", null));
    }

    [Fact]
    public async Task After_days_in_vain_it_is_disabled_seen_and_resumed_without_a_loss()
    {
        await using var receiver = await Receiver.Start();
        await running.Connect("pas", receiver);
        receiver.Answer = _ => Task.FromResult<(int, string?)>((503, null));
        var matter = await running.Refer("pas");

        foreach (var (wait, failures) in RetrySchedule.Default.Waits.Select((wait, i) => (wait, i + 1)))
        {
            await Until.Holds(() => running.Deliveries("pas"), log => log.Count >= failures);
            running.Clock.By += wait + TimeSpan.FromSeconds(1);
        }

        var status = await Until.Holds(() => running.Machine("pas").Get("agencies/pas/webhook"), r => (string?)r.Json!["status"] == "disabled");
        ((string?)status.Json!["disabled"]).Should().Be("gave-up");
        using (var op = running.Host.Person("operator"))
        {
            var watched = (await op.Get("operations/webhooks")).Json!.AsArray().Single(w => (string?)w!["agency"] == "pas")!;
            ((string?)watched["status"], (string?)watched["lastError"]).Should().Be(("disabled", "receiver-failed"));
        }

        receiver.Answer = _ => Task.FromResult<(int, string?)>((200, null));
        var before = receiver.All.Count;
        (await running.Post("pas", "webhook/resumption")).Status.Should().Be(200);
        var told = await receiver.Gets(all => all.Count == before + LengthOfLoop);
        told.Skip(before).Should().OnlyContain(e => e.Matter == matter);
        told.Skip(before).Select(e => e.Type).Should().StartWith("referral.received").And.HaveCount(LengthOfLoop);
        told.Take(before + 1).Select(e => e.Id).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task A_receiver_that_asks_for_time_is_left_alone_for_so_long()
    {
        await using var receiver = await Receiver.Start();
        await using var witness = await Receiver.Start();
        await running.Connect("kfrs", receiver);
        await running.Connect("kenward", witness);
        (receiver.Answer, receiver.RetryAfter) = (_ => Task.FromResult<(int, string?)>((429, null)), "3600");
        var matter = await running.Refer("kfrs");
        await Until.Holds(() => running.Deliveries("kfrs"), log => log.Count == 1);
        (receiver.Answer, receiver.RetryAfter) = (_ => Task.FromResult<(int, string?)>((204, null)), null);

        running.Clock.By += TimeSpan.FromMinutes(10);
        var later = await running.Refer("kenward");
        await witness.Gets(all => all.Count(e => e.Matter == later) == LengthOfLoop);
        receiver.All.Should().ContainSingle("by the schedule alone it would have been told again after five seconds");

        running.Clock.By += TimeSpan.FromMinutes(51);
        await receiver.Gets(all => all.Count(e => e.Matter == matter) == LengthOfLoop + 1);
    }

    [Fact]
    public async Task A_receiver_that_says_it_is_gone_is_left_in_peace_at_once()
    {
        await using var receiver = await Receiver.Start();
        await running.Connect("cap", receiver);
        receiver.Answer = _ => Task.FromResult<(int, string?)>((410, null));

        await running.Refer("cap");

        var status = await Until.Holds(() => running.Machine("cap").Get("agencies/cap/webhook"), r => (string?)r.Json!["status"] == "disabled");
        ((string?)status.Json!["disabled"], receiver.All.Count).Should().Be(("gone", 1));
    }

    [Fact]
    public async Task Paused_nothing_is_sent_and_resumed_nothing_is_missing()
    {
        await using var receiver = await Receiver.Start();
        await using var witness = await Receiver.Start();
        await running.Connect("stgiles", receiver);
        await running.Connect("salus", witness);
        (await running.Post("stgiles", "webhook/pause")).Status.Should().Be(200);

        var matter = await running.Refer("stgiles");
        var later = await running.Refer("salus");
        await witness.Gets(all => all.Count(e => e.Matter == later) == LengthOfLoop);
        receiver.All.Should().BeEmpty();

        (await running.Post("stgiles", "webhook/resumption")).Status.Should().Be(200);
        var told = await receiver.Gets(all => all.Count == LengthOfLoop);
        told.Should().OnlyContain(e => e.Matter == matter);
    }

    [Fact]
    public async Task A_delivery_asked_for_again_comes_again_under_its_own_id()
    {
        await using var receiver = await Receiver.Start();
        await running.Connect("stp", receiver);
        await running.Refer("stp");
        var told = await receiver.Gets(all => all.Count == LengthOfLoop);
        var second = (await Until.Holds(() => running.Deliveries("stp"), log => log.Count == LengthOfLoop))[1];

        (await running.Post("stp", $"deliveries/{second["id"]}/replay")).Status.Should().Be(202);
        var again = (await receiver.Gets(all => all.Count == LengthOfLoop + 1))[^1];

        again.Id.Should().Be(told[1].Id);
        ((string?)(await Until.Holds(() => running.Deliveries("stp"), log => log.Count == LengthOfLoop + 1))[^1]["purpose"]).Should().Be("replay");
        (await running.Post("stp", $"deliveries/{Guid.NewGuid()}/replay")).Status.Should().Be(404);
    }

    [Fact]
    public async Task After_a_rotation_both_secrets_sign_for_a_day_and_then_the_new_one_alone()
    {
        await using var receiver = await Receiver.Start();
        var old = await running.Connect("wawy", receiver);
        var rotated = await running.Post("wawy", "webhook/rotation");
        var renewed = (string)rotated.Json!["secret"]!;
        renewed.Should().NotBe(old);

        await running.Refer("wawy");
        var told = await receiver.Gets(all => all.Count == LengthOfLoop);
        told.Should().OnlyContain(e => e.IsSignedWith(old) && e.IsSignedWith(renewed));

        running.Clock.By += TimeSpan.FromHours(25);
        await running.Refer("wawy");
        var later = (await receiver.Gets(all => all.Count == 2 * LengthOfLoop)).Skip(LengthOfLoop);
        later.Should().OnlyContain(e => !e.IsSignedWith(old) && e.IsSignedWith(renewed));
    }
}
