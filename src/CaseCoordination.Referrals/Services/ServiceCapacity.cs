using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Referrals.Services;

/// <summary>What was ever said of one service's capacity, oldest first: what is tried on the past asks what held then.</summary>
public sealed record ServiceCapacity(Guid Id, string Service, ImmutableArray<CapacitySaid> Said)
{
    public const string Open = "open";
    public const string WaitingList = "waiting-list";
    public const string Closed = "closed";

    public static readonly IReadOnlyList<string> Words = [Open, WaitingList, Closed];

    public static Guid IdFor(string service) => NamedId.From("service-capacity", service);

    /// <summary>The last that its agency had said at a moment; null where it had said nothing.</summary>
    public CapacitySaid? At(DateTimeOffset moment, string agency) => Said.LastOrDefault(said => said.At <= moment && said.Stated.Agency == agency);
}

/// <param name="At">When it was recorded.</param>
public sealed record CapacitySaid(ServiceCapacityStated Stated, DateTimeOffset At);

public static class ServiceCapacityFold
{
    public static ServiceCapacity? Evolve(ServiceCapacity? state, IEvent e) => e.Data switch
    {
        ServiceCapacityStated x => new(ServiceCapacity.IdFor(x.Service), x.Service, [.. state?.Said ?? [], new(x, e.Timestamp)]),
        _ => state,
    };
}

/// <summary>Kept in the transaction of its event: the next referral is routed by it.</summary>
public sealed partial class ServiceCapacityProjection : SingleStreamProjection<ServiceCapacity, Guid>
{
    public ServiceCapacityProjection()
    {
        IncludeType<ServiceCapacityStated>();
    }

    public override ServiceCapacity? Evolve(ServiceCapacity? snapshot, Guid id, IEvent e) => ServiceCapacityFold.Evolve(snapshot, e);
}
