using CaseCoordination.Agencies.Events;
using CaseCoordination.Kernel;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Agencies;

/// <summary>A partner agency as the directory shows it.</summary>
public sealed record Agency(Guid Id, string Code, string Name, string Kind, IReadOnlyList<string> Aliases, string Description)
{
    public static Guid IdFor(string code) => NamedId.From("agency", code);
}

public static class AgencyFold
{
    public static Agency? Evolve(Agency? state, object @event) => (state, @event) switch
    {
        (null, AgencyRegistered e) => new(Agency.IdFor(e.Code), e.Code, e.Name, e.Kind, e.Aliases, e.Description),
        _ => state,
    };
}

public sealed partial class AgencyProjection : SingleStreamProjection<Agency, Guid>
{
    // Told what it folds, it is not asked about every other context's events.
    public AgencyProjection()
    {
        IncludeType<AgencyRegistered>();
    }

    public override Agency? Evolve(Agency? snapshot, Guid id, IEvent e) => AgencyFold.Evolve(snapshot, e.Data);
}
