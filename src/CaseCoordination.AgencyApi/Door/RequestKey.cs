using System.Text;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Http;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>Reads the Idempotency-Key, which every POST needs: a sender that heard no answer sends the same again.</summary>
internal static class RequestKey
{
    private const int Longest = 200;

    public static (RequestIdentity? Request, IResult? Problem) Of(HttpContext http, byte[] body, MasterKey master)
    {
        var key = http.Request.Headers["Idempotency-Key"];
        if (key is not [{ Length: > 0 and <= Longest } text] || text.Any(c => c is < '!' or > '~'))
        {
            return (null, Problems.Of(
                400, "idempotency-key-missing", $"Send one Idempotency-Key header of 1 to {Longest} visible ASCII characters, new for each new request."));
        }

        byte[] asked = [.. Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}\n"), .. body];
        return (new(http.Viewer().Subject, text, master.Fingerprint(asked)), null);
    }
}
