using Microsoft.AspNetCore.Authorization;

namespace CaseCoordination.CoordinatorUi.SignIn;

/// <summary>
/// For pages that do what cannot be undone or show what is otherwise withheld: whoever did not sign in within the last
/// five minutes does so again first, and comes back. Stands beside <see cref="PageForAttribute"/>, and replaces nothing of it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecentSignInAttribute() : AuthorizeAttribute(Name)
{
    public const string Name = "recent sign-in";
}
