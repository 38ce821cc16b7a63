using Microsoft.AspNetCore.Http;

namespace CaseCoordination.CoordinatorUi.SignIn;

/// <summary>Signs the person in when the two match and says what came of it; the host decides against what.</summary>
public delegate Task<PasswordAnswer> SignInWithPassword(HttpContext http, string userName, string password);

/// <summary>What came of a password.</summary>
public enum PasswordAnswer
{
    SignedIn,
    NoMatch,

    /// <summary>Too many wrong ones for this user name; even the right one does not count for a while.</summary>
    Locked,
}
