using Marten;

namespace CaseCoordination.Isva;

public static class IsvaModule
{
    /// <summary>The service this context answers for, and the name of its queue.</summary>
    public const string Service = "isva";

    public static void ConfigureIsva(this StoreOptions store)
    {
    }
}
