using CaseCoordination.Referrals.Tray;
using CsCheck;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.Tray;

public sealed class ReferralSummaryFoldTests
{
    private static readonly object[] Answers =
        [Acknowledged(Conference), Acknowledged(Outreach), Accepted(Conference), Accepted(Outreach), Declined(Conference), Declined(Outreach),
        Overridden, Withdrawn, GivenAgain, Kept, Erased];

    [Fact]
    public void A_referral_received_is_its_referrers_alone() => After(Received).Should().BeEquivalentTo(new ReferralSummary(
        ReferralId, "marac", "kp", "KP/2022/004711", new(2022, 5, 3), "received", [], ["kp"], Version: 1, Logged.FirstPosition, Logged.RecordedAt, LastOn: new(2022, 5, 4)));

    [Fact]
    public void Once_routed_the_agencies_asked_are_party_to_it()
    {
        var summary = After(Received, Routed);

        summary.Parties.Should().Equal("davss", "kp", "twbc-cst");
        summary.Services.Should().BeEquivalentTo(
            [
                new ServiceLoop(Conference, "twbc-cst", "routed", [ToMarac]) { AskedOn = new(2022, 5, 4) },
                new ServiceLoop(Outreach, "davss", "routed", [ToOutreach]) { AskedOn = new(2022, 5, 4) },
            ], o => o.WithStrictOrdering());
    }

    [Fact]
    public void An_agency_that_is_asked_by_its_own_referral_is_party_once() =>
        After(Received with { ReferringAgency = "davss" }, Routed).Parties.Should().Equal("davss", "twbc-cst");

    public static TheoryData<string, object[]> StatusWords => new()
    {
        { "received", [Received] },
        { "routed", [Received, Routed] },
        { "undeliverable", [Received, Undeliverable] },
        { "acknowledged", [Received, Routed, Acknowledged(Conference)] },
        { "accepted", [Received, Routed, Acknowledged(Conference), Accepted(Conference)] },
        { "accepted", [Received, Routed, Accepted(Conference), Acknowledged(Conference)] },
        { "accepted", [Received, Routed, Accepted(Conference), Acknowledged(Outreach)] },
        { "accepted", [Received, Routed, Accepted(Conference), Declined(Outreach)] },
        { "accepted", [Received, Routed, Declined(Outreach), Accepted(Conference)] },
        { "routed", [Received, Routed, Declined(Conference)] },
        { "routed", [Received, Routed, Accepted(Conference), Declined(Conference)] },
        { "acknowledged", [Received, Routed, Declined(Conference), Acknowledged(Outreach)] },
        { "declined", [Received, Routed, Declined(Conference), Declined(Outreach)] },
        { "declined", [Received, Routed, Declined(Conference), Declined(Outreach), Acknowledged(Conference)] },
        { "declined", [Received, Routed, Declined(Conference), Declined(Outreach), Returned] },
    };

    [Theory]
    [MemberData(nameof(StatusWords), DisableDiscoveryEnumeration = true)]
    public void It_stands_where_the_furthest_service_stands_and_is_declined_when_all_declined(string status, object[] history) =>
        After(history).Status.Should().Be(status);

    [Fact]
    public void Of_a_service_that_accepted_it_says_who_when_and_why() =>
        After(Received, Routed, Acknowledged(Conference), Accepted(Conference)).Services[0].Should().BeEquivalentTo(new ServiceLoop(
            Conference, "twbc-cst", "accepted", [ToMarac], new(2022, 5, 4), new(2022, 5, 5), "twbc-cst", ["visible-high-risk"], "15 of 24 topics answered yes.")
        { AskedOn = new(2022, 5, 4), HeardOn = new(2022, 5, 5) });

    [Fact]
    public void Of_a_service_that_declined_it_also_says_where_else_to_turn() =>
        After(Received, Routed, Declined(Conference)).Services[0].Should().BeEquivalentTo(new ServiceLoop(
            Conference, "twbc-cst", "declined", [ToMarac], null, new(2022, 5, 5), "twbc-cst", ["threshold-not-met"], "No criterion is met.", [Outreach])
        { AskedOn = new(2022, 5, 4), HeardOn = new(2022, 5, 5) });

    [Fact]
    public void Receipt_and_acceptance_give_the_same_in_either_order() => Always.Holds(
        Gen.Shuffle((object[])[Acknowledged(Conference), Accepted(Conference), Acknowledged(Outreach), Accepted(Outreach)]),
        answers =>
        {
            var summary = After([Received, Routed, .. answers]);

            summary.Services.Should().BeEquivalentTo(
                After(Received, Routed, Acknowledged(Conference), Accepted(Conference), Acknowledged(Outreach), Accepted(Outreach)).Services, o => o.WithStrictOrdering());
            summary.Status.Should().Be("accepted");
        });

    [Fact]
    public void Receipt_and_refusal_give_the_same_in_either_order() =>
        After(Received, Routed, Acknowledged(Conference), Declined(Conference)).Services.Should().BeEquivalentTo(
            After(Received, Routed, Declined(Conference), Acknowledged(Conference)).Services, o => o.WithStrictOrdering());

    [Fact]
    public void Every_event_moves_the_version_and_none_moves_the_position_or_the_parties() => Always.Holds(Gen.OneOf(Answers).Array[0, 6], answers =>
    {
        object[] history = [Received, Routed, .. answers, Returned];
        var summary = After(history);

        Enumerable.Range(1, history.Length).Should().AllSatisfy(count => After(history[..count]).Version.Should().Be(count));
        (summary.Position, summary.RecordedAt).Should().Be((Logged.FirstPosition, Logged.RecordedAt));
        summary.Parties.Should().Equal("davss", "kp", "twbc-cst");
    });

    [Fact]
    public void Consent_and_erasure_move_it_to_no_other_place_in_the_tray()
    {
        var before = After(Received, Routed, Accepted(Conference));
        var after = After(Received, Routed, Accepted(Conference), Overridden, Withdrawn, Kept, GivenAgain, Erased);

        after.Should().BeEquivalentTo(before with { Version = 8 });
    }

    [Fact]
    public void It_is_kept_from_the_London_day_anything_last_happened_and_an_erasure_is_none_of_it()
    {
        LastOn((Received, "2022-05-03T22:59Z"), (Routed, "2022-05-03T23:01Z")).Should().Be(new DateOnly(2022, 5, 4));
        LastOn((Received, "2022-05-03T22:59Z"), (Withdrawn, "2022-06-30T23:30Z")).Should().Be(new DateOnly(2022, 7, 1));
        LastOn((Received, "2022-05-03T22:59Z"), (Withdrawn, "2022-06-30T23:30Z"), (Erased, "2030-05-06T10:00Z")).Should().Be(new DateOnly(2022, 7, 1));
    }

    [Fact]
    public void What_comes_before_the_referral_itself_is_passed_over() =>
        Logged.Stream([Routed, Accepted(Conference)]).Aggregate((ReferralSummary?)null, ReferralSummaryFold.Evolve).Should().BeNull();

    private static DateOnly? LastOn(params (object Data, string Moment)[] history) => history.Select((happened, place) =>
    {
        var logged = Logged.At(happened.Data, version: place + 1);
        logged.Timestamp = DateTimeOffset.Parse(happened.Moment, System.Globalization.CultureInfo.InvariantCulture);
        return logged;
    }).Aggregate((ReferralSummary?)null, ReferralSummaryFold.Evolve)!.LastOn;

    private static ReferralSummary After(params object[] history) => Logged.Stream(history).Aggregate((ReferralSummary?)null, ReferralSummaryFold.Evolve)!;
}
