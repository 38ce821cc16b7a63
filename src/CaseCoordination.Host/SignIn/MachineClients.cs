using System.Text.Json;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace CaseCoordination.Host.SignIn;

/// <summary>The embedded authority's clients for agencies' systems, one each.</summary>
internal sealed class MachineClients(IOpenIddictApplicationManager applications)
{
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
        client.Permissions.UnionWith(Permission.OfMachines.Select(scope => Permissions.Prefixes.Scope + scope));
        if (known is null)
        {
            await applications.CreateAsync(client, ct);
        }
        else
        {
            await applications.UpdateAsync(known, client, ct); // It has been given another secret since the last start.
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
