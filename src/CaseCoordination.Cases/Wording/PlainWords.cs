namespace CaseCoordination.Cases.Wording;

/// <summary>A code of the stored language, read out: <c>one-stop-shop</c> is One stop shop, <c>marac</c> is MARAC, <c>cpw</c> what it stands for.</summary>
public static class PlainWords
{
    /// <summary>Said as letters; everything else is an ordinary word.</summary>
    private static readonly HashSet<string> Initials = ["asb", "cctv", "cdap", "cps", "gp", "idva", "isva", "lgbt", "marac", "nhs", "pas", "sarc"];

    /// <summary>Codes whose own letters say nothing to who does not know them.</summary>
    private static readonly Dictionary<string, string> Said = new()
    {
        ["aba"] = "acceptable behaviour agreement",
        ["cpw"] = "community protection warning",
        ["cpn"] = "community protection notice",
        ["fpn"] = "fixed penalty notice",
        ["cbo"] = "criminal behaviour order",
        ["pspo"] = "public spaces protection order",
        ["dvds-disclosure"] = "disclosure under the Domestic Violence Disclosure Scheme",
        ["spo-consider"] = "consider a stalking protection order",
        ["gp-flag"] = "flag at the GP",
        ["perp-arrest-plan"] = "plan to arrest the perpetrator",
        ["perp-programme"] = "programme for the perpetrator",
        ["info-share"] = "share information",
        ["dont-know"] = "not known",
        ["non-binary"] = "non-binary",
        ["early-advice-cps"] = "early advice of the CPS",
        ["nfa-police"] = "no further action by the police",
        ["nfa-cps"] = "no further action by the CPS",
        ["vrr-requested"] = "review of the decision asked for by the victim",
        ["ocg"] = "organised crime group",
        ["ocg-meeting"] = "organised crime group meeting",
        ["cj-concluded-support-ended"] = "criminal case concluded and support ended",
        ["crown-ptph"] = "Crown Court, plea and trial preparation hearing",
    };

    public static string Of(string code) => Capital(Within(code));

    /// <summary>The same within a sentence: <c>one stop shop</c>. A band of ages or the like is from one to the other.</summary>
    public static string Within(string code) => Said.TryGetValue(code, out var said) ? said
        : Words(code) is [var from, var to] && from.All(char.IsAsciiDigit) && to.All(char.IsAsciiDigit) ? $"{from} to {to}"
        : string.Join(' ', Words(code).Select(word => Initials.Contains(word) ? word.ToUpperInvariant() : Said.GetValueOrDefault(word, word)));

    /// <summary>A place, every word of its name with a capital: <c>west-kent</c> is West Kent.</summary>
    public static string Place(string code) => string.Join(' ', Words(code).Select(word => word == "and" ? word : Capital(word)));

    private static string[] Words(string code) => code.Split(['-', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
