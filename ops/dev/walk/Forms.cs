using System.Text.Json.Nodes;

/// <summary>What the agencies send. Everyone in it is invented, and so is the postcode's last part.</summary>
internal static class Forms
{
    private static readonly string[] InventedNames = ["Marigold", "Basil", "Testwood"];

    private static readonly string[] Topics =
    [
        "D01_INJURY", "D02_FRIGHTENED", "D03_FEARS", "D04_ISOLATED", "D05_LOW_SUICIDAL", "D06_SEPARATION", "D07_CONTACT", "D08_STALKING",
        "D09_PREGNANCY", "D10_FREQUENCY", "D11_SEVERITY", "D12_CONTROL", "D13_WEAPON", "D14_THREATKILL", "D15_STRANGLE", "D16_SEXUAL",
        "D17_OTHERPERSON", "D18_HURTOTHERS", "D19_ANIMALS", "D20_MONEY", "D21_PERPHEALTH", "D22_PERPSUICIDE", "D23_BREACH", "D24_RECORD",
    ];

    /// <summary>The names in a text; they may stand nowhere but in answers to the agency that sent them.</summary>
    public static IEnumerable<string> NamesIn(string text) => InventedNames.Where(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <param name="yes">How many of the checklist's 24 topics are answered yes.</param>
    public static JsonObject Marac(string reference, int yes) => new()
    {
        ["kind"] = "marac",
        ["agencyReference"] = reference,
        ["madeOn"] = "2022-05-03",
        ["people"] = new JsonArray(Victim(), Perpetrator()),
        ["consent"] = new JsonObject
        {
            ["status"] = "refused",
            ["basis"] = "vital-interests",
            ["rationale"] = "The risk of serious harm outweighs the wish; no more is shared than the conference needs.",
        },
        ["details"] = new JsonObject
        {
            ["dash"] = new JsonObject
            {
                ["tool"] = "SAFELIVES_DASH_24",
                ["answers"] = new JsonObject(Topics.Select((topic, place) => KeyValuePair.Create<string, JsonNode?>(topic, place < yes ? "yes" : "no"))),
            },
        },
        ["narrative"] = "Marigold Testwood says that Basil Testwood waited outside her work again this week.",
    };

    /// <summary>Four things wrong with it, in four places.</summary>
    public static (JsonObject Form, string[] Pointers) Faulty()
    {
        var form = Marac("no digit in it", yes: 16);
        form["madeOn"] = "2099-01-01";
        form["consent"]!.AsObject().Remove("basis");
        form["people"]![0]!["address"]!["postcode"] = "nowhere";
        return (form, ["/agencyReference", "/madeOn", "/consent/basis", "/people/0/address/postcode"]);
    }

    public static JsonObject VictimSought() => new() { ["familyName"] = "TEST-WOOD", ["dateOfBirth"] = "1990-02-11" };

    public static JsonObject Outreach() => new()
    {
        ["kind"] = "outreach",
        ["occurredOn"] = "2022-05-14",
        ["agencyReference"] = "KW/2022/0014",
        ["engagements"] = 14,
        ["locations"] = new JsonArray("Calverley Grounds", "Grosvenor Recreation Ground"),
    };

    private static JsonObject Victim() => new()
    {
        ["role"] = "victim",
        ["personReference"] = "KP-P-000017",
        ["givenName"] = "Marigold",
        ["familyName"] = "Testwood",
        ["dateOfBirth"] = "1990-02-11",
        ["sex"] = "female",
        ["address"] = new JsonObject { ["lines"] = new JsonArray("1 Nowhere Row"), ["postcode"] = "TN1 1ZZ", ["protected"] = true },
        ["contact"] = new JsonObject { ["telephone"] = "07700 900123", ["safeToCall"] = "weekdays 10:00-14:00", ["safeToLeaveMessage"] = false },
    };

    private static JsonObject Perpetrator() => new()
    {
        ["role"] = "perpetrator",
        ["givenName"] = "Basil",
        ["familyName"] = "Testwood",
        ["approximateAge"] = 35,
        ["sex"] = "male",
        ["relationship"] = "ex-partner",
    };
}
