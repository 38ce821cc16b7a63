using System.Collections.Immutable;
using CaseCoordination.Privacy.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Privacy.Subjects;

/// <summary>What was decided about one person's data; its stream is the person's own.</summary>
/// <param name="Holds">Legal holds in force; two of one kind differ by the other body's reference.</param>
/// <param name="KeepUntil">A person decided to keep it until then; null when nobody did.</param>
public sealed record SubjectRecord(
    Guid Id, DateOnly? ErasedOn, string? ErasedFor, bool Restricted, ImmutableHashSet<LegalHold> Holds, DateOnly? KeepUntil)
{
    public static SubjectRecord Unwritten(Guid person) => new(person, null, null, false, [], null);
}

/// <summary>A legal hold in force.</summary>
public sealed record LegalHold(string Hold, string Reference);

public static class SubjectFold
{
    public static SubjectRecord? Evolve(SubjectRecord? state, object @event) => @event switch
    {
        PersonErased e => Of(state, e.PersonId) with { ErasedOn = e.ErasedOn, ErasedFor = e.Basis, Restricted = false },
        ProcessingRestricted e => Of(state, e.PersonId) with { Restricted = true },
        RestrictionLifted e => Of(state, e.PersonId) with { Restricted = false },
        LegalHoldPlaced e => Of(state, e.PersonId).With(holds => holds.Add(new(e.Hold, e.Reference))),
        LegalHoldLifted e => Of(state, e.PersonId).With(holds => holds.Remove(new(e.Hold, e.Reference))),
        RetentionExtended e => Of(state, e.PersonId) with { KeepUntil = e.Until },
        _ => state,
    };

    private static SubjectRecord Of(SubjectRecord? state, Guid person) => state ?? SubjectRecord.Unwritten(person);

    private static SubjectRecord With(
        this SubjectRecord state, Func<ImmutableHashSet<LegalHold>, ImmutableHashSet<LegalHold>> change) =>
        state with { Holds = change(state.Holds) };
}

/// <summary>Folded when asked for: few people ever have one.</summary>
public sealed partial class SubjectProjection : SingleStreamProjection<SubjectRecord, Guid>
{
    public override SubjectRecord? Evolve(SubjectRecord? snapshot, Guid id, IEvent e) => SubjectFold.Evolve(snapshot, e.Data);
}
