using CaseCoordination.Privacy.Requests;
using CaseCoordination.Referrals.Events;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Referrals;

public sealed class TakingInTests(App app)
{
    private readonly Machine _police = app.Machine("kp");

    [Fact]
    public async Task A_referral_is_answered_with_its_address_and_a_receipt()
    {
        var reply = await _police.Post("referrals", Bodies.Marac());

        reply.Status.Should().Be(201);
        var id = (string?)reply.Json!["id"];
        reply.Message.Headers.Location!.ToString().Should().Be($"/api/v1/tunbridge-wells/referrals/{id}");
        ((string?)reply.Json["status"]).Should().Be("received");
        ((string?)reply.Json["kind"]).Should().Be("marac");
        ((long)reply.Json["receipt"]!["position"]!).Should().BePositive();
        ((string?)reply.Json["receipt"]!["digest"]).Should().MatchRegex("^sha256:[0-9a-f]{64}$");
    }

    [Fact]
    public async Task The_receipt_names_the_event_that_is_on_the_log()
    {
        var reply = await _police.Post("referrals", Bodies.Marac());

        await using var session = app.Store.QuerySession("tunbridge-wells");
        var events = await session.Events.FetchStreamAsync((Guid)reply.Json!["id"]!, version: 1, token: Machine.Stop);
        events.Should().ContainSingle().Which.Data.Should().BeOfType<ReferralReceived>().Which.ReferringAgency.Should().Be("kp");
        events[0].Sequence.Should().Be((long)reply.Json["receipt"]!["position"]!);
        events[0].Timestamp.Should().Be((DateTimeOffset)reply.Json["receipt"]!["recordedAt"]!);
        events[0].UserName.Should().Be("kp");
    }

    [Fact]
    public async Task Sent_again_under_its_key_it_gets_the_same_answer_and_is_stored_once()
    {
        var (body, key) = (Bodies.Marac(), Guid.NewGuid().ToString());

        var first = await _police.Post("referrals", body, key);
        var again = await _police.Post("referrals", body, key);

        again.Status.Should().Be(201);
        again.Json!.ToJsonString().Should().Be(first.Json!.ToJsonString());
        again.Message.Headers.Location.Should().Be(first.Message.Headers.Location);
        again.Message.Headers.Contains("Idempotent-Replayed").Should().BeTrue();
        (await app.CountByReference((string)body["agencyReference"]!)).Should().Be(1);
    }

    [Fact]
    public async Task Eight_at_once_under_one_key_are_one_referral()
    {
        var (body, key) = (Bodies.Marac(), Guid.NewGuid().ToString());

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _police.Post("referrals", body, key)));

        replies.Should().OnlyContain(r => r.Status == 201);
        replies.Select(r => (string?)r.Json!["id"]).Distinct().Should().ContainSingle();
        (await app.CountByReference((string)body["agencyReference"]!)).Should().Be(1);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused_and_nothing_of_it_is_stored()
    {
        var (body, other, key) = (Bodies.Marac(), Bodies.Marac(), Guid.NewGuid().ToString());
        await _police.Post("referrals", body, key);

        var reply = await _police.Post("referrals", other, key);

        (reply.Status, reply.Type).Should().Be((422, "/problems/idempotency-key-reused"));
        (await app.CountByReference((string)other["agencyReference"]!)).Should().Be(0);
    }

    [Fact]
    public async Task A_reference_taken_is_a_conflict_that_links_to_the_first()
    {
        var reference = Bodies.NewReference();
        var first = await _police.Post("referrals", Bodies.Marac(reference));

        var key = Guid.NewGuid().ToString();
        var reply = await _police.Post("referrals", Bodies.Marac(reference), key);

        (reply.Status, reply.Type).Should().Be((409, "/problems/agency-reference-known"));
        ((string?)reply.Json!["link"]).Should().Be(first.Message.Headers.Location!.ToString());
        await using var session = app.Store.QuerySession("tunbridge-wells");
        (await session.LoadAsync<AnsweredRequest>($"kp {key}", Machine.Stop)).Should().BeNull("record, event and message are one transaction");
    }

    [Fact]
    public async Task Another_agency_may_use_the_same_reference()
    {
        var reference = Bodies.NewReference();
        await _police.Post("referrals", Bodies.Marac(reference));

        (await app.Machine("davss").Post("referrals", Bodies.Marac(reference))).Status.Should().Be(201);
    }

    [Fact]
    public async Task A_request_without_a_key_is_told_to_send_one()
    {
        var reply = await _police.Post("referrals", Bodies.Marac(), key: null);

        (reply.Status, reply.Type).Should().Be((400, "/problems/idempotency-key-missing"));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("with space")]
    public async Task A_key_no_header_should_carry_is_refused(string key) =>
        (await _police.Post("referrals", Bodies.Marac(), key)).Status.Should().Be(400);
}
