using CaseCoordination.Cases.Wording;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>A role as people call it.</summary>
public static class RoleWording
{
    public static string Of(string role) => role == Role.DataProtectionOfficer ? "Data protection officer" : PlainWords.Of(role);
}
