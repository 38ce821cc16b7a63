using System.Text.Encodings.Web;
using System.Text.Json;
using CaseCoordination.CoordinatorUi.Rules;
using CaseCoordination.Host.Seeding;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using JasperFx.CommandLine;

namespace CaseCoordination.Host.Verbs;

/// <summary>What <c>rules</c> is asked.</summary>
public sealed class RulesInput
{
    [Description("Only what was not checked with its source")]
    public bool UnverifiedFlag { get; set; }

    [Description("As JSON, for a program")]
    public bool JsonFlag { get; set; }
}

/// <summary>
/// Prints the register of rules. It needs no database: of routing rules and services it prints those of the seed, while the
/// page shows those the partnership has published since.
/// </summary>
[Description("Print every rule with its source and its days, without a database", Name = "rules")]
public sealed class RulesCommand : JasperFxCommand<RulesInput>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The rules in code and in the files beside the program.</summary>
    public static IReadOnlyList<RegisteredRule> All
    {
        get
        {
            var seed = SeedFiles.BesideProgram;
            var routing = seed.RoutingRules;
            return RuleRegister.Of(seed.CoreAgencies, new RoutingRulesPublished(routing.Version, routing.EffectiveFrom, routing.Rules), seed.Services.Services);
        }
    }

    public override bool Execute(RulesInput input)
    {
        var rules = All.Where(one => !input.UnverifiedFlag || !one.Rule.Verified).ToList();
        if (input.JsonFlag)
        {
            Console.WriteLine(JsonSerializer.Serialize(rules.Select(one => new
            {
                one.Context,
                one.Rule.Id,
                one.Rule.Says,
                one.Rule.Source,
                one.Rule.Verified,
                one.Rule.EffectiveFrom,
                one.Rule.EffectiveTo,
            }), Json));
            return true;
        }

        Print(rules);
        return true;
    }

    private static void Print(List<RegisteredRule> rules)
    {
        var width = rules.Max(one => one.Rule.Id.Length);
        foreach (var context in rules.GroupBy(one => one.Context))
        {
            Console.WriteLine($"{context.Key}: {context.Count()}");
            foreach (var rule in context.Select(one => one.Rule))
            {
                Console.WriteLine($"  {rule.Id.PadRight(width)}  {(rule.Verified ? "verified    " : "NOT VERIFIED")}  {DaysOf(rule)}");
                Console.WriteLine($"    {rule.Says}");
                Console.WriteLine($"    Source: {rule.Source}");
            }

            Console.WriteLine();
        }

        Console.WriteLine($"{rules.Count} rules, {rules.Count(one => !one.Rule.Verified)} of them not verified. Routing rules and services are those of the seed.");
    }

    private static string DaysOf(Rule rule) =>
        $"{(rule.EffectiveFrom is { } from ? $"from {from:yyyy-MM-dd}" : "no day known")}{(rule.EffectiveTo is { } to ? $" to {to:yyyy-MM-dd}" : "")}";
}
