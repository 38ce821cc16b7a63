using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Hearing;

public sealed record MinutesForm
{
    public string? Text { get; init; }
}

/// <summary>What was said of this case. Written again, the last is shown and the ones before stay on record.</summary>
public static class WriteMinutes
{
    public static Decision Decide(MinutesForm form, OpenMatter<MaracCase> open)
    {
        var found = open.State;
        if (!open.By.Leads())
        {
            return MaracRefusals.CoordinatorOnly;
        }

        if (new Asked().Text(form.Text, "/text").Refusal is { } faulty)
        {
            return faulty;
        }

        return found.HeardOn is null || found.Listing is not { } listing
            ? MaracRefusals.Not(found.Status)
            : Decision.Record(new MinutesWritten(found.Id, listing.MeetingId, open.Seal(form.Text)!.Value, open.Today));
    }
}
