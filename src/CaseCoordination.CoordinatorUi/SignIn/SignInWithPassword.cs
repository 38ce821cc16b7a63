using Microsoft.AspNetCore.Http;

namespace CaseCoordination.CoordinatorUi.SignIn;

/// <summary>Signs the person in when the two match and says whether they did; the host decides against what.</summary>
public delegate Task<bool> SignInWithPassword(HttpContext http, string userName, string password);
