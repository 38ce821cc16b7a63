namespace CaseCoordination.Host.Deployment;

/// <summary>What is configured beside databases and files.</summary>
/// <param name="Issuer">Another issuer than the embedded authority.</param>
/// <param name="MasterKeyInSettings">The master key itself stands in a setting.</param>
/// <param name="DevelopmentSecret">The one secret for every agency and role is set.</param>
/// <param name="ErasureRegister">Where the register of erasures is kept; null when nowhere.</param>
/// <param name="ClientSecrets">The secrets of the agencies' machines, by agency.</param>
internal sealed record SettingFacts(
    string Environment,
    Uri PublicAddress,
    Uri? Issuer,
    bool MasterKeyInSettings,
    bool DevelopmentSecret,
    string? ErasureRegister,
    IReadOnlyDictionary<string, string> ClientSecrets);

internal static class SettingRules
{
    // 128 bits, written in hexadecimal or better.
    private const int ShortestSecret = 22;

    public static IEnumerable<Finding> Examine(SettingFacts facts)
    {
        yield return facts.Environment == "Production" ? Finding.Ok("ASPNETCORE_ENVIRONMENT is Production")
            : new("ASPNETCORE_ENVIRONMENT is Production", facts.Environment == "Development" ? Verdict.Wrong : Verdict.Weak, $"it is {facts.Environment}");
        yield return Address("What agencies are told to call is https", facts.PublicAddress, "PublicAddress");
        yield return facts.Issuer is not null
            ? Address("Who vouches for sign-ins does so over https", facts.Issuer, "Authority__Issuer")
            : new("People sign in through an issuer of their own", Verdict.Weak, "the embedded authority knows machines only: set Authority__Issuer before people work with it");
        yield return facts.MasterKeyInSettings
            ? new("The master key is in a file", Verdict.Weak, "as a setting every process of the account can read it: set Privacy__MasterKeyFile")
            : Finding.Ok("The master key is in a file");
        yield return Finding.OkUnless(facts.DevelopmentSecret, "No secret of Development is set", "take Development__ClientSecret out");
        yield return Finding.OkUnless(
            facts.ErasureRegister is null,
            "The register of erasures is kept beside both databases",
            "set Privacy__ErasureRegisterFile to a file on a disk that is backed up apart: without it a restore may bring erased people back");
        if (facts.Issuer is null)
        {
            var guessable = facts.ClientSecrets.Where(s => s.Value.Length < ShortestSecret || s.Value.Contains(s.Key, StringComparison.OrdinalIgnoreCase)).Select(s => s.Key).Order().ToList();
            yield return Finding.OkUnless(guessable.Count > 0, "Agencies' secrets cannot be guessed", $"make new ones with `openssl rand -hex 24` for {string.Join(", ", guessable)}");
            yield return Finding.OkUnless(
                facts.ClientSecrets.Values.Distinct().Count() < facts.ClientSecrets.Count, "Each agency has a secret of its own", "two share one: make each its own");
        }
    }

    // Plain http to oneself is for trying out; nobody else can use it.
    private static Finding Address(string what, Uri address, string setting) => new(
        what,
        address.Scheme == Uri.UriSchemeHttps ? Verdict.Ok : address.IsLoopback ? Verdict.Weak : Verdict.Wrong,
        $"{setting} is {address.GetLeftPart(UriPartial.Authority)}");
}
