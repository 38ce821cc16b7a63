using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Places;

/// <summary>What is known of a place, a thing or a venue: the partnership's own, and about nobody.</summary>
public interface IPlaceStream
{
    /// <summary>Of the last event in it: the ETag.</summary>
    long Seen { get; }
}

/// <summary>A stream with everything a decision about it may need, gathered at the edge.</summary>
public sealed record Acting<T>(T State, Viewer By, DateOnly Today)
    where T : class, IPlaceStream;

/// <summary>What starts something new.</summary>
/// <param name="Id">It gets this one.</param>
public sealed record Starting(Guid Id, Viewer By, DateOnly Today, WorkingDays WorkingDays);
