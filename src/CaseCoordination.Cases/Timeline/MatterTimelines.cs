using CaseCoordination.Cases.Timeline.Entries;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Cases.Timeline;

/// <summary>The history of one referral, case or meeting, oldest first.</summary>
public sealed record MatterTimeline(Guid Matter, IReadOnlyList<TimelineEntry> Entries);

/// <summary>Reads a matter's history from its stream, so that it is never behind what was just acknowledged.</summary>
public sealed class MatterTimelines(MatterReads matters, AgencyNamesOf agencies)
{
    /// <summary>Null when there is none, and when the viewer may not see it; on record either way.</summary>
    public async Task<MatterTimeline?> Read(Reader reader, Guid matter, CancellationToken ct)
    {
        if (await matters.Find(reader, matter, ct) is not { } found)
        {
            return null;
        }

        await matters.Record(reader, matter, found.Standing, [], [FieldClass.Metadata], ct);
        var names = await agencies(reader.Viewer.Partnership, ct);
        return new(matter, [.. found.Events.Select(TimelineEntries.Of).OfType<TimelineEntry>().Select(entry => entry with { Agencies = names })]);
    }
}
