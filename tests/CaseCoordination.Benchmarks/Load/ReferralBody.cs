using System.Text;
using System.Text.Json;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;

namespace CaseCoordination.Benchmarks.Load;

/// <summary>The body of a MARAC referral as an agency's system fills it in; nobody in it exists.</summary>
internal static class ReferralBody
{
    private const string ReferencePrefix = "KP/";
    private const int KeyLength = 32;

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

    private static readonly int KeyAt = Template.AsSpan().IndexOf(Encoding.ASCII.GetBytes(NoKey));

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
                Role = FormWords.Victim, PersonReference = "N-48120", GivenName = "Alex", FamilyName = "Example", Aliases = ["Lex Example"],
                DateOfBirth = new DateOnly(1990, 2, 3), Sex = "female",
                Address = new() { Lines = ["1 Example Road", "Royal Tunbridge Wells", "Kent"], Postcode = "TN1 1RS", Protected = true },
                Contact = new() { Telephone = "01632 960001", Email = "alex@example.org", SafeToCall = "weekdays 10 to 12", SafeToLeaveMessage = false },
            },
            new()
            {
                Role = FormWords.Perpetrator, PersonReference = "N-48121", GivenName = "Sam", FamilyName = "Sample",
                DateOfBirth = new DateOnly(1988, 7, 9), Sex = "male", Relationship = "ex-partner",
                Address = new() { Lines = ["2 Sample Street", "Royal Tunbridge Wells", "Kent"], Postcode = "TN2 3AB" },
            },
            new() { Role = FormWords.Child, GivenName = "Robin", FamilyName = "Example", ApproximateAge = 8, Sex = "not-known" },
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
        return body;
    }
}
