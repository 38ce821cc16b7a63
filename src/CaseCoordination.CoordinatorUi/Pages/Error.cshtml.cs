using System.Diagnostics;
using CaseCoordination.CoordinatorUi.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages;

/// <summary>Says in plain words what went wrong and what to do. Answers any verb: a failed POST is re-run as a POST.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    [FromRoute]
    public int Code { get; set; }

    /// <summary>What the person may quote; it names the request, nobody in it.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public ErrorWording Words { get; private set; } = ErrorWording.Of(StatusCodes.Status500InternalServerError);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // What failed may know better than the address it was sent to: a database away is 503, not 500.
        if (Response.StatusCode < StatusCodes.Status400BadRequest)
        {
            Response.StatusCode = Code;
        }

        Words = ErrorWording.Of(Response.StatusCode);
    }
}
