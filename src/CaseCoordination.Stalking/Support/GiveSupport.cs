using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Stalking.Events;

namespace CaseCoordination.Stalking.Support;

/// <summary>What was done for her today.</summary>
public sealed record SupportForm
{
    /// <summary>safety-planning, evidence-logging, order-support, police-liaison, court-liaison, agency-advocacy, safety-pack-issued or emotional.</summary>
    public StalkingSupport? Support { get; init; }

    /// <summary>In the adviser's words, up to 4,000 characters; sealed.</summary>
    public string? Note { get; init; }
}

public static class GiveSupport
{
    internal const int LongestNote = 4_000;

    public static Decision Decide(SupportForm form, OpenMatter<StalkingCase> open)
    {
        if (StalkingRefusals.ToWorkOn(open) is { } refusal)
        {
            return refusal;
        }

        if (open.State.Status < StalkingStatus.Engaged)
        {
            return StalkingRefusals.NotEngaged;
        }

        if (form.Support is not { } support)
        {
            return StalkingRefusals.NotAcceptable([new("/support", "missing", "Say what was done, such as safety-planning.")]);
        }

        return form.Note?.Length > LongestNote
            ? StalkingRefusals.NotAcceptable([new("/note", "too-long", $"Use at most {LongestNote} characters.")])
            : Decision.Record(new StalkingSupportGiven(open.State.Id, support, open.Seal(form.Note), open.Today, open.By.Agency));
    }
}
