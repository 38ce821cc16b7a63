using CaseCoordination.Marac.Events;
using JasperFx.Events.Projections;
using Marten;

namespace CaseCoordination.Marac;

public static class MaracModule
{
    /// <summary>The service this context answers for, and the name of its queue.</summary>
    public const string Service = "marac";

    public static void ConfigureMarac(this StoreOptions store)
    {
        store.Events.MapEventType<MaracCaseOpened>("marac-case-opened");
        store.Events.MapEventType<MaracReferralScreened>("marac-referral-screened");

        store.Projections.Add<MaracCaseProjection>(ProjectionLifecycle.Live);
        store.Projections.Add(new MaracPeopleProjection(), ProjectionLifecycle.Inline);
    }
}
