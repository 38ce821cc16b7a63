using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Reading;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>An agency's representative says what the agency knows of a case it takes part in, or that it knows nothing.</summary>
[PageFor(Permission.CasesWrite)]
public sealed class ResearchModel(
    CaseDesk desk, MaracCaseFiles files, ReferralFiles referrals, AgencyDirectory directory, MasterKey master, CurrentReader currentReader) : StepPage(master)
{
    private const string Standing = "asked";

    public static Step Answering { get; } = new(MaracStep.Research, "Send the answer", null, CaseSteps.ResearchFields);

    public MaracCaseFile Found { get; private set; } = null!;

    public ReferralFile? Referral { get; private set; }

    /// <summary>What the agency was asked, and has said; null where it was not asked.</summary>
    public ResearchShown? Ours { get; private set; }

    public bool MayAnswer { get; private set; }

    public string Agency { get; private set; } = "";

    public Task<IActionResult> OnGet(Guid id, CancellationToken cancellation) => Show(id, cancellation);

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancellation)
    {
        ModelState.Clear();
        var reader = currentReader(Purpose);
        Form.Step = MaracStep.Research;
        Form.Told["agency"] = reader.Viewer.Agency; // For one's own agency alone, whoever asks.
        if (await desk.Act(reader, id, Seen, Sent(reader, id), Form, cancellation) is not { } answer)
        {
            return NotFound();
        }

        if (answer.Refusal is null)
        {
            Done = MaracStep.Research;
            return RedirectToPage("/Marac/Research", new { id });
        }

        Refuse(answer.Refusal, Answering, Standing);
        return await Show(id, cancellation);
    }

    private async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader(Purpose);
        if (await files.Read(reader, id, cancellation) is not { } file)
        {
            return NotFound();
        }

        Found = file;
        Referral = await referrals.OpenFor(reader, file.Case.ReferralId, file.Standing, cancellation);
        Ours = file.Research.LastOrDefault(research => research.Agency == reader.Viewer.Agency);
        MayAnswer = Ours is not null && StepsOpen.Of(file.Case, null, reader.Viewer).Contains(MaracStep.Research);
        Agency = new AgencyNames(await directory.Of(reader.Viewer.Partnership, cancellation)).Of(reader.Viewer.Agency);
        Renew(file.Version);
        return Page();
    }
}
