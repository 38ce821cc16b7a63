using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>The id by which a request is found again, in traces, problems and the record of reads.</summary>
public static class TraceOfRequest
{
    public static string TraceId(this HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
}
