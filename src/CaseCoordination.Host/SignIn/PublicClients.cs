using CaseCoordination.Privacy.Access;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace CaseCoordination.Host.SignIn;

/// <summary>
/// The embedded authority's clients by which people sign in. They are public: the code one gets is of no use without the
/// verifier it alone holds (RFC 7636).
/// </summary>
internal sealed class PublicClients(IOpenIddictApplicationManager applications)
{
    public const string Pages = "coordinator-ui";

    /// <summary>A program on the person's own machine, which calls the API in their name.</summary>
    public const string CommandLine = "casecoord-cli";

    public async Task Register(Uri address, CancellationToken ct)
    {
        await Register(PagesAt(address), ct);
        await Register(OnTheirOwnMachine(), ct);
    }

    private async Task Register(OpenIddictApplicationDescriptor client, CancellationToken ct)
    {
        if (await applications.FindByClientIdAsync(client.ClientId!, ct) is not { } known)
        {
            await applications.CreateAsync(client, ct);
        }
        else if (!(await applications.GetRedirectUrisAsync(known, ct)).Contains(client.RedirectUris.Single().OriginalString)
            || !client.Permissions.SetEquals(await applications.GetPermissionsAsync(known, ct)))
        {
            await applications.UpdateAsync(known, client, ct); // The address, or what there is to ask for, has changed since the last start.
        }
    }

    private static OpenIddictApplicationDescriptor PagesAt(Uri address)
    {
        var pages = Public(Pages, new Uri(address, "signin-oidc"));
        pages.Permissions.UnionWith([Permissions.Scopes.Profile, Permissions.Scopes.Roles]);
        return pages;
    }

    private static OpenIddictApplicationDescriptor OnTheirOwnMachine()
    {
        // A program that runs on a person's machine listens on whatever port is free there (RFC 8252, section 7.3).
        var program = Public(CommandLine, new Uri("http://127.0.0.1/callback"));
        program.ApplicationType = ApplicationTypes.Native;
        program.Permissions.UnionWith(Permission.All.Keys.Select(scope => Permissions.Prefixes.Scope + scope));
        return program;
    }

    private static OpenIddictApplicationDescriptor Public(string id, Uri redirect) => new()
    {
        ClientId = id,
        ClientType = ClientTypes.Public,
        ConsentType = ConsentTypes.Implicit,
        RedirectUris = { redirect },
        Permissions =
        {
            Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code,
        },
        Requirements = { Requirements.Features.ProofKeyForCodeExchange },
    };
}
