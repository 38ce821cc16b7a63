using CaseCoordination.Cases.Timeline;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Referrals.Reading;

namespace CaseCoordination.CoordinatorUi.Packs;

/// <summary>A meeting's papers as one reader may see them, at one moment.</summary>
/// <param name="By">The account that fetched it.</param>
public sealed record MeetingPack(MaracMeeting Meeting, IReadOnlyList<PackedCase> Cases, string By, string Agency, DateTimeOffset At);

/// <param name="Number">Its place on the agenda.</param>
/// <param name="Referral">Null where nothing of it is shown.</param>
/// <param name="Earlier">The case it repeats; null where there is none, or none they may see.</param>
public sealed record PackedCase(int Number, bool Late, MaracCaseFile File, ReferralFile? Referral, MaracCaseFile? Earlier, IReadOnlyList<TimelineEntry> History);

/// <summary>What stands on the paper, line by line: page and PDF are made of the same.</summary>
/// <param name="Key">What a row's text is about; empty for the other kinds.</param>
public sealed record PackLine(PackLineKind Kind, string Text, string Key = "");

public enum PackLineKind
{
    /// <summary>The name of the whole.</summary>
    Title = 1,

    /// <summary>A case; it begins a page.</summary>
    Case = 2,

    /// <summary>A part of a case.</summary>
    Part = 3,

    Paragraph = 4,

    Row = 5,
}
