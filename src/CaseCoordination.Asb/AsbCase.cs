using System.Collections.Immutable;
using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Asb;

/// <summary>Just enough of a case about one subject to decide with.</summary>
/// <param name="TakenOn">False while the referral it comes from waits for an answer.</param>
/// <param name="PathwayConsidered">Exploitation of the subject was looked into.</param>
/// <param name="KnownOn">The day an age stated then was right.</param>
public sealed record AsbCase(
    Guid Id,
    Guid? ReferralId,
    string LeadAgency,
    string SubjectKind,
    Guid SubjectId,
    Sealed? Particulars,
    ImmutableArray<Guid> Complainants,
    string Area,
    string Exploitation,
    DateOnly KnownOn,
    bool TakenOn,
    bool PathwayConsidered,
    bool Closed,
    ImmutableArray<Incident> Incidents,
    ImmutableSortedDictionary<int, Intervention> Interventions,
    ImmutableHashSet<Guid> Erased) : IMatter
{
    /// <inheritdoc/>
    public Guid? About => SubjectId;

    /// <summary>The case a referral opens: the same one however often its message arrives.</summary>
    public static Guid IdFor(Guid referralId) => NamedId.From("asb-case", referralId.ToString("N"));
}

/// <summary>Something that happened, as far as a guard asks.</summary>
public sealed record Incident(string Conduct, DateOnly OccurredOn);

public static class AsbCaseFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static AsbCase? Evolve(AsbCase? state, object @event) => (state, @event) switch
    {
        (null, AsbCaseOpened e) => new(
            e.CaseId,
            e.ReferralId,
            e.LeadAgency,
            e.SubjectKind,
            e.SubjectId,
            e.Particulars,
            [.. e.Complainants.Select(c => c.PersonId)],
            e.Area,
            e.Exploitation,
            e.OpenedOn,
            TakenOn: e.ReferralId is null,
            PathwayConsidered: false,
            Closed: false,
            [],
            ImmutableSortedDictionary<int, Intervention>.Empty,
            []),
        ({ } s, AsbReferralTakenOn) => s with { TakenOn = true },
        ({ } s, AsbIncidentLogged e) => s with { Incidents = s.Incidents.Add(new(e.Conduct, e.OccurredOn)) },
        ({ } s, ExploitationPathwayConsidered) => s with { PathwayConsidered = true },
        ({ } s, AsbCaseClosed) => s with { Closed = true },
        ({ } s, AsbPersonErased e) => s with { Erased = s.Erased.Add(e.PersonId) },
        ({ } s, InterventionProposed e) => s with { Interventions = s.Interventions.SetItem(e.Number, Intervention.Of(e)) },
        ({ } s, _) when InterventionFold.NumberOf(@event) is { } number && s.Interventions.TryGetValue(number, out var one) =>
            s with { Interventions = s.Interventions.SetItem(number, InterventionFold.Evolve(one, @event)) },
        _ => state, // An event this fold has no use for.
    };
}

public sealed partial class AsbCaseProjection : SingleStreamProjection<AsbCase, Guid>
{
    public override AsbCase? Evolve(AsbCase? snapshot, Guid id, IEvent e) => AsbCaseFold.Evolve(snapshot, e.Data);
}
