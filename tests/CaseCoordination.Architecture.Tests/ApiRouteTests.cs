using CaseCoordination.AgencyApi;
using CaseCoordination.Privacy.Access;
using FluentAssertions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseCoordination.Architecture.Tests;

/// <summary>What every route of the API promises, read from its own metadata; nothing is started and no database asked.</summary>
public sealed class ApiRouteTests
{
    private static readonly Dictionary<string, RouteEndpoint> Routes = Mapped();

    public static TheoryData<string> EveryRoute => [.. Routes.Keys];

    public static TheoryData<string> EveryPost => [.. Routes.Keys.Where(route => route.StartsWith("POST ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(EveryRoute))]
    public void A_route_lies_under_a_partnership(string route) =>
        Routes[route].RoutePattern.RawText.Should().StartWith("/api/v1/{csp}/", "the group settles who asks and in which partnership");

    [Theory]
    [MemberData(nameof(EveryRoute))]
    public void A_route_asks_for_a_scope(string route)
    {
        var metadata = Routes[route].Metadata;

        var scopes = metadata.GetOrderedMetadata<IAuthorizeData>().Select(asked => asked.Policy).OfType<string>();

        scopes.Should().NotBeEmpty("add RequireAuthorization with a permission").And.BeSubsetOf(Permission.All.Keys);
        metadata.GetMetadata<IAllowAnonymous>().Should().BeNull("nothing under a partnership is open");
    }

    [Theory]
    [MemberData(nameof(EveryPost))]
    public void A_post_says_how_it_refuses_and_that_the_database_may_be_away(string route)
    {
        var problems = Routes[route].Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>()
            .Where(answer => answer.ContentTypes.Contains("application/problem+json")).Select(answer => answer.StatusCode);

        problems.Should().Contain([422, 503], "a sender's programmer reads in the contract what may come back");
    }

    private static Dictionary<string, RouteEndpoint> Mapped()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        foreach (var service in Projects.TypesOf(Projects.Contexts).Where(type => type.IsClass && !StoredShape.IsSealedRecord(type)))
        {
            // By name only, so that a handler's parameter is known for a service; none is ever made.
            if (service is { IsAbstract: false, IsGenericTypeDefinition: false })
            {
                builder.Services.AddSingleton(service, _ => throw new NotSupportedException());
            }
        }

        var app = builder.Build();
        app.MapAgencyApi();
        return ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).Cast<RouteEndpoint>().ToDictionary(
            endpoint => $"{string.Join(' ', endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods)} {endpoint.RoutePattern.RawText}");
    }
}
