using System.Globalization;
using System.Text;
using System.Text.Json;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;

namespace CaseCoordination.Benchmarks.Load;

/// <summary>
/// The body of a MARAC referral as an agency's system fills it in; nobody in it exists. All are equally long, and about as
/// many households as a partnership comes to know in years: most are about somebody new, some about somebody told of before.
/// </summary>
internal static class ReferralBody
{
    private const string ReferencePrefix = "KP/";
    private const int KeyLength = 32;
    private const int Households = 20_000;

    private const string Narrative =
        """
        Officers attended after a neighbour called. The victim said that the arguments began when the relationship ended and
        have become more frequent since. She described messages at all hours, visits to her place of work and, last week,
        damage to her front door. Two children were at home and heard it. She is afraid of what happens when she goes to
        court about contact. A lock has been changed; she has a friend two streets away who takes the children at short
        notice. She asks not to be called after four in the afternoon. Earlier calls are on record with this force.
        """;

    private static readonly string NoKey = new('0', KeyLength);

    private static readonly byte[] Template = JsonSerializer.SerializeToUtf8Bytes(Form, ApiJson.Strict);

    private static readonly int KeyAt = At(NoKey).Single();

    /// <summary>What differs from household to household, by how the template says it.</summary>
    private static readonly (int[] At, Func<int, string> Of)[] Differing =
    [
        (At("N-48120"), household => $"N-{household:00000}"),
        (At("N-48121"), household => $"M-{household:00000}"),
        (At("01632 960001"), household => $"01632 9{household:00000}"),
        (At("Exemplar"), household => Letters(household, length: 8)),
        (At("Sampleton"), household => Letters(household * 31, length: 9)),
        (At("1990-02-03"), household => Day(household * 7)),
        (At("1988-07-09"), household => Day(household * 11)),
    ];

    public static int Length => Template.Length;

    private static ReferralForm Form => new()
    {
        Kind = "marac",
        AgencyReference = ReferenceOf(NoKey),
        MadeOn = new DateOnly(2024, 5, 3),
        People =
        [
            new()
            {
                Role = FormWords.Victim, PersonReference = "N-48120", GivenName = "Alex", FamilyName = "Exemplar", Aliases = ["Lex Exemplar"],
                DateOfBirth = new DateOnly(1990, 2, 3), Sex = "female",
                Address = new() { Lines = ["1 Example Road", "Royal Tunbridge Wells", "Kent"], Postcode = "TN1 1RS", Protected = true },
                Contact = new() { Telephone = "01632 960001", Email = "alex@example.org", SafeToCall = "weekdays 10 to 12", SafeToLeaveMessage = false },
            },
            new()
            {
                Role = FormWords.Perpetrator, PersonReference = "N-48121", GivenName = "Sam", FamilyName = "Sampleton",
                DateOfBirth = new DateOnly(1988, 7, 9), Sex = "male", Relationship = "ex-partner",
                Address = new() { Lines = ["2 Sample Street", "Royal Tunbridge Wells", "Kent"], Postcode = "TN2 3AB" },
            },
            new() { Role = FormWords.Child, GivenName = "Robin", FamilyName = "Exemplar", ApproximateAge = 8, Sex = "not-known" },
        ],
        Consent = new() { Status = FormWords.ConsentGiven },
        Details = JsonSerializer.SerializeToElement(new MaracDetails
        {
            // Every third topic is answered otherwise: sixteen yes answers, above the threshold of every rule set.
            Dash = new() { Tool = DashChecklist.Tool, Answers = DashChecklist.Topics.Order().Select((topic, i) => (topic, i)).ToDictionary(t => t.topic, t => t.i % 3 == 2 ? "dont-know" : "yes") },
            ProfessionalJudgement = "Threats have grown in number and in kind within weeks, and the victim is isolated from her family.",
        }, JsonSerializerOptions.Web),
        Narrative = Narrative,
    };

    /// <summary>A key no other request has, as long as any other.</summary>
    public static string NewKey() => Guid.NewGuid().ToString("N");

    /// <summary>The agency's reference of the referral sent under a key: both are new together.</summary>
    public static string ReferenceOf(string key) => ReferencePrefix + key;

    public static byte[] For(string key)
    {
        var body = Template.AsSpan().ToArray();
        Encoding.ASCII.GetBytes(key, body.AsSpan(KeyAt, KeyLength));
        var household = (int)(uint.Parse(key.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % Households);
        foreach (var (places, of) in Differing)
        {
            var told = Encoding.ASCII.GetBytes(of(household));
            foreach (var at in places)
            {
                told.CopyTo(body.AsSpan(at));
            }
        }

        return body;
    }

    private static int[] At(string text)
    {
        var sought = Encoding.ASCII.GetBytes(text);
        return [.. Enumerable.Range(0, Template.Length - sought.Length).Where(at => Template.AsSpan(at, sought.Length).SequenceEqual(sought))];
    }

    private static string Day(int number) => $"{new DateOnly(1950, 1, 1).AddDays(number % 20_000):yyyy-MM-dd}";

    /// <summary>A word one can say, another one for nearly every number.</summary>
    private static string Letters(int number, int length)
    {
        const string Consonants = "bdfghklmnprstvwz";
        const string Vowels = "aeiou";
        var dice = new Random(number);
        return string.Concat(Enumerable.Range(0, length).Select(i => i % 2 == 0 ? Consonants[dice.Next(Consonants.Length)] : Vowels[dice.Next(Vowels.Length)]));
    }
}
