using CaseCoordination.Kernel;

namespace CaseCoordination.Privacy.Matters;

/// <summary>Every "no" that has nothing to do with what was asked for.</summary>
public static class MatterRefusals
{
    public static readonly Refusal MovedOn = new("moved-on", "It has moved on since you read it: read it again, and decide on what it says now.");

    public static readonly Refusal PersonErased = new("person-erased", "The person this is about was erased: nothing more can be recorded about them.");
}
