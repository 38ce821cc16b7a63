using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Authentication;

namespace CaseCoordination.Host.SignIn;

/// <summary>A person who may sign in.</summary>
/// <param name="Account">The user name: an id, in logs and audits too.</param>
internal sealed record Person(string Account, string Name, string Role, string Agency, IReadOnlyList<string> Partnerships);

/// <summary>The embedded authority's people: in Development one account per role, all under the development secret.</summary>
internal sealed class People(string? secret, PasswordTrials trials, TimeProvider clock)
{
    /// <summary>The cookie by which the authority knows who is signing in; it lasts just as long as that takes.</summary>
    public const string AuthorityScheme = "authority";

    /// <summary>
    /// The coordinator's post is pooled over two districts; the others work in one. The practitioner is of the stalking
    /// service; the ISVA service, whose cases nobody else works on, has one of its own, and so has the programme for those
    /// who harm, whom every victim's case is closed to.
    /// </summary>
    private static readonly Person[] Accounts =
    [
        .. Role.All.Select(role => new Person(
            role,
            char.ToUpperInvariant(role[0]) + role[1..],
            role,
            role == Role.Practitioner ? "pas" : "twbc-cst",
            role == Role.Coordinator ? ["tunbridge-wells", "tonbridge-and-malling"] : ["tunbridge-wells"])),
        new("isva", "ISVA", Role.Practitioner, "fm", ["tunbridge-wells"]),
        new("programme", "Programme worker", Role.Practitioner, "cdap", ["tunbridge-wells"]),
    ];

    /// <summary>Signs in who matches; one wrong answer takes as long as another.</summary>
    public async Task<PasswordAnswer> SignIn(HttpContext http, string userName, string password)
    {
        if (!await trials.Allow(userName, http.RequestAborted))
        {
            return PasswordAnswer.Locked;
        }

        var person = Array.Find(Accounts, p => p.Account == userName);
        var matches = CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(password)), SHA256.HashData(Encoding.UTF8.GetBytes(secret ?? "")));
        if (person is null || secret is null || !matches)
        {
            return PasswordAnswer.NoMatch;
        }

        await trials.Forget(userName, http.RequestAborted);
        await http.SignInAsync(AuthorityScheme, new(new ClaimsIdentity(
            [
                new("sub", person.Account),
                new("name", person.Name),
                new("role", person.Role),
                new(SignInTime.Claim, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer64),
                new(TokenClaims.Agency, person.Agency),
                .. person.Partnerships.Select(p => new Claim(TokenClaims.Partnership, p)),
            ],
            AuthorityScheme)));
        return PasswordAnswer.SignedIn;
    }
}
