namespace CaseCoordination.CoordinatorUi.SignIn;

/// <summary>The partnerships of the signed-in person's session, of which one is looked at; the sign-in alone says which they are.</summary>
public interface IPartnershipChoice
{
    /// <summary>By code.</summary>
    IReadOnlyList<string> Open { get; }

    /// <summary>Looks at this one from now on; false when the session does not have it.</summary>
    Task<bool> Choose(string partnership);
}
