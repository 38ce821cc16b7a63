using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Referrals.Services;

/// <summary>A service of the catalogue: every definition there ever was, oldest first.</summary>
public sealed record Service(Guid Id, string Code, ImmutableArray<ServiceDefined> Definitions)
{
    public const string ByContext = "context";
    public const string ByAgency = "agency";

    public static Guid IdFor(string code) => NamedId.From("service", code);

    /// <summary>The definition in force on a day; null before the first.</summary>
    public ServiceTerms? On(DateOnly day) => DefinedOn(day)?.Terms;

    /// <summary>The same, with its version and its day.</summary>
    public ServiceDefined? DefinedOn(DateOnly day) => Definitions.Where(d => d.EffectiveFrom <= day).MaxBy(d => d.Version);
}

public static class ServicesInForce
{
    /// <summary>The services this program answers for itself, each on the queue of its name.</summary>
    public static IReadOnlySet<string> Contexts(this IReadOnlyDictionary<string, ServiceTerms> services) =>
        services.Where(service => service.Value.RunBy == Service.ByContext).Select(service => service.Key).ToHashSet();
}

public static class ServiceFold
{
    public static Service? Evolve(Service? state, object @event) => @event switch
    {
        ServiceDefined e => new(Service.IdFor(e.Code), e.Code, [.. state?.Definitions ?? [], e]),
        _ => state,
    };
}

public sealed partial class ServiceProjection : SingleStreamProjection<Service, Guid>
{
    public ServiceProjection()
    {
        IncludeType<ServiceDefined>();
    }

    public override Service? Evolve(Service? snapshot, Guid id, IEvent e) => ServiceFold.Evolve(snapshot, e.Data);
}
