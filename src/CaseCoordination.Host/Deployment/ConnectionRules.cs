using System.Net;
using Npgsql;

namespace CaseCoordination.Host.Deployment;

/// <summary>How the databases are reached: encrypted and certain whom one talks to, apart from one another, and discreet.</summary>
internal static class ConnectionRules
{
    private static readonly string[] Known = ["", "postgres", "password", "secret", "changeme", "admin", "casecoordination"];

    public static IEnumerable<Finding> Examine(string log, string background, string keys) =>
    [
        .. new[] { ("ConnectionStrings__Postgres", log), ("ConnectionStrings__Background", background), ("ConnectionStrings__Keys", keys) }
            .SelectMany(named => Each(named.Item1, new(named.Item2))),
        Finding.OkUnless(SameDatabase(new(log), new(keys)), "People's keys are in another database than what they open", "name a second database in ConnectionStrings__Keys, and back it up apart"),
        Finding.OkUnless(!SameDatabase(new(log), new(background)), "The projections read the log the requests write", "ConnectionStrings__Background names another database than ConnectionStrings__Postgres"),
    ];

    private static IEnumerable<Finding> Each(string setting, NpgsqlConnectionStringBuilder connection)
    {
        yield return Finding.OkUnless(
            !StaysHere(connection.Host) && connection.SslMode != SslMode.VerifyFull,
            $"{setting}: nobody between here and the database can listen or stand in for it",
            "add SSL Mode=VerifyFull and, for a certificate of your own, Root Certificate=<file>");
        yield return Finding.OkUnless(connection.IncludeErrorDetail, $"{setting}: errors hold no values of rows", "take Include Error Detail out");
        if (connection.Password is { } password)
        {
            var what = $"{setting}: the password is not written where processes and their children are listed";
            yield return Known.Contains(password) || password == connection.Username
                ? new(what, Verdict.Wrong, "it is one anybody would try: make one with `openssl rand -hex 24` and keep it in a Passfile")
                : new(what, Verdict.Weak, "name a Passfile of mode 400 instead");
        }
    }

    // A list of hosts stays here only if each does.
    private static bool StaysHere(string? hosts) => (hosts ?? "").Split(',').All(host =>
        host.StartsWith('/') || host.StartsWith('@') || host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)));

    private static bool SameDatabase(NpgsqlConnectionStringBuilder one, NpgsqlConnectionStringBuilder other) =>
        (one.Host, one.Port, one.Database) == (other.Host, other.Port, other.Database);
}
