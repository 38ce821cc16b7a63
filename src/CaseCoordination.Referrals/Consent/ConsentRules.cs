using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;

namespace CaseCoordination.Referrals.Consent;

/// <summary>What consent each service needs, and who holds the data that was shared.</summary>
public static class ConsentRules
{
    public const string Given = FormWords.ConsentGiven;
    public const string Refused = "refused";
    public const string Overridden = "overridden";
    public const string Withdrawn = "withdrawn";

    public static readonly Rule Rule = new(
        "consent-by-service", "A service that works with consent alone is asked nothing without it, and no basis stands in for it.",
        "Home Office, The role of the Independent Sexual Violence Adviser: support is the victim's choice", Verified: false);

    /// <summary>
    /// Some services support nobody against their will; no basis stands in for consent there. For a MARAC it is an ethical
    /// step and not the lawful basis: it could not be freely given. A service nobody has defined is asked nothing without it.
    /// </summary>
    public static bool Allows(ServiceTerms? service, string consent) => consent == Given || service is { ConsentNeeded: false };

    /// <summary>Who holds it: who sent it, and every service it went to, also one that has declined since.</summary>
    public static IReadOnlyList<DataHolder> HoldersOf(Referral referral) =>
    [
        new(referral.ReferringAgency, Privacy.Access.Party.Referrer),
        .. referral.Loops.OrderBy(loop => loop.Key, StringComparer.Ordinal).Select(loop => new DataHolder(loop.Value.Agency, loop.Key)),
    ];
}
