using CaseCoordination.Privacy.Audit;
using Microsoft.AspNetCore.Http;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>Who reads, for the record of reads.</summary>
internal static class ReaderOfRequest
{
    public static Reader Reader(this HttpContext http, string purpose) => new(http.Viewer(), purpose, http.TraceId());
}
