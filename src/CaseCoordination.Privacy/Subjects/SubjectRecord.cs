using System.Collections.Immutable;
using CaseCoordination.Privacy.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Privacy.Subjects;

/// <summary>What was decided about one person's data; its stream is the person's own.</summary>
/// <param name="Holds">Legal holds in force, by kind, with the other body's reference.</param>
/// <param name="KeepUntil">A person decided to keep it until then; null when nobody did.</param>
public sealed record SubjectRecord(
    Guid Id, DateOnly? ErasedOn, string? ErasedFor, bool Restricted, ImmutableSortedDictionary<string, string> Holds, DateOnly? KeepUntil)
{
    public static SubjectRecord Unwritten(Guid person) => new(person, null, null, false, ImmutableSortedDictionary<string, string>.Empty, null);
}

public static class SubjectFold
{
    public static SubjectRecord? Evolve(SubjectRecord? state, object @event) => @event switch
    {
        PersonErased e => Of(state, e.PersonId) with { ErasedOn = e.ErasedOn, ErasedFor = e.Basis, Restricted = false },
        ProcessingRestricted e => Of(state, e.PersonId) with { Restricted = true },
        RestrictionLifted e => Of(state, e.PersonId) with { Restricted = false },
        LegalHoldPlaced e => Of(state, e.PersonId).With(holds => holds.SetItem(e.Hold, e.Reference)),
        LegalHoldLifted e => Of(state, e.PersonId).With(holds => holds.Remove(e.Hold)),
        RetentionExtended e => Of(state, e.PersonId) with { KeepUntil = e.Until },
        _ => state,
    };

    private static SubjectRecord Of(SubjectRecord? state, Guid person) => state ?? SubjectRecord.Unwritten(person);

    private static SubjectRecord With(
        this SubjectRecord state, Func<ImmutableSortedDictionary<string, string>, ImmutableSortedDictionary<string, string>> change) =>
        state with { Holds = change(state.Holds) };
}

/// <summary>Folded when asked for: few people ever have one.</summary>
public sealed partial class SubjectProjection : SingleStreamProjection<SubjectRecord, Guid>
{
    public override SubjectRecord? Evolve(SubjectRecord? snapshot, Guid id, IEvent e) => SubjectFold.Evolve(snapshot, e.Data);
}
