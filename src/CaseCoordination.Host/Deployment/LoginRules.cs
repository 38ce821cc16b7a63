namespace CaseCoordination.Host.Deployment;

/// <summary>What the host's logins must not be, and must not be able to do.</summary>
internal static class LoginRules
{
    private const string LayRights = "run `resources setup` as the tables' owner with Database__Roles, and use the logins it grants to (ops/runbooks/database-roles.md)";

    public static IEnumerable<Finding> Examine(LoginFacts app, LoginFacts background, LoginFacts keys, IReadOnlyList<string> unguarded) =>
    [
        .. new[] { app, background, keys }.SelectMany(Each),
        Finding.OkUnless(app.Name == background.Name, "Requests and projections have logins of their own", $"both are {app.Name}: {LayRights}"),
        Finding.OkUnless(app.SeesUnasked, $"{app.Name} sees no event without naming a partnership", LayRights),
        Finding.OkUnless(unguarded.Count > 0, "Every table with a partnership's rows has its policies, for its owner too", $"{List(unguarded)}: {LayRights}"),
    ];

    private static IEnumerable<Finding> Each(LoginFacts login) =>
    [
        Finding.OkUnless(login.Superuser, $"{login.Name} ({login.Setting}) is no superuser", $"alter role {login.Name} nosuperuser"),
        Finding.OkUnless(login.PassesPolicies, $"{login.Name} is bound by policies", $"alter role {login.Name} nobypassrls"),
        Finding.OkUnless(login.Owns.Count > 0, $"{login.Name} owns no table", $"{List(login.Owns)}: {LayRights}"),
        Finding.OkUnless(login.MakesTables.Count > 0, $"{login.Name} can make no table", $"in {List(login.MakesTables)}: {LayRights}"),
        Finding.OkUnless(login.Rewrites.Count > 0, $"{login.Name} can change no event and no record of who read what", $"{List(login.Rewrites)}: {LayRights}"),
    ];

    private static string List(IReadOnlyList<string> names) => names.Count <= 3 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(3))} and {names.Count - 3} more";
}
