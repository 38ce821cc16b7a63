using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Advocacy;

/// <summary>An attempt to reach the victim.</summary>
public sealed record AdvocateContactForm
{
    /// <summary>phone, text, email, in-person or via-third-party.</summary>
    public string? Channel { get; init; }

    /// <summary>reached, no-answer, message-left or not-safe-to-speak.</summary>
    public string? Outcome { get; init; }

    /// <summary>The London day of it; today where it is left out.</summary>
    public DateOnly? AttemptedOn { get; init; }

    /// <summary>What she wants the meeting to know; only where she was reached.</summary>
    public string? Views { get; init; }
}

/// <summary>The first attempt stops the clock, whatever came of it; each further one is recorded beside it.</summary>
public static class RecordContact
{
    public const string Reached = "reached";

    public static Decision Decide(AdvocateContactForm form, OpenMatter<MaracCase> open)
    {
        var found = open.State;
        if (AdvocateSteps.NotTheirs(open) is { } refusal)
        {
            return refusal;
        }

        var on = form.AttemptedOn ?? open.Today;
        var asked = new Asked().OneOf(form.Channel, MaracWords.ContactChannels, "/channel").OneOf(form.Outcome, MaracWords.ContactOutcomes, "/outcome")
            .Holds(on <= open.Today && on >= found.ReferredOn, "/attemptedOn", "out-of-range", "Send a day from the referral's to today in London.")
            .Holds(form.Views is null || form.Outcome == Reached, "/views", "not-reached", "Nobody was reached who could have said it: leave it out.");
        return (form.Views is null ? asked : asked.Text(form.Views, "/views")).Refusal is { } faulty ? faulty
            : found is not { IsWorkedOn: true } ? MaracRefusals.Not(found.Status)
            : Decision.Record(new IdvaContactAttempted(found.Id, AdvocateSteps.Agency(open), form.Channel!, form.Outcome!, open.Seal(form.Views), on));
    }
}

/// <summary>Who may speak for the victim's advocate.</summary>
internal static class AdvocateSteps
{
    public static Refusal? NotTheirs(OpenMatter<MaracCase> open) =>
        open.By.Leads() || open.State.Speaks(open.By.Agency) ? null : MaracRefusals.AdvocateOnly;

    /// <summary>The coordinator records what an advocate said at the table: it is the asked agency's doing.</summary>
    public static string Agency(OpenMatter<MaracCase> open) =>
        open.State.Speaks(open.By.Agency) ? open.By.Agency : open.State.Advocate?.Agency ?? open.By.Agency;
}
