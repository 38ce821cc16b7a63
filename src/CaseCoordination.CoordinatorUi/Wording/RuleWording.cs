using CaseCoordination.Kernel;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>Words for the register of rules.</summary>
public static class RuleWording
{
    /// <summary>Unknown names are shown as they are.</summary>
    public static string Of(string context) => context switch
    {
        "referrals" => "Referrals",
        "routing" => "Routing",
        "services" => "Services",
        "marac" => "MARAC",
        "stalking" => "Stalking",
        "isva" => "ISVA",
        "asb" => "Anti-social behaviour",
        "privacy" => "Privacy",
        "cases" => "Cases and people",
        "agencies" => "Agencies",
        "places" => "Places",
        "assessment" => "Strategic assessment",
        "plan" => "Plan",
        "measures" => "Measures",
        "reports" => "Reports",
        _ => context,
    };

    /// <summary>Null where no day is known.</summary>
    public static string? Days(Rule rule) => (rule.EffectiveFrom, rule.EffectiveTo) switch
    {
        (null, _) => null,
        ({ } from, null) => $"from {PlainDate.Of(from)}",
        ({ } from, { } to) => $"{PlainDate.Of(from)} to {PlainDate.Of(to)}",
    };
}
