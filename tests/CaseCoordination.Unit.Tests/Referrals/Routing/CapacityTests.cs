using CaseCoordination.Kernel;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Routing;
using CaseCoordination.Referrals.Services;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.Routing;

/// <summary>Outreach is asked while it is open or has a waiting list; while it is closed the shelter is.</summary>
public sealed class CapacityTests
{
    private const string Shelter = "safe-accommodation";
    private static readonly DateTimeOffset Now = new(2022, 5, 6, 9, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<RoutingRule> Rules =
    [
        new("while-open", Asks("open", "waiting-list"), Outreach, "davss", "Outreach has room.", "test"),
        new("while-closed", Asks("closed"), Shelter, "lookahead", "Outreach takes nobody on.", "test"),
    ];

    [Theory]
    [InlineData(null, Outreach)]
    [InlineData("open", Outreach)]
    [InlineData("waiting-list", Outreach)]
    [InlineData("closed", Shelter)]
    public void A_referral_goes_by_what_the_service_can_take_on_and_silence_sends_nobody_away(string? capacity, string service) =>
        Routing(Now, capacity is null ? [] : [Stated(capacity, Now)]).Should().Equal(service);

    [Fact]
    public void What_another_agency_says_of_it_counts_for_nothing() =>
        Routing(Now, [Stated("closed", Now, agency: "kenward")]).Should().Equal(Outreach);

    [Fact]
    public void What_counts_is_the_last_that_was_said_by_then()
    {
        ServiceCapacity[] said = [Stated("closed", Now.AddDays(-2)), Stated("open", Now.AddDays(-1))];
        ServiceCapacity all = said[0] with { Said = [.. said.SelectMany(one => one.Said)] };

        Routing(Now, [all]).Should().Equal(Outreach);
        Routing(Now.AddDays(-1).AddHours(-1), [all]).Should().Equal(Shelter);
        Routing(Now.AddDays(-3), [all]).Should().Equal(Outreach);
    }

    [Fact]
    public void A_draft_tried_on_the_past_asks_what_the_service_could_take_on_then()
    {
        var story = Logged.Stream([Received, new ReferralRouted(ReferralId, 1, [new(Outreach, "davss", [ToOutreach])])]);
        var closed = Stated("closed", story[0].Timestamp.AddDays(-1));

        var otherwise = DraftReplays.Compare(story, "{}", Rules, ServicesOffered.All, [closed]);

        (otherwise!.Was.Single(), otherwise.WouldBe.Single(), otherwise.Rules.Single()).Should().Be((Outreach, Shelter, "while-closed"));
        DraftReplays.Compare(story, "{}", Rules, ServicesOffered.All, [Stated("closed", story[0].Timestamp.AddDays(1))]).Should().BeNull("it was closed later");
    }

    [Fact]
    public void Only_who_runs_a_service_says_what_it_can_take_on()
    {
        Decision By(string agency, CapacityForm form, ServiceCapacity? known = null) => StateCapacity.Decide(form, Outreach, agency, "davss", known, Today);

        By("davss", new() { Capacity = "waiting-list", WaitingDays = 21 }).Events.Should().Equal(new ServiceCapacityStated(Outreach, "davss", "waiting-list", 21, Today));
        By("davss", new() { Capacity = "closed" }, Stated("closed", Now)).ShouldRecordNothing();
        By("kenward", new() { Capacity = "closed" }).Refusal.Should().Be(ReferralRefusals.NotYourServiceToSpeakFor);
        By("davss", new() { Capacity = "full" }).Refusal!.Faults.Should().ContainSingle(fault => fault.Pointer == "/capacity");
        By("davss", new() { Capacity = "open", WaitingDays = 3 }).Refusal!.Faults.Should().ContainSingle(fault => fault.Pointer == "/waitingDays");
    }

    [Fact]
    public void A_draft_asks_only_about_services_it_gives_to_an_agency()
    {
        DraftForm form = new() { EffectiveFrom = Today, Rules = [Rules[1]] };

        DraftRoutingRules.Decide(form, ReferralId, "twbc-cst", ServicesOffered.All, Today).Refusal!.Faults.Should().ContainSingle(fault => fault.Code == "unknown-service");
        DraftRoutingRules.Decide(form with { Rules = Rules }, ReferralId, "twbc-cst", ServicesOffered.All, Today).Refusal.Should().BeNull();
    }

    private static Dictionary<string, IReadOnlyList<string>> Asks(params string[] capacities) => new() { [$"capacity.{Outreach}"] = capacities };

    private static ServiceCapacity Stated(string capacity, DateTimeOffset at, string agency = "davss") =>
        new(ServiceCapacity.IdFor(Outreach), Outreach, [new(new(Outreach, agency, capacity, null, Today), at)]);

    private static IEnumerable<string> Routing(DateTimeOffset at, IReadOnlyList<ServiceCapacity> stated)
    {
        var table = ServicesOffered.TableOf(Rules) with { Capacity = CapacityFacts.At(at, Rules, stated) };
        var referral = ReferralFold.Evolve(null, Received)!;
        return RouteReferralHandler.Decide(referral, table, referral.Facts, earlier: null, at).Events.OfType<ReferralRouted>().Single().Services.Select(sent => sent.Service);
    }
}
