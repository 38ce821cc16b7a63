using CaseCoordination.Privacy.Access;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace CaseCoordination.Host.SignIn;

/// <summary>The embedded authority (OpenIddict): client credentials for machines, authorization code with PKCE for people.</summary>
internal static class Authority
{
    public static void AddAuthority(this IServiceCollection services, SignInSettings settings)
    {
        services.AddDbContext<SignInDb>((provider, options) =>
        {
            options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>());
            options.UseOpenIddict();
        });
        if (!settings.Embedded)
        {
            return;
        }

        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<SignInDb>())
            .AddServer(server =>
            {
                server.SetIssuer(settings.Issuer);
                server.SetTokenEndpointUris("connect/token").SetAuthorizationEndpointUris("connect/authorize");
                server.AllowClientCredentialsFlow().AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                server.RegisterScopes([.. Permission.All.Keys, Scopes.Profile, Scopes.Roles]);
                server.AddSigningKey(settings.SigningKey!).AddEncryptionKey(settings.EncryptionKey).DisableAccessTokenEncryption();

                // Short, since nothing takes a token back; a machine asks again with its secret.
                server.SetAccessTokenLifetime(TimeSpan.FromMinutes(5));

                // A token is checked by its signature alone: keeping each would cost a write for every one issued.
                server.DisableTokenStorage();
                server.UseAspNetCore().EnableTokenEndpointPassthrough().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
            });
    }
}
