using CaseCoordination.Privacy.Events;
using CaseCoordination.Privacy.Sealing;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Privacy.Access;

/// <summary>One breaking of the glass: what it opens, to whom, until when, and what came of its review.</summary>
public sealed record Glass(
    Guid Id,
    Guid Matter,
    string By,
    string Agency,
    IReadOnlyList<FieldClass> Classes,
    string ReasonCode,
    Sealed Reason,
    DateTimeOffset From,
    DateTimeOffset Until,
    string? Finding,
    string? ReviewedBy)
{
    public bool IsOpenAt(DateTimeOffset moment) => From <= moment && moment < Until;
}

public static class GlassFold
{
    public static Glass? Evolve(Glass? state, object @event) => (state, @event) switch
    {
        (null, GlassBroken e) => new(
            e.GlassId, e.Matter, e.By, e.Agency, [.. e.Classes.Select(Enum.Parse<FieldClass>)], e.ReasonCode, e.Reason, e.From, e.Until, null, null),
        ({ } s, GlassReviewed e) => s with { Finding = e.Finding, ReviewedBy = e.By },
        _ => state,
    };
}

/// <summary>Kept in the transaction of its events: a grant opens at once and a review closes the alarm at once.</summary>
public sealed partial class GlassProjection : SingleStreamProjection<Glass, Guid>
{
    public GlassProjection()
    {
        IncludeType<GlassBroken>();
        IncludeType<GlassReviewed>();
    }

    public override Glass? Evolve(Glass? snapshot, Guid id, IEvent e) => GlassFold.Evolve(snapshot, e.Data);
}
