using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Messages;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace CaseCoordination.Integration.Tests.Services;

/// <summary>Puts on a service's queue what the referral's loop sends there.</summary>
internal sealed class Routed(App app, string service, string agency)
{
    private const string Partnership = "tunbridge-wells";

    /// <summary>A referral taken in, with a victim who has a key of her own; as it reaches the service.</summary>
    public async Task<ReferralForService> Referral<TDetails>(TDetails details, string? kind = null, string consent = "given", string ageBand = "25-34")
        where TDetails : notnull
    {
        var taken = await app.Machine("kp").Post("referrals", Bodies.Marac());
        var keys = app.Services.GetRequiredService<PersonKeys>();
        var (victim, suspect) = (await keys.New(Machine.Stop), await keys.New(Machine.Stop));
        return new()
        {
            ReferralId = (Guid)taken.Json!["id"]!,
            Service = service,
            Agency = agency,
            Kind = kind ?? service,
            ReferringAgency = "kp",
            MadeOn = new(2022, 5, 3),
            AboutId = victim.PersonId,
            PerpetratorIds = [suspect.PersonId],
            People = [new(victim.PersonId, "victim", "female", ageBand, null, []), new(suspect.PersonId, "perpetrator", "male", "unknown", "stranger", [])],
            Consent = consent,
            Details = victim.Seal<TDetails>(details),
        };
    }

    public Task Accept(Guid referralId) =>
        Send(new ReferralAcceptedForService { ReferralId = referralId, Service = service, Agency = agency, AcceptedOn = new(2022, 5, 4) });

    public Task End(Guid referralId, string reason) =>
        Send(new ReferralEndedForService { ReferralId = referralId, Service = service, Agency = agency, Reason = reason, EndedOn = new(2022, 5, 4) });

    public Task Withdraw(Guid referralId) => Send(new ConsentWithdrawnForService { ReferralId = referralId, Service = service, Agency = agency });

    public async Task Send(object message)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().EndpointFor(service).SendAsync(message, new() { TenantId = Partnership });
    }

    /// <summary>To itself: what its own clocks send.</summary>
    public async Task Check(object message)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().SendAsync(message, new() { TenantId = Partnership });
    }

    /// <summary>The same, and handled by the time this returns: what it left undone it will not do.</summary>
    public async Task Strike(object message)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeForTenantAsync(Partnership, message, Machine.Stop);
    }
}
