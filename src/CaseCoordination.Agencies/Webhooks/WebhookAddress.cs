using System.Text.RegularExpressions;
using CaseCoordination.Kernel;

namespace CaseCoordination.Agencies.Webhooks;

/// <summary>
/// Where an agency wants to be told of what concerns it. The rule is by form alone and asks nobody: it lets through what
/// every program reads in one way, and no address of a machine in any spelling. Where a name leads to is asked when it is
/// connected to (<see cref="OutboundHttp"/>), since that may change after it was registered.
/// </summary>
public static partial class WebhookAddress
{
    public const int Longest = 2_000;
    private const int LongestHost = 253;
    private const string Pointer = "/url";

    /// <summary>Names that by agreement lead nowhere outside, or only inside (RFC 6761, 6762, 8375, 9476; ICANN on .internal).</summary>
    private static readonly string[] InsideOnly =
        ["localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home", "lan", "arpa", "test", "invalid", "alt", "onion"];

    /// <summary>Every fault of an address; none means it may be registered. No fault repeats any of it.</summary>
    public static IReadOnlyList<Fault> Check(string? address)
    {
        if (string.IsNullOrEmpty(address))
        {
            return [new(Pointer, "missing", "Send the https address your system listens at.")];
        }

        if (address.Length > Longest)
        {
            return [new(Pointer, "too-long", $"Send at most {Longest} characters.")];
        }

        // Ahead of all else: what follows reads a line of visible ASCII.
        if (address.Any(c => c is < '!' or > '~'))
        {
            return [new(Pointer, "not-plain", "Send visible ASCII characters only; encode others in the path as %xx.")];
        }

        if (!address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return [new(Pointer, "not-https", "Send an address that begins with https://.")];
        }

        var end = address.IndexOfAny(['/', '?', '#', '\\'], "https://".Length);
        var authority = address["https://".Length..(end < 0 ? address.Length : end)];
        return [.. OfAuthority(authority), .. OfTheRest(end < 0 ? "" : address[end..])];
    }

    private static IEnumerable<Fault> OfAuthority(string authority)
    {
        if (authority.Contains('@', StringComparison.Ordinal))
        {
            yield return new(Pointer, "user-info", "Leave out the user name and password: what is sent is signed instead.");
            yield break;
        }

        var port = PortAtTheEnd().Match(authority);
        if (port.Success && port.Value != ":443")
        {
            yield return new(Pointer, "other-port", "Listen on port 443, and leave the port out.");
        }

        var host = authority[..^port.Length];
        if (host.Length > LongestHost || !Name().IsMatch(host))
        {
            yield return new(Pointer, "not-a-name", "Send a full name such as hooks.agency.example: letters, digits, hyphens and dots, ending in letters; never a number of a machine.");
        }
        else if (host.Split('.').Any(label => label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase)))
        {
            // What a person approves must be what the machine connects to: two scripts can look the same.
            yield return new(Pointer, "name-in-other-letters", "Use a name in plain letters: one in encoded letters cannot be told from its double.");
        }
        else if (InsideOnly.Contains(host[(host.LastIndexOf('.') + 1)..].ToLowerInvariant()))
        {
            yield return new(Pointer, "name-from-inside", "Send a name that leads to you from everywhere.");
        }
    }

    private static IEnumerable<Fault> OfTheRest(string rest)
    {
        if (rest.Contains('#', StringComparison.Ordinal))
        {
            yield return new(Pointer, "fragment", "Leave out the part after #: it is never sent.");
        }
        else if (!PathAndQuery().IsMatch(rest) || EncodedControl().IsMatch(rest))
        {
            yield return new(Pointer, "not-a-path", "Encode what is special in path and query as %xx, and send no control characters.");
        }
    }

    [GeneratedRegex(@":[0-9]*\z")]
    private static partial Regex PortAtTheEnd();

    /// <summary>The last label of letters alone leaves no room for a number, a bracket or a final dot.</summary>
    [GeneratedRegex(@"\A(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:\?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?\z")]
    private static partial Regex PathAndQuery();

    [GeneratedRegex("%(?:[01][0-9a-f]|7f)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EncodedControl();
}
