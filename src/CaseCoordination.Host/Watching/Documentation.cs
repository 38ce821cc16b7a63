using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Host.SignIn;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace CaseCoordination.Host.Watching;

/// <summary>The API's contract as OpenAPI 3.1, open to read, and a page to try it on.</summary>
internal static class Documentation
{
    private const string Scheme = "oauth2";

    public static void AddDocumentation(this IServiceCollection services, SignInSettings settings) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "Case coordination API",
                Version = "1.0.0",
                Description = "Referrals between the agencies of a community safety partnership, the activities of its plan, and its quarterly measures.",
            };
            document.Servers = [new() { Url = "/" }];
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Scheme] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.OAuth2,
                    Flows = new()
                    {
                        ClientCredentials = new() { TokenUrl = new Uri(settings.Issuer, "connect/token"), Scopes = Permission.OfMachines.ToDictionary(scope => scope, scope => Permission.All[scope]) },
                        AuthorizationCode = new()
                        {
                            AuthorizationUrl = new Uri(settings.Issuer, "connect/authorize"),
                            TokenUrl = new Uri(settings.Issuer, "connect/token"),
                            Scopes = Permission.All.ToDictionary(scope => scope.Key, scope => scope.Value),
                        },
                    },
                },
            };
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
            {
                // What every problem of ours carries beside the standard's members; more may come.
                schema.AdditionalPropertiesAllowed = true;
                schema.AdditionalProperties = null;
                schema.Properties!["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String };
                schema.Properties["link"] = new OpenApiSchema { Type = JsonSchemaType.String };
                schema.Properties["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["pointer"] = new OpenApiSchema { Type = JsonSchemaType.String },
                            ["code"] = new OpenApiSchema { Type = JsonSchemaType.String },
                            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
                        },
                    },
                };
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var scopes = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Select(a => a.Policy).OfType<string>().ToList();
            if (scopes.Count > 0)
            {
                operation.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = scopes }];
            }

            if (operation.Responses?.ContainsKey("201") == true)
            {
                operation.Parameters ??= [];
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = "Idempotency-Key",
                    In = ParameterLocation.Header,
                    Required = true,
                    Description = "New for each new request, the same when the same request is sent again; 1 to 200 visible ASCII characters.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 200 },
                });
            }

            return Task.CompletedTask;
        });
    });

    public static void MapDocumentation(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapGet("/problems/{code?}", (string? code) => code is null ? Results.Json(ProblemCatalogue.Explained)
                : ProblemCatalogue.Explained.TryGetValue(code, out var explained) ? Results.Text(explained)
                : Results.NotFound())
            .AllowAnonymous().ExcludeFromDescription();
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "docs";
            page.DocumentTitle = "Case coordination API";
            page.SwaggerEndpoint("/openapi/v1.json", "v1");
        });
    }
}
