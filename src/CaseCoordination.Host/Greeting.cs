using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Host;

/// <summary>What a developer reads once the host is up: where everything is, and how to sign in.</summary>
internal sealed class Greeting(Uri address, Uri management, string? developmentSecret, bool privateDatabase)
{
    public void Say()
    {
        if (developmentSecret is null)
        {
            return;
        }

        Console.WriteLine(
            $"""

             Case coordination is up: the 2022/23 plan of Tunbridge Wells is adopted.

               Pages     {address}              sign in as: {string.Join(", ", Role.All)}, isva, programme
               API       {address}api/v1/tunbridge-wells
               API docs  {management}docs
               Health    {address}health/ready

               Machines  POST {address}connect/token  grant_type=client_credentials
                         client_id: an agency's code, such as kp, davss, pas, kenward, twbc-cst
               Secret    {developmentSecret}
                         (development only; the password of every role and the secret of every agency)

             {(privateDatabase ? "A private PostgreSQL runs beside it and stops with it. " : "")}Ctrl+C stops.

             """);
    }
}
