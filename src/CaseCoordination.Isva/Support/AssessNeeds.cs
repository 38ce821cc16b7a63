using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Isva.Support;

/// <summary>What they need, by codes alone.</summary>
public sealed record NeedsForm
{
    public IReadOnlyList<IsvaNeed>? Needs { get; init; }
}

public static class AssessNeeds
{
    /// <summary>Needs change: assessed again, the new list stands beside the old one.</summary>
    public static Decision Decide(NeedsForm form, OpenMatter<IsvaCase> open)
    {
        if (IsvaRefusals.ToStep(open, IsvaStatus.Engaged, IsvaStatus.NeedsAssessed, IsvaStatus.Supporting, IsvaStatus.ExitPlanned) is { } refusal)
        {
            return refusal;
        }

        return form.Needs is { Count: > 0 } needs
            ? Decision.Record(new IsvaNeedsAssessed(open.State.Id, [.. needs.Distinct().Order()], open.Today, open.By.Agency))
            : IsvaRefusals.NotAcceptable(new Fault("/needs", "missing", "Name at least one need, such as information."));
    }
}
