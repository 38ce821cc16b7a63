using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>Reads If-Match: whoever acts on something seen says which version they saw.</summary>
internal static class SeenVersion
{
    public static string ETagOf(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    public static (long? Version, IResult? Problem) Of(HttpContext http) => http.Request.Headers.IfMatch switch
    {
        [] => (null, Problems.Of(428, "version-missing", "Send the ETag you read as If-Match: what you decide must rest on what it says now.")),
        [{ } text] when long.TryParse(text.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) => (version, null),
        _ => (null, Problems.Of(412, "moved-on", "That is no ETag of ours: read it again, and send the one that comes with it.")),
    };
}
