using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CaseCoordination.Unit.Tests.Cases.Timeline;

/// <summary>What a person should never have to read, and every list of codes there is.</summary>
internal static partial class BareCodes
{
    private static readonly Assembly[] Contexts =
    [
        typeof(CaseCoordination.Referrals.Referral).Assembly, typeof(CaseCoordination.Marac.MaracCase).Assembly, typeof(CaseCoordination.Stalking.StalkingCase).Assembly,
        typeof(CaseCoordination.Isva.IsvaCase).Assembly, typeof(CaseCoordination.Asb.AsbCase).Assembly, typeof(CaseCoordination.Cases.Wording.PlainWords).Assembly,
    ];

    /// <summary>Words of a compound, as people write them.</summary>
    private static readonly string[] Ordinary = ["self-harm"];

    /// <summary>The agencies the golden files speak of, as people call them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["kp"] = "Kent Police",
        ["davss"] = "DAVSS",
        ["twbc-cst"] = "Community Safety Team",
        ["twbc"] = "Borough Council",
        ["cgl"] = "Change Grow Live",
        ["pas"] = "Protection Against Stalking",
        ["fm"] = "Family Matters",
        ["lookahead"] = "Look Ahead",
        ["twbc-hsg"] = "Housing",
        ["zz-probe"] = "Probe Agency",
    };

    /// <summary>Codes, days as machines write them, and agencies by their codes.</summary>
    public static IEnumerable<string> In(string sentence) =>
        Code().Matches(sentence).Select(found => found.Value).Concat(AgencyCode().Matches(sentence).Select(found => found.Value)).Except(Ordinary);

    /// <summary>Every closed list of words the contexts have, and every word of their events' enums.</summary>
    public static IEnumerable<(string List, string Code)> Everywhere =>
    [
        .. from type in Contexts.SelectMany(assembly => assembly.GetTypes())
           from member in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where member.FieldType.IsAssignableTo(typeof(IEnumerable<string>)) && member.FieldType != typeof(string) && !type.Name.Contains('<')
           from code in ((IEnumerable)member.GetValue(null)!).Cast<string>()
           where code.Length > 0 && !code.Any(c => char.IsUpper(c) || c is ' ' or '_' or '/')
           select ($"{type.Name}.{member.Name}", code),
        .. from type in Contexts.SelectMany(assembly => assembly.GetTypes())
           where type.IsEnum && type.Namespace?.EndsWith(".Events", StringComparison.Ordinal) == true
           from word in Enum.GetNames(type)
           select (type.Name, JsonNamingPolicy.KebabCaseLower.ConvertName(word)),
        .. CaseCoordination.Asb.Ladder.LadderSteps.Codes.Select(code => ("LadderSteps", code)),
    ];

    [GeneratedRegex(@"\b[a-z0-9]+(-[a-z0-9]+)+\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(kp|davss|twbc|cgl|fm|lookahead|cpw|cpn|aba|cbo|fpn)\b")]
    private static partial Regex AgencyCode();
}
