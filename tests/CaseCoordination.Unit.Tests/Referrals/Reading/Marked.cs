using System.Text.Json;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Reading;
using static CaseCoordination.Privacy.Access.FieldClass;

namespace CaseCoordination.Unit.Tests.Referrals.Reading;

/// <summary>A referral filled in to the last field, every field with a mark that stands nowhere else and the class that opens it.</summary>
internal static class Marked
{
    private static readonly string[] Health = ["D05_LOW_SUICIDAL", "D09_PREGNANCY", "D21_PERPHEALTH", "D22_PERPSUICIDE"];

    public static readonly IReadOnlyDictionary<string, (FieldClass Identity, FieldClass Address, FieldClass Contact)> Roles = new Dictionary<string, (FieldClass, FieldClass, FieldClass)>
    {
        ["victim"] = (VictimIdentity, VictimAddress, SafeContact),
        ["other-adult"] = (VictimIdentity, VictimAddress, SafeContact),
        ["child"] = (FieldClass.Children, VictimAddress, SafeContact),
        ["perpetrator"] = (Perpetrator, Perpetrator, Perpetrator),
        ["professional"] = (VictimIdentity, VictimIdentity, VictimIdentity),
    };

    /// <summary>Every set of classes there can be.</summary>
    public static IEnumerable<HashSet<FieldClass>> EverySet { get; } =
        [.. Enumerable.Range(0, 1 << Enum.GetValues<FieldClass>().Length).Select(bits => Enum.GetValues<FieldClass>().Where((_, place) => (bits & (1 << place)) != 0).ToHashSet())];

    /// <summary>Each mark with the class of the field it stands in.</summary>
    public static IEnumerable<(string Mark, FieldClass Field)> MarksOf(string role)
    {
        var (identity, address, contact) = Roles[role];
        return
        [
            ($"given of {role}", identity),
            ($"family of {role}", identity),
            ($"alias of {role}", identity),
            ($"reference of {role}", identity),
            (BirthOf(role).ToString("yyyy-MM-dd", null), identity),
            ($"\"approximateAge\":{AgeOf(role)}", identity),
            ($"street of {role}", address),
            ($"postcode of {role}", address),
            ($"telephone of {role}", contact),
            ($"email of {role}", contact),
            ($"hours of {role}", contact),
        ];
    }

    public static IEnumerable<(string Mark, FieldClass Field)> MarksOfDetails =>
    [
        .. DashChecklist.Topics.Select(topic => ($"answer to {topic}", topic == "D16_SEXUAL" ? SexualViolence : Health.Contains(topic) ? FieldClass.Health : Offending)),
        ("\"count\":4711", Offending),
        ("\"windowMonths\":4712", Offending),
        ("2001-02-03", Offending),
        ("2001-02-04", Offending),
        ("\"highRisk\":true", FieldClass.Health),
        ("\"abuseCurrent\":true", FieldClass.Health),
    ];

    public const string Judgement = "judgement in words";

    public static PersonOnForm Person(string role) => new()
    {
        Role = role,
        PersonReference = $"reference of {role}",
        GivenName = $"given of {role}",
        FamilyName = $"family of {role}",
        Aliases = [$"alias of {role}"],
        DateOfBirth = BirthOf(role),
        ApproximateAge = AgeOf(role),
        Sex = "female",
        Relationship = "ex-partner",
        Address = new() { Lines = [$"street of {role}"], Postcode = $"postcode of {role}", NoFixedAbode = false, Protected = true },
        Contact = new() { Telephone = $"telephone of {role}", Email = $"email of {role}", SafeToCall = $"hours of {role}", SafeToLeaveMessage = false },
    };

    public static readonly MaracDetails Details = new()
    {
        Dash = new() { Tool = DashChecklist.Tool, Answers = DashChecklist.Topics.ToDictionary(topic => topic, topic => $"answer to {topic}") },
        ProfessionalJudgement = Judgement,
        Incidents = new() { Count = 4711, WindowMonths = 4712 },
        SuicideSelfHarm = new() { HighRisk = true, AbuseCurrent = true },
        Repeat = new() { PreviousReferralOn = new(2001, 2, 3), IncidentOn = new(2001, 2, 4) },
    };

    /// <summary>What a reader of these classes gets of a person, as it leaves the service.</summary>
    public static string ShownOf(string role, IReadOnlySet<FieldClass> shown) =>
        JsonSerializer.Serialize(ShownFields.Of(Person(role), role, shown), JsonSerializerOptions.Web);

    public static string ShownOfDetails(IReadOnlySet<FieldClass> shown) => JsonSerializer.Serialize(ShownFields.Of(Details, shown), JsonSerializerOptions.Web);

    private static DateOnly BirthOf(string role) => new(1971, 1, 1 + Roles.Keys.Order().ToList().IndexOf(role));

    private static int AgeOf(string role) => 101 + Roles.Keys.Order().ToList().IndexOf(role);
}
