using System.Net;
using System.Text.RegularExpressions;

namespace CaseCoordination.Integration.Tests;

/// <summary>A page as it came, and where the way there ended.</summary>
public sealed partial record Page(int Status, Uri Address, string Text, HttpResponseMessage Message)
{
    /// <summary>What stands in the page's form against forged posts.</summary>
    public string Antiforgery => WebUtility.HtmlDecode(AntiforgeryField().Match(Text).Groups["value"].Value);

    /// <summary>Where the page's form goes, back to this very page when it does not say.</summary>
    public Uri FormAction(string ending) =>
        Actions().Matches(Text).Select(m => WebUtility.HtmlDecode(m.Groups["to"].Value)).FirstOrDefault(to => to.Contains(ending, StringComparison.Ordinal)) is { } to
            ? new(Address, to)
            : Address;

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<value>[^"]+)""")]
    private static partial Regex AntiforgeryField();

    [GeneratedRegex("""<form[^>]*action="(?<to>[^"]+)""")]
    private static partial Regex Actions();
}
