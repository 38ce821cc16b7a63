using System.Net;
using System.Text.RegularExpressions;

namespace CaseCoordination.Integration.Tests;

/// <summary>A page as it came, and where the way there ended.</summary>
public sealed partial record Page(int Status, Uri Address, string Text, HttpResponseMessage Message)
{
    /// <summary>What stands in the page's form against forged posts.</summary>
    public string Antiforgery => WebUtility.HtmlDecode(AntiforgeryField().Match(Text).Groups["value"].Value);

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<value>[^"]+)""")]
    private static partial Regex AntiforgeryField();
}
