using CaseCoordination.Kernel;
using Microsoft.AspNetCore.Http;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>One field at fault, as a problem shows it.</summary>
/// <param name="At">JSON pointer into the request body.</param>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Detail">What to send instead.</param>
public sealed record ProblemField([property: System.Text.Json.Serialization.JsonPropertyName("pointer")] string At, string Code, string Detail);

/// <summary>Every error is a problem (RFC 9457) with a stable type and a mend; nothing in it repeats what was sent.</summary>
public static class Problems
{
    /// <summary>The address at which a problem's type is explained.</summary>
    public static string TypeOf(string code) => $"/problems/{code}";

    public static IResult Of(int status, string code, string mend, IReadOnlyList<Fault>? faults = null, string? link = null)
    {
        var extensions = new Dictionary<string, object?>();
        if (faults is { Count: > 0 })
        {
            extensions["errors"] = faults.Select(f => new ProblemField(f.Pointer, f.Code, f.Mend)).ToArray();
        }

        if (link is not null)
        {
            extensions["link"] = link;
        }

        return TypedResults.Problem(mend, statusCode: status, title: TitleOf(code), type: TypeOf(code), extensions: extensions);
    }

    /// <summary>A refusal at the door: what the business says no to.</summary>
    public static IResult Of(int status, Refusal refusal, string? link = null) => Of(status, refusal.Code, refusal.Sentence, refusal.Faults, link);

    /// <summary>The same answer for what is not there and what is not yours.</summary>
    public static IResult Unknown() => Of(404, "unknown", "There is nothing here for you at this address: check the partnership and the id.");

    private static string TitleOf(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');
}
