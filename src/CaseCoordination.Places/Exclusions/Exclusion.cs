using CaseCoordination.Places.Events;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using JasperFx.Events;
using Marten;
using Marten.Events.Aggregation;
using Marten.Events.Projections;

namespace CaseCoordination.Places.Exclusions;

/// <summary>
/// Somebody is kept out of the premises of a scheme's members. It is about a person, but only the scheme can say whom:
/// what stands here is its number.
/// </summary>
/// <param name="Until">Its last day; null is for life, or not in force yet.</param>
public sealed record Exclusion(
    Guid Id,
    string Reference,
    string Scheme,
    string Basis,
    ExclusionStatus Status,
    bool Appealed,
    DateOnly ProposedOn,
    DateOnly? From,
    DateOnly? Until,
    int Breaches,
    DateOnly LastOn,
    IReadOnlyList<string> Parties,
    long Position,
    long Seen) : IMatter, IHaveParties
{
    /// <inheritdoc/>
    public Guid? About => null;

    public bool IsInForce => Status == ExclusionStatus.InForce;
}

/// <summary>Where an exclusion stands.</summary>
public enum ExclusionStatus
{
    Proposed = 1,
    NoticeServed = 2,
    InForce = 3,
    Lifted = 4,
    Expired = 5,
}

public static class ExclusionFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static Exclusion? Evolve(Exclusion? state, IEvent e)
    {
        var after = (state, e.Data) switch
        {
            (null, ExclusionProposed x) => new Exclusion(
                x.ExclusionId, x.Reference, x.Scheme, x.Basis, ExclusionStatus.Proposed, Appealed: false, x.ProposedOn, null, null, Breaches: 0, x.ProposedOn, [x.Agency], e.Sequence, Seen: 0),
            (null, _) => null,
            (_, ExclusionMoved x) => Moved(state, x) with { LastOn = x.On },
            (_, ExclusionExpired) => state with { Status = ExclusionStatus.Expired },
            _ => state, // An event this fold has no use for.
        };
        return after is null ? null : after with { Seen = e.Version };
    }

    private static Exclusion Moved(Exclusion state, ExclusionMoved e) => e.Step switch
    {
        ExclusionStep.NoticeServed => state with { Status = ExclusionStatus.NoticeServed },
        ExclusionStep.CameIntoForce => state with { Status = ExclusionStatus.InForce, From = e.On, Until = e.Until },
        ExclusionStep.Appealed => state with { Appealed = true },
        ExclusionStep.AppealDismissed => state with { Appealed = false },
        ExclusionStep.Lifted => state with { Status = ExclusionStatus.Lifted, Appealed = false },
        ExclusionStep.Breached => state with { Breaches = state.Breaches + 1 },
        _ => state,
    };
}

public sealed partial class ExclusionProjection : SingleStreamProjection<Exclusion, Guid>
{
    // Told what it folds, it is not asked about every other context's events.
    public ExclusionProjection()
    {
        Name = "place-exclusions";
        Version = 1; // Raise it when the fold changes: Marten rebuilds beside the old one.
        IncludeType<ExclusionProposed>();
        IncludeType<ExclusionMoved>();
        IncludeType<ExclusionExpired>();
    }

    public override Exclusion? Evolve(Exclusion? snapshot, Guid id, IEvent e) => ExclusionFold.Evolve(snapshot, e);
}

/// <summary>Who is party to an exclusion: the agency that proposed it; in the transaction that opens it.</summary>
public sealed partial class ExclusionPartiesProjection : EventProjection
{
    public const string Kind = "exclusion";

    public ExclusionPartiesProjection()
    {
        Name = "exclusion-parties";
        IncludeType<ExclusionProposed>();
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (e.Data is ExclusionProposed opened)
        {
            operations.Store(Party.Of(opened.ExclusionId, opened.Agency, Kind, opened.ProposedOn));
        }

        return ValueTask.CompletedTask;
    }
}
