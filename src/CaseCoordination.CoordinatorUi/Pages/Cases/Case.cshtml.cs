using CaseCoordination.Agencies.Directory;
using CaseCoordination.Cases.Banner;
using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.CoordinatorUi.Casework.CaseFiles;
using CaseCoordination.CoordinatorUi.Live;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Cases;

/// <summary>One case over all its matters: what must be seen first, who and what belongs to it, and its story.</summary>
[PageFor(Permission.CasesRead)]
public sealed class CaseModel(
    CaseOverviews overviews,
    CaseTimelines timelines,
    ReferralFiles referrals,
    MatterStatuses statuses,
    WatchedMatters watched,
    AgencyDirectory directory,
    CurrentReader currentReader) : PageModel
{
    /// <summary>How many referrals are opened to name their people; the others are named where they are read.</summary>
    public const int MostOpened = 10;

    /// <summary>What is asked of the story, as the form says it.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public StoryForm Form { get; set; } = new();

    /// <summary>What was just recorded.</summary>
    [TempData]
    public string? Done { get; set; }

    public Guid Id { get; private set; }

    /// <summary>What whoever reads it can do with the file.</summary>
    public IReadOnlyList<CaseFileStep> Steps { get; private set; } = [];

    /// <summary>What the page follows; nothing where an earlier moment is shown.</summary>
    public IReadOnlyList<LivePart> Live { get; private set; } = [];

    public CaseOverview Overview { get; private set; } = null!;

    public CaseTimelinePage Story { get; private set; } = null!;

    public IReadOnlyList<(string Anchor, string Message)> Faults { get; private set; } = [];

    /// <summary>The referrals that were opened, the newest first.</summary>
    public IReadOnlyList<(FoundReferral Found, ReferralFile File)> Opened { get; private set; } = [];

    /// <summary>Where each matter stands, as far as a list says it.</summary>
    public IReadOnlyDictionary<Guid, string> Statuses { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Null where no checklist is shown to this reader.</summary>
    public bool? HonourBased { get; private set; }

    public bool IsDesk { get; private set; }

    public Viewer Viewer { get; private set; } = null!;

    public AgencyNames Agencies { get; private set; } = null!;

    public IReadOnlyList<string> AgencyCodes { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader("coordination");
        var (asked, faults) = Form.AsQuestion().Read(reader.Viewer);
        (Id, Viewer, Faults) = (id, reader.Viewer, [.. faults]);
        asked = faults.Count > 0 ? new TimelineAsked { NewestFirst = true } : asked;
        IsDesk = NeedToKnow.SeesAll(reader.Viewer);
        if (await overviews.Read(reader, id, asked.AsKnownAt, cancellation) is not { } overview)
        {
            return NotFound();
        }

        // Before the story is read: what moves while it is read is told of.
        IEnumerable<Guid> matters = overview.Seen.Matters.Select(matter => matter.Matter).Distinct();
        Live = asked.AsKnownAt is null ? await watched.Of(reader.Viewer, IsDesk ? matters.Prepend(Id) : matters, cancellation) : [];
        if (await timelines.Read(reader, id, asked, cancellation) is not { } story)
        {
            return NotFound();
        }

        (Overview, Story) = (overview, story);
        var agencies = await directory.Of(reader.Viewer.Partnership, cancellation);
        (Agencies, AgencyCodes) = (new(agencies), IsDesk ? [.. agencies.Keys.Order(StringComparer.Ordinal)] : [reader.Viewer.Agency]);
        await Open(reader, cancellation);
        Steps = [.. CaseFileSteps.Of(overview.Seen, reader.Viewer, overview.Notes, []).Where(step => step.Offered)];
        return Page();
    }

    private async Task Open(Reader reader, CancellationToken cancellation)
    {
        var opened = new List<(FoundReferral, ReferralFile)>();
        IReadOnlyList<MatterOfCase> matters = [.. Overview.Seen.Matters.DistinctBy(matter => matter.Matter)];
        foreach (var matter in matters.Where(matter => matter.Kind == "referral").Take(MostOpened))
        {
            if (await referrals.Find(reader, matter.Matter, cancellation) is { } found)
            {
                opened.Add((found, await referrals.Open(reader, found, cancellation)));
            }
        }

        (Opened, Statuses) = (opened, await statuses.Of(reader.Viewer, matters.Select(matter => (matter.Kind, matter.Matter)), cancellation));
        HonourBased = opened.Exists(one => one.Item2.Details is not null) ? opened.Exists(one => HonourBasedAbuse.IsToBeConsidered(one.Item2.Details)) : null;
    }
}

/// <summary>The fields that narrow a story; their names stand in the address, and nothing of anyone does.</summary>
public sealed class StoryForm
{
    public string? AsKnownAt { get; set; }

    public string? AsKnownBy { get; set; }

    public string? Kind { get; set; }

    public string? Agency { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? After { get; set; }

    public bool IsNarrowed => new[] { AsKnownAt, AsKnownBy, Kind, Agency, From, To }.Any(text => !string.IsNullOrWhiteSpace(text));

    public TimelineQuestion AsQuestion() => new()
    {
        AsKnownAt = AsKnownAt,
        AsKnownBy = AsKnownBy,
        Kind = Kind,
        Agency = Agency,
        From = From,
        To = To,
        After = After,
        Order = "newest",
    };

    /// <summary>The same question from another place on; null for its first page.</summary>
    public Dictionary<string, string?> Route(Guid id, TimelineCursor? after) => new()
    {
        ["id"] = $"{id}",
        ["AsKnownAt"] = AsKnownAt,
        ["AsKnownBy"] = AsKnownBy,
        ["Kind"] = Kind,
        ["Agency"] = Agency,
        ["From"] = From,
        ["To"] = To,
        ["After"] = after?.ToString(),
    };
}
