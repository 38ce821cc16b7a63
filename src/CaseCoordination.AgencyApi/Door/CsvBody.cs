using System.Text;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Http;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>Reads a body that is a table as CSV, with its key.</summary>
internal static class CsvBody
{
    public const string MediaType = "text/csv";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<(string? Text, RequestIdentity? Request, IResult? Problem)> Read(HttpContext http, MasterKey master, CancellationToken ct)
    {
        var sent = http.Request;
        if (sent.ContentType?.Split(';')[0].Trim().Equals(MediaType, StringComparison.OrdinalIgnoreCase) != true || sent.Headers.ContentEncoding.Count > 0)
        {
            return (null, null, Problems.Of(415, "not-csv", "Send the body as text/csv in UTF-8, without compression."));
        }

        if (await Body.ReadAll(sent, ct) is not { } bytes)
        {
            return (null, null, Problems.Of(413, "body-too-large", $"Send at most {Body.LargestBytes} bytes; a longer table goes in parts."));
        }

        var (request, missing) = RequestKey.Of(http, bytes, master);
        if (request is null)
        {
            return (null, null, missing);
        }

        try
        {
            var text = Utf8.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal)
                ? (null, null, Problems.Of(400, "body-malformed", "Use plain text without control characters."))
                : (text, request, null);
        }
        catch (DecoderFallbackException)
        {
            return (null, null, Problems.Of(400, "body-malformed", "The body is not UTF-8: save the table as CSV UTF-8."));
        }
    }
}
