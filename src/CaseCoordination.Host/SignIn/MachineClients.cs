using System.Text.Json;
using CaseCoordination.AgencyApi.Door;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace CaseCoordination.Host.SignIn;

/// <summary>The embedded authority's clients: one per agency, and the pages people use.</summary>
internal sealed class MachineClients(IOpenIddictApplicationManager applications)
{
    public const string Pages = "coordinator-ui";

    /// <summary>An agency's machine: id is its code, agency and partnerships are bound to it here and travel in the token.</summary>
    public async Task Register(string agency, string name, IReadOnlyList<string> partnerships, string secret, CancellationToken ct)
    {
        var known = await applications.FindByClientIdAsync(agency, ct);
        if (known is not null && await applications.ValidateClientSecretAsync(known, secret, ct))
        {
            return;
        }

        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = agency,
            ClientSecret = secret,
            ClientType = ClientTypes.Confidential,
            DisplayName = name,
            Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
            Properties =
            {
                [TokenClaims.Agency] = JsonSerializer.SerializeToElement(agency),
                [TokenClaims.Partnership] = JsonSerializer.SerializeToElement(partnerships),
            },
        };
        client.Permissions.UnionWith(ApiScopes.All.Keys.Select(scope => Permissions.Prefixes.Scope + scope));
        if (known is null)
        {
            await applications.CreateAsync(client, ct);
        }
        else
        {
            await applications.UpdateAsync(known, client, ct); // It has been given another secret since the last start.
        }
    }

    /// <summary>The pages, a public client: the code it gets is of no use without the verifier it alone holds (RFC 7636).</summary>
    public async Task RegisterPages(Uri address, CancellationToken ct)
    {
        var pages = new OpenIddictApplicationDescriptor
        {
            ClientId = Pages,
            ClientType = ClientTypes.Public,
            ConsentType = ConsentTypes.Implicit,
            RedirectUris = { new Uri(address, "signin-oidc") },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode,
                Permissions.ResponseTypes.Code, Permissions.Scopes.Profile, Permissions.Scopes.Roles,
            },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };

        if (await applications.FindByClientIdAsync(Pages, ct) is not { } known)
        {
            await applications.CreateAsync(pages, ct);
        }
        else if (!(await applications.GetRedirectUrisAsync(known, ct)).Contains(pages.RedirectUris.Single().ToString()))
        {
            await applications.UpdateAsync(known, pages, ct); // The address has changed since the last start.
        }
    }

    /// <summary>What a token for this client says: which agency, which partnerships, and at most the scopes it was given.</summary>
    public async Task<(string Agency, IReadOnlyList<string> Partnerships, IReadOnlyList<string> Scopes)> Bound(object client, CancellationToken ct)
    {
        var properties = await applications.GetPropertiesAsync(client, ct);
        var permissions = await applications.GetPermissionsAsync(client, ct);
        return (
            properties[TokenClaims.Agency].GetString()!,
            properties[TokenClaims.Partnership].Deserialize<string[]>()!,
            [
                .. permissions.Where(p => p.StartsWith(Permissions.Prefixes.Scope, StringComparison.Ordinal))
                    .Select(p => p[Permissions.Prefixes.Scope.Length..]),
            ]);
    }
}
