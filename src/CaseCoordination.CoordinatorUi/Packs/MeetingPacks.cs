using CaseCoordination.Cases.Timeline;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Reading;

namespace CaseCoordination.CoordinatorUi.Packs;

/// <summary>
/// Puts a meeting's papers together. Each case is read like any other time, by need to know and on record; that they left
/// together, for printing, is on record besides, and before anything is given.
/// </summary>
public sealed class MeetingPacks(
    MaracMeetings meetings, MaracCaseFiles files, ReferralFiles referrals, MatterTimelines timelines, MatterReads matters, TimeProvider clock)
{
    /// <summary>Null when the meeting is not there, and when it is not theirs.</summary>
    public async Task<MeetingPack?> Fetch(Reader reader, Guid meetingId, CancellationToken ct)
    {
        if (await meetings.Read(reader, meetingId, ct) is not { } meeting)
        {
            return null;
        }

        var cases = new List<PackedCase>();
        foreach (var (place, item) in meeting.Agenda.Index())
        {
            if (await files.Read(reader, item.CaseId, ct) is { } file)
            {
                var referral = await referrals.OpenFor(reader, file.Case.ReferralId, file.Standing, ct);
                var earlier = file.Case.Repeat is { Confirmed: not false } repeat ? await files.Read(reader, repeat.EarlierCaseId, ct) : null;
                cases.Add(new(place + 1, item.Late, file, referral, earlier, (await timelines.Read(reader, item.CaseId, ct))?.Entries ?? []));
            }
        }

        await matters.RecordDisclosure(reader, meetingId, [.. cases.Select(one => one.File.Case.VictimId).Distinct()], ct);
        return new(meeting.Meeting, cases, reader.Viewer.Subject, reader.Viewer.Agency, clock.GetUtcNow());
    }
}
