using CaseCoordination.Agencies.Directory;
using CaseCoordination.Cases.Banner;
using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Referrals.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Cases;

/// <summary>One case over all its matters: what must be seen first, who and what belongs to it, and its story.</summary>
[PageFor(Permission.CasesRead)]
public sealed class CaseModel(
    CaseOverviews overviews, CaseTimelines timelines, ReferralFiles referrals, MaracCases maracCases, AgencyDirectory directory, CurrentReader currentReader) : PageModel
{
    /// <summary>How many referrals are opened to name their people; the others are named where they are read.</summary>
    public const int MostOpened = 10;

    /// <summary>What is asked of the story, as the form says it.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public StoryForm Form { get; set; } = new();

    public Guid Id { get; private set; }

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

    public AgencyNames Agencies { get; private set; } = null!;

    public IReadOnlyList<string> AgencyCodes { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader("coordination");
        var (asked, faults) = Form.AsQuestion().Read(reader.Viewer);
        (Id, Faults) = (id, [.. faults]);
        asked = faults.Count > 0 ? new TimelineAsked { NewestFirst = true } : asked;
        if (await overviews.Read(reader, id, asked.AsKnownAt, cancellation) is not { } overview
            || await timelines.Read(reader, id, asked, cancellation) is not { } story)
        {
            return NotFound();
        }

        (Overview, Story) = (overview, story);
        IsDesk = NeedToKnow.SeesAll(reader.Viewer);
        var agencies = await directory.Of(reader.Viewer.Partnership, cancellation);
        (Agencies, AgencyCodes) = (new(agencies), IsDesk ? [.. agencies.Keys.Order(StringComparer.Ordinal)] : [reader.Viewer.Agency]);
        await Open(reader, cancellation);
        return Page();
    }

    private async Task Open(Reader reader, CancellationToken cancellation)
    {
        var opened = new List<(FoundReferral, ReferralFile)>();
        var statuses = new Dictionary<Guid, string>();
        foreach (var matter in Overview.Seen.Matters.DistinctBy(matter => matter.Matter))
        {
            if (matter.Kind == "referral" && opened.Count < MostOpened && await referrals.Find(reader, matter.Matter, cancellation) is { } found)
            {
                opened.Add((found, await referrals.Open(reader, found, cancellation)));
                statuses[matter.Matter] = found.Summary.Status;
            }
            else if (matter.Kind == "marac-case" && await maracCases.At(reader.Viewer, matter.Matter, cancellation) is { } listed)
            {
                statuses[matter.Matter] = CaseWording.Code(listed.Status);
            }
        }

        (Opened, Statuses) = (opened, statuses);
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
