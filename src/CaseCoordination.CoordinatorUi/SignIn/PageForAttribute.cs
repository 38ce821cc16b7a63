using Microsoft.AspNetCore.Authorization;

namespace CaseCoordination.CoordinatorUi.SignIn;

/// <summary>Says which permission a page needs. A page asks the session alone: a token opens the API, never a page.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PageForAttribute(string permission) : AuthorizeAttribute(PolicyOf(permission))
{
    public string Permission => permission;

    public static string PolicyOf(string permission) => $"page:{permission}";
}
