using CaseCoordination.Kernel;

namespace CaseCoordination.Places;

/// <summary>Every "no" of this context.</summary>
public static class PlaceRefusals
{
    /// <summary>A door answers it like any address where nothing is.</summary>
    public static readonly Refusal Unknown = new("unknown", "There is nothing of that id.");

    public static readonly Refusal ThereAlready = new("place-there-already", "It was recorded before: read it, and act on what is there.");

    public static readonly Refusal OutOfTurn = new("place-step-out-of-turn", "It does not stand where this step can follow: read it for where it stands.");

    public static readonly Refusal NoHotspot = new("no-hotspot", "The rule in force finds no hotspot of that theme there: read the hotspots, and send the middle of one.");

    public static readonly Refusal NotTheScheme = new("not-yours-to-do", "Only those who run or police the scheme record its exclusions.");

    public static Refusal NotAcceptable(IReadOnlyList<Fault> faults) =>
        new("place-not-acceptable", "Nothing was recorded. Mend the fields named and send it again.", faults);
}
