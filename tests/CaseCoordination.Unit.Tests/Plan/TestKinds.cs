using System.Text.Json;
using CaseCoordination.Plan.Kinds;

namespace CaseCoordination.Unit.Tests.Plan;

/// <summary>The kinds as the deployment has them: what is tested is what runs.</summary>
internal static class TestKinds
{
    public static readonly ActivityKinds All = Read();

    private static ActivityKinds Read()
    {
        using var file = typeof(TestKinds).Assembly.GetManifestResourceStream("seed/activity-kinds.json")!;
        return JsonSerializer.Deserialize<ActivityKinds>(file, JsonSerializerOptions.Web)!;
    }
}
