using System.Text.Json;
using System.Text.Json.Serialization;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Routing;
using CaseCoordination.Referrals.Services;
using CaseCoordination.Unit.Tests.Kernel;

namespace CaseCoordination.Unit.Tests.Referrals;

/// <summary>The catalogue and the rules the program starts with, as its seed files say them.</summary>
internal static class ServicesOffered
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static readonly IReadOnlyDictionary<string, ServiceTerms> All =
        Seed<DefineServices>("services-2022-23").Services.ToDictionary(service => service.Code, service => service.Terms);

    public static readonly IReadOnlyList<RoutingRule> Rules = Seed<PublishRoutingRules>("routing-rules").Rules;

    public static readonly WorkingDays Days = WorkingDaysTests.England;

    public static readonly LoopRules Agreed = new(All, Rules.GroupBy(rule => rule.Service).ToDictionary(rules => rules.Key, rules => rules.First().Agency), Days);

    /// <summary>A catalogue without clocks, for what is not about them.</summary>
    public static readonly IReadOnlyDictionary<string, ServiceTerms> WithoutClocks = All.ToDictionary(one => one.Key, one => one.Value with { Clocks = [] });

    public static RoutingTable TableOf(params IReadOnlyList<RoutingRule> rules) => new(new(7, new(2022, 5, 6), rules), WithoutClocks, Days);

    private static T Seed<T>(string name) => JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Root, "ops", "seed", $"{name}.json")), Json)!;

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "CaseCoordination.sln")))
            {
                folder = Path.GetDirectoryName(folder)!;
            }

            return folder;
        }
    }
}
