namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>A case by the end of its id: short enough to say on the telephone, and telling nothing of anyone.</summary>
public static class CaseNumber
{
    public static string Of(Guid id) => id.ToString("N")[^8..].ToUpperInvariant().Insert(4, "-");
}
