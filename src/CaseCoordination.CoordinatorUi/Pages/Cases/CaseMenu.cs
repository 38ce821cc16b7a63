namespace CaseCoordination.CoordinatorUi.Pages.Cases;

/// <summary>The pages of one case.</summary>
public sealed record CaseMenu(string Name, string Page)
{
    public static readonly CaseMenu Story = new("Case and timeline", "/Cases/Case");
    public static readonly CaseMenu Changes = new("Since the last MARAC", "/Cases/Changes");
    public static readonly CaseMenu Chronology = new("Chronology for a review", "/Cases/Chronology");

    public static readonly IReadOnlyList<CaseMenu> All = [Story, Changes, Chronology];
}
