using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Consent;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Services;

namespace CaseCoordination.Referrals.Acting;

/// <summary>What a partnership has agreed that an answer is held against.</summary>
/// <param name="Services">The services in force, by code.</param>
/// <param name="AgencyOf">Which agency runs a service, by the routing rules in force.</param>
public sealed record LoopRules(IReadOnlyDictionary<string, ServiceTerms> Services, IReadOnlyDictionary<string, string> AgencyOf, WorkingDays Days)
{
    /// <inheritdoc cref="ServicesInForce.Contexts"/>
    public IReadOnlySet<string> Contexts => Services.Contexts();

    public bool Allows(string service, string consent) => ConsentRules.Allows(Services.GetValueOrDefault(service), consent);

    /// <summary>The event that starts the clocks of a service asked now; none where it has none.</summary>
    public IEnumerable<object> Clocks(Guid referralId, string service, string agency, DateTimeOffset now) =>
        LoopClock.WhenAsked(service, agency, Services.GetValueOrDefault(service), Days, now).ToList() is { Count: > 0 } due ? [new ClocksStarted(referralId, due)] : [];
}

/// <summary>One service's loop, as its agency acts on it.</summary>
/// <param name="Name">The service.</param>
public sealed record AnsweringLoop(string Name, Loop Loop, ServiceTerms? Terms);

public static class Answering
{
    /// <summary>
    /// The loop the actor answers for: the one they name, or the only one of their agency that is still open. Answering for
    /// another's is refused.
    /// </summary>
    public static (AnsweringLoop? Loop, Refusal? Refusal) LoopOf(this OpenMatter<Referral> open, string? service, LoopRules rules)
    {
        var own = open.State.Loops.Where(loop => loop.Value.Agency == open.By.Agency).ToList();
        if (service is not null)
        {
            own = [.. own.Where(loop => loop.Key == service)];
        }
        else if (own.Count > 1)
        {
            own = own.Where(loop => loop.Value.IsOpen).ToList() is { Count: > 0 } still ? still : own;
        }

        return own switch
        {
            [] => (null, ReferralRefusals.NotYourService),
            [var (name, loop)] => (new(name, loop, rules.Services.GetValueOrDefault(name)), null),
            _ => (null, ReferralRefusals.SayWhichService(own.Select(loop => loop.Key))),
        };
    }
}
