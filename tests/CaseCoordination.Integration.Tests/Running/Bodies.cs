using System.Globalization;
using System.Text.Json.Nodes;
using CaseCoordination.Kernel;

namespace CaseCoordination.Integration.Tests;

/// <summary>Bodies about people who do not exist, with words found nowhere else, so that a search for them proves something.</summary>
public static class Bodies
{
    /// <summary>The telephone as it is written and as it is dialled: six figures of it alone stand in many a time of day and many an id.</summary>
    public static readonly IReadOnlyList<string> Planted =
    [
        "Zephyrine", "Quillfeather", "1990-02-11", "Nowhere-by-the-Brook", "TN4 9QQ", "7700 900123", "7700900123", "Xylograph", "Ignatius", "Brambleworth", "quagmire",
        "thunderclap",
    ];

    private static readonly string[] Topics =
    [
        "D01_INJURY", "D02_FRIGHTENED", "D03_FEARS", "D04_ISOLATED", "D05_LOW_SUICIDAL", "D06_SEPARATION", "D07_CONTACT", "D08_STALKING",
        "D09_PREGNANCY", "D10_FREQUENCY", "D11_SEVERITY", "D12_CONTROL", "D13_WEAPON", "D14_THREATKILL", "D15_STRANGLE", "D16_SEXUAL",
        "D17_OTHERPERSON", "D18_HURTOTHERS", "D19_ANIMALS", "D20_MONEY", "D21_PERPHEALTH", "D22_PERPSUICIDE", "D23_BREACH", "D24_RECORD",
    ];

    private static readonly WorkingDays Working = new(
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seed", "bank-holidays-england.json")))!["days"]!.AsArray()
            .Select(day => DateOnly.Parse((string)day!["date"]!, CultureInfo.InvariantCulture)));

    public static string NewReference() => $"KP/2022/{Guid.NewGuid():N}";

    /// <summary>A MARAC referral that meets the threshold by its score alone, or does not.</summary>
    public static JsonObject Marac(string? reference = null, string madeOn = "2022-05-03", int yes = 16) => new()
    {
        ["kind"] = "marac",
        ["agencyReference"] = reference ?? NewReference(),
        ["madeOn"] = madeOn,
        ["people"] = new JsonArray(
            new JsonObject
            {
                ["role"] = "victim",
                ["givenName"] = "Zephyrine",
                ["familyName"] = "Quillfeather",
                ["dateOfBirth"] = "1990-02-11",
                ["sex"] = "female",
                ["address"] = new JsonObject { ["lines"] = new JsonArray("1 Nowhere-by-the-Brook"), ["postcode"] = "TN4 9QQ", ["protected"] = true },
                ["contact"] = new JsonObject { ["telephone"] = "07700 900123", ["safeToCall"] = "weekdays 10:00-14:00", ["safeToLeaveMessage"] = false },
            },
            new JsonObject { ["role"] = "perpetrator", ["givenName"] = "Ignatius", ["familyName"] = "Brambleworth", ["relationship"] = "ex-partner" }),
        ["consent"] = new JsonObject { ["status"] = "refused", ["basis"] = "vital-interests", ["rationale"] = "A quagmire of threats to life." },
        ["details"] = new JsonObject
        {
            ["dash"] = new JsonObject
            {
                ["tool"] = "SAFELIVES_DASH_24",
                ["answers"] = new JsonObject(Topics.Select((topic, i) => KeyValuePair.Create<string, JsonNode?>(topic, i < yes ? "yes" : "no"))),
            },
            ["professionalJudgement"] = yes >= 14 ? "A thunderclap of escalation is feared since the separation." : null,
        },
        ["narrative"] = "Xylograph of what was said.",
    };

    public static JsonObject Meeting(DateOnly heldOn) => new() { ["heldOn"] = $"{heldOn:O}", ["place"] = "town-hall" };

    /// <summary>The first working day so many days from now on.</summary>
    public static DateOnly WorkingDay(int daysAhead)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(daysAhead);
        while (!Working.IsWorking(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    public static JsonObject Outreach(string on = "2022-11-05", int engagements = 14, params string[] locations) => new()
    {
        ["kind"] = "outreach",
        ["occurredOn"] = on,
        ["engagements"] = engagements,
        ["locations"] = new JsonArray([.. locations.Select(place => JsonValue.Create(place))]),
    };

    /// <summary>Asks for classes of field in an emergency, for a quarter of an hour.</summary>
    public static JsonObject Emergency(string reason, params string[] classes) => new()
    {
        ["classes"] = new JsonArray([.. classes.Select(field => JsonValue.Create(field))]),
        ["reasonCode"] = "immediate-danger",
        ["reason"] = reason,
        ["minutes"] = 15,
    };
}
