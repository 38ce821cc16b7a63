using CaseCoordination.Kernel;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Routing;
using CsCheck;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.Routing;

/// <summary>Whatever the rules say, whoever supports nobody against their will is asked with consent alone.</summary>
public sealed class ConsentNeededTests
{
    private static readonly Gen<string> Statuses = Gen.OneOf("given", "refused", "not-sought-unsafe", "not-sought-no-contact", "withdrawn");

    /// <summary>Rules that ask about consent or do not, some of which would send it there in any case.</summary>
    private static readonly Gen<RoutingRule> Rules = Gen.Select(Gen.OneOf("isva", "isva", "idva", Outreach), Statuses.Array[0, 5]).Select((service, consents) => new RoutingRule(
        $"to-{service}",
        consents.Length == 0 ? new Dictionary<string, IReadOnlyList<string>>() : new Dictionary<string, IReadOnlyList<string>> { ["consent"] = consents },
        service,
        $"agency-of-{service}",
        "Because.",
        "Made up"));

    private static readonly Gen<object> SaidSince = Gen.OneOf<object>(Overridden, Overridden with { Status = "refused", Basis = null }, GivenAgain, Withdrawn);

    [Fact]
    [Trait("Rule", "consent-by-service")]
    public void A_service_that_needs_consent_is_never_asked_without_it_whatever_the_rules_and_whatever_was_said_before_it_was_routed() => Always.Holds(
        Gen.Select(Rules.Array[0, 6], Statuses, SaidSince.Array[0, 3]),
        it =>
        {
            var (rules, status, since) = it;
            object[] history = [Received with { Consent = new(status, null, null) }, .. since];
            var standing = since.LastOrDefault() switch { ConsentRecorded said => said.Status, ConsentWithdrawn => "withdrawn", _ => status };

            var asked = Routing(history, rules).Events.OfType<ReferralRouted>().SelectMany(routed => routed.Services).Select(service => service.Service).ToList();

            if (standing != "given")
            {
                asked.Should().NotContain(service => ServicesOffered.All[service].ConsentNeeded);
            }

            asked.Contains("isva").Should().Be(standing == "given" && rules.Any(rule => rule.Service == "isva" && Fires(rule, standing)));
            asked.Contains("idva").Should().Be(rules.Any(rule => rule.Service == "idva" && Fires(rule, standing)), "others go by the rules alone");
        },
        times: 2000);

    [Fact]
    public void Consent_taken_back_before_it_was_routed_counts()
    {
        var rule = new RoutingRule("to-isva", new Dictionary<string, IReadOnlyList<string>>(), "isva", "eiss", "Because.", "Made up");

        Routing([Received], [rule]).ShouldRecord(new ReferralRouted(ReferralId, 7, [new("isva", "eiss", [new("to-isva", "Because.")])]));
        Routing([Received, Withdrawn], [rule]).ShouldRecord(new ReferralUndeliverable(ReferralId, 7, "No rule in force sends it anywhere it may go."));
    }

    private static bool Fires(RoutingRule rule, string consent) => !rule.When.TryGetValue("consent", out var consents) || consents.Contains(consent);

    private static Decision Routing(object[] history, RoutingRule[] rules) => RouteReferralHandler.Decide(
        Past.Of<Referral>(ReferralFold.Evolve, history).State!,
        ServicesOffered.TableOf(rules),
        Past.Of<Referral>(ReferralFold.Evolve, history).State!.Facts,
        earlier: null,
        new(Today, new(9, 0), TimeSpan.Zero));
}
