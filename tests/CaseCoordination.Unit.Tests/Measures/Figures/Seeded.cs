using System.Text.Json;
using CaseCoordination.Measures.Events;

namespace CaseCoordination.Unit.Tests.Measures.Figures;

/// <summary>The measures of 2022/23 as they are in force.</summary>
internal static class Seeded
{
    private static readonly IReadOnlyList<MeasureDefinition> Measures = Read();

    public static MeasureDefinition Measure(string code) => Measures.Single(measure => measure.Code == code);

    private static MeasureDefinition[] Read()
    {
        using var file = typeof(Seeded).Assembly.GetManifestResourceStream("seed/measures-2022-23.json")!;
        return JsonDocument.Parse(file).RootElement.GetProperty("measures").Deserialize<MeasureDefinition[]>(JsonSerializerOptions.Web)!;
    }
}
