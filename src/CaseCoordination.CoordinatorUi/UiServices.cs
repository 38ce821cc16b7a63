using CaseCoordination.CoordinatorUi.Live;
using CaseCoordination.CoordinatorUi.Packs;
using CaseCoordination.CoordinatorUi.Pages.Marac;
using Microsoft.Extensions.DependencyInjection;

namespace CaseCoordination.CoordinatorUi;

/// <summary>What pages share; stateless.</summary>
public static class UiServices
{
    public static void AddCoordinatorUi(this IServiceCollection services)
    {
        services.AddSingleton<LiveLists>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<MeetingDesk>();
        services.AddSingleton<WhoIsWho>();
        services.AddSingleton<MeetingPacks>();
    }
}
