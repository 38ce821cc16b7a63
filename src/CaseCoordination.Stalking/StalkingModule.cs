using Marten;

namespace CaseCoordination.Stalking;

public static class StalkingModule
{
    /// <summary>The service this context answers for, and the name of its queue.</summary>
    public const string Service = "stalking";

    public static void ConfigureStalking(this StoreOptions store)
    {
    }
}
