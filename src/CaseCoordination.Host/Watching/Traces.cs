using CaseCoordination.AgencyApi.Door;

namespace CaseCoordination.Host.Watching;

/// <summary>Every problem names its trace, and that is all it tells of our side.</summary>
internal static class Traces
{
    public static void AddTo(ProblemDetailsContext context) =>
        context.ProblemDetails.Extensions["traceId"] = context.HttpContext.TraceId();
}
