using CaseCoordination.CoordinatorUi.Rules;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Kernel;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Routing;
using CaseCoordination.Referrals.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Rules;

/// <summary>The register of rules: those in code, and the routing rules and services of the partnership in force today.</summary>
[PageFor(Permission.RoutingRead)]
public sealed class IndexModel(RoutingDesk desk, ServiceCatalogue catalogue, CoreAgencies core, CurrentViewer currentViewer, TimeProvider clock) : PageModel
{
    /// <summary>Shows one context's rules alone; all where it names none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Context { get; set; }

    public IReadOnlyList<RegisteredRule> Rules { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        var (partnership, today) = (currentViewer().Partnership, LondonDay.Of(clock.GetUtcNow()));
        var routing = await desk.Published(partnership, cancellation) is { } published ? published.InForceOn(today) : null;
        var services = (await catalogue.Of(partnership, cancellation)).Select(service => service.DefinedOn(today));
        Context = RuleRegister.Contexts.FirstOrDefault(name => name == Context);
        Rules = [.. RuleRegister.Of(core, routing, services.OfType<ServiceDefined>()).Where(rule => Context is null || rule.Context == Context)];
    }
}
