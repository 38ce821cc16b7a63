using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Stalking.Events;

namespace CaseCoordination.Stalking.SafeContact;

/// <summary>Something happened after which what she agreed must not be relied on.</summary>
public sealed record SafeContactDoubtForm
{
    /// <summary>new-incident, address-changed or perpetrator-released.</summary>
    public SafeContactDoubt? Doubt { get; init; }
}

public static class DoubtSafeContact
{
    public static Decision Decide(SafeContactDoubtForm form, OpenMatter<StalkingCase> open)
    {
        if (StalkingRefusals.ToWorkOn(open) is { } refusal)
        {
            return refusal;
        }

        if (form.Doubt is not { } doubt)
        {
            return StalkingRefusals.NotAcceptable([new("/doubt", "missing", "Say what happened: new-incident, address-changed or perpetrator-released.")]);
        }

        return open.State.SafeContact is null or { Doubted: true }
            ? Decision.NothingToDo
            : Decision.Record(new StalkingSafeContactDoubted(open.State.Id, doubt, open.Today, open.By.Agency));
    }
}
