using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Places;
using CaseCoordination.Places.Locations;
using CaseCoordination.Places.Reports;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Public;

/// <summary>
/// Anybody reports a place, without signing in and without saying who they are. It records nothing of who sent it; how often
/// one address may send is limited before it gets here, and remembered nowhere else.
/// </summary>
[AllowAnonymous]
[RequestSizeLimit(LargestBytes)]
[RequestFormLimits(ValueCountLimit = 64, ValueLengthLimit = 2_048, KeyLengthLimit = 128)]
public sealed class ReportAPlaceModel(PlaceDesk desk, PlaceAreas areas, MasterKey master, TimeProvider clock) : FormPage
{
    private const int LargestBytes = 16 * 1024;

    /// <summary>The fields as they stand on the page.</summary>
    private static readonly string[] InOrder = ["kind", "issues", "place", "occurred-on"];

    /// <summary>Whose area; the first where none is named.</summary>
    [FromRoute]
    public string? Csp { get; set; }

    [BindProperty]
    public PublicReport Form { get; set; } = new();

    /// <summary>Nobody sees this field; a program that fills in everything does.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public PlaceArea Area { get; private set; } = null!;

    public static IEnumerable<PlaceKind> Kinds => PlaceKinds.All.Where(kind => kind.FromPublic);

    /// <summary>The field's id and what is wrong with it.</summary>
    public IReadOnlyList<(string Field, string Words)> Errors { get; private set; } = [];

    public string? ErrorOf(string field) => Errors.Where(error => error.Field == field).Select(error => error.Words).FirstOrDefault();

    public IActionResult OnGet()
    {
        // Guessed from nothing: a day typed is a day remembered.
        Form.PartOfDay = "not-known";
        return Show();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        // What the framework made of fields it could not read would repeat them; each is missing to us, and the faults say so.
        ModelState.Clear();
        if (FindArea() is not { } area)
        {
            return NotFound();
        }

        if (!string.IsNullOrEmpty(Website))
        {
            return Thanks();
        }

        var form = Form.Read();
        var somebody = new Viewer(MakeReport.Public, MakeReport.Public, area.Partnership, new HashSet<string>());
        var said = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(form);
        var request = Sent(MakeReport.Public, master, said);
        var answer = await desk.Start<PlaceReport>(
            somebody, Guid.CreateVersion7(clock.GetUtcNow()), request, starting => MakeReport.Decide(form, area, starting), cancellation);
        if (answer.Refusal is { } refusal)
        {
            Errors = [.. (refusal.Faults ?? []).Select(fault => (FieldOf(fault), WordsOf(fault))).Distinct().OrderBy(error => Array.IndexOf(InOrder, error.Item1))];
            return Show();
        }

        return Thanks();
    }

    private RedirectToPageResult Thanks() => RedirectToPage("/Public/PlaceReported");

    private string WordsOf(Fault fault) => fault.Pointer == "/occurredOn" && Form.Typed is { Wrong.Count: > 0 } typed ? $"When was it: {typed.Mend}" : PlaceWording.Public(fault);

    private static string FieldOf(Fault fault) => fault.Pointer switch
    {
        "/kind" => "kind",
        "/issues" => "issues",
        "/occurredOn" => "occurred-on",
        _ => "place",
    };

    private PlaceArea? FindArea() => Csp is null ? areas.All[0] : areas.Of(Csp);

    private IActionResult Show()
    {
        if (FindArea() is not { } area)
        {
            return NotFound();
        }

        (Area, Key) = (area, Guid.CreateVersion7(clock.GetUtcNow()));
        return Page();
    }
}
