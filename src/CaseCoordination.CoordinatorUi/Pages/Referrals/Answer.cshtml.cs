using System.Text.Json;
using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Reading;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Referrals;

/// <summary>Says to a referral what can be said to it now: as a service asked, as its referrer, or as the coordinator.</summary>
[PageFor(Permission.ReferralsWrite)]
public sealed class AnswerModel(
    ReferralLoop loop, Correspondences correspondences, AgencyDirectory directory, MasterKey master, CurrentReader currentReader) : FormPage
{
    private const string Purpose = "casework";

    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    /// <summary>The service they answer for, where their agency runs several.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Service { get; set; }

    /// <summary>Set for the timeline to say.</summary>
    [TempData]
    public string? Said { get; set; }

    public AnswerableReferral Referral { get; private set; } = null!;

    public ServiceAnswers? Answering { get; private set; }

    public IReadOnlyList<AnswerChoice> Choices { get; private set; } = [];

    public AgencyNames Agencies { get; private set; } = null!;

    /// <summary>The field's id and what is wrong with it.</summary>
    public IReadOnlyList<(string Field, string Words)> Errors { get; private set; } = [];

    public bool HasMovedOn { get; private set; }

    public string? ErrorOf(string field) => Errors.Where(error => error.Field == field).Select(error => error.Words).FirstOrDefault();

    public Task<IActionResult> OnGet(Guid id, CancellationToken cancellation) => Show(id, null, cancellation);

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancellation)
    {
        // What the framework made of fields it could not read would repeat them; each is missing to us, and the faults say so.
        ModelState.Clear();
        if (Form.Decided(Service) is not { } decide)
        {
            Errors = [(AnswerField.Says, AnswerWording.NothingChosen)];
            return await Show(id, null, cancellation);
        }

        var reader = currentReader(Purpose);
        var said = JsonSerializer.SerializeToUtf8Bytes(new { id, Service, Form });
        var request = Sent(reader.Viewer.Subject, master, said);
        if (await loop.Act(reader, id, Seen, request, decide, cancellation) is not { } answer)
        {
            return NotFound();
        }

        if (answer.Refusal is { } refusal)
        {
            HasMovedOn = refusal.Code == MatterRefusals.MovedOn.Code;
            Errors = InWords(refusal);
            return await Show(id, answer.Standing, cancellation);
        }

        Said = Form.Says;
        return RedirectToPage("/Referrals/Timeline", new { id });
    }

    private List<(string Field, string Words)> InWords(Refusal refusal) => refusal.Faults is { Count: > 0 } faults
        ? [.. faults.Select(fault => AnswerWording.Of(Form, fault))]
        : [(AnswerField.Says, AnswerWording.Of(refusal))];

    private async Task<IActionResult> Show(Guid id, Standing? asked, CancellationToken cancellation)
    {
        var reader = currentReader(Purpose);
        if (await loop.Find(reader, id, asked, cancellation) is not { } found)
        {
            return NotFound();
        }

        // Only who is to answer a question has it opened; that they read it is on record.
        var questions = found.Answers.Questions.Count > 0 ? await correspondences.Read(reader, found, cancellation) : null;
        var services = found.Answers.Services;
        Referral = found;
        Agencies = new(await directory.Of(reader.Viewer.Partnership, cancellation));
        Answering = services.FirstOrDefault(service => service.Service == Service) ?? (Service is null && services.Count > 0 ? services[0] : null);
        Service = Answering?.Service ?? Service;
        Choices = AnswerChoice.Of(found.Answers, Answering, questions?.Entries ?? []);
        (Seen, Key) = (found.Summary.Version, Guid.CreateVersion7());
        return Page();
    }
}
