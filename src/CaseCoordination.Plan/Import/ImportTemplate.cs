using CaseCoordination.Kernel;
using CaseCoordination.Plan.Kinds;

namespace CaseCoordination.Plan.Import;

/// <summary>An empty file of activities to fill in.</summary>
public static class ImportTemplate
{
    /// <summary>Columns any file may have; any other is a field of the kinds.</summary>
    public static readonly IReadOnlyList<string> Common = [.. ImportRow.Needed, "area", "places"];

    /// <summary>The columns of one kind, with a row for each action it counts for, begun.</summary>
    public static string Of(ActivityKind kind)
    {
        List<string> header = [.. Common, .. kind.Fields.Select(field => field.Name).Except(Common)];
        return CsvText.Of(header, kind.Actions.Select(action => (IReadOnlyList<string>)[action, kind.Code, .. header.Skip(2).Select(_ => "")]));
    }
}
