using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Ending;

public sealed record DeathForm
{
    /// <summary>victim or perpetrator.</summary>
    public string? Role { get; init; }
}

/// <summary>Somebody in the case died: it is closed, and nothing of it is disposed of until a homicide review was considered.</summary>
public static class RecordDeath
{
    public static readonly Rule Rule = new(
        "marac-death-holds", "A death closes the case and holds all of it until a homicide review was considered.",
        "Domestic Violence, Crime and Victims Act 2004 s.9", Verified: false);

    private static readonly string[] Roles = ["victim", "perpetrator"];

    public static Decision Decide(DeathForm form, OpenMatter<MaracCase> open)
    {
        var found = open.State;
        return !open.By.Leads() ? MaracRefusals.CoordinatorOnly
            : new Asked().OneOf(form.Role, Roles, "/role").Refusal is { } faulty ? faulty
            : found is { Status: CaseStatus.Closed, Held: true } ? Decision.NothingToDo
            : found.Status == CaseStatus.Voided ? MaracRefusals.Not(found.Status)
            : Decision.Record(new DeathRecorded(found.Id, form.Role!, HoldRetention: true, open.Today));
    }
}
