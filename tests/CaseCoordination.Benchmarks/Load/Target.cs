namespace CaseCoordination.Benchmarks.Load;

/// <summary>A server that takes referrals.</summary>
/// <param name="Authorization">The Authorization header of the moment; null where none is asked for.</param>
internal sealed record Target(string Name, Uri Address, Func<string?> Authorization)
{
    public const string Route = "api/v1/tunbridge-wells/referrals";

    public Uri Referrals => new(Address, Route);
}
