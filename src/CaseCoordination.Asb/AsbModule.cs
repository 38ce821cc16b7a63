using Marten;

namespace CaseCoordination.Asb;

public static class AsbModule
{
    /// <summary>The service this context answers for, and the name of its queue.</summary>
    public const string Service = "asb";

    public static void ConfigureAsb(this StoreOptions store)
    {
    }
}
