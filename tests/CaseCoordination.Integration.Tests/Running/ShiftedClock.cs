namespace CaseCoordination.Integration.Tests;

/// <summary>The real clock, put forward by hand: what was just now becomes long ago without anybody waiting.</summary>
public sealed class ShiftedClock : TimeProvider
{
    public TimeSpan By { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + By;
}
