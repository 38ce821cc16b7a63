using System.Text.Json;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;

namespace CaseCoordination.Unit.Tests.Referrals;

/// <summary>A form without faults, to be spoilt one field at a time.</summary>
internal static class Forms
{
    public static readonly DateOnly Today = new(2022, 5, 4);
    public static readonly DateOnly MadeOn = new(2022, 5, 3);
    public static readonly ServiceArea Area = new("Kent and Medway", new HashSet<string> { "TN1", "TN12", "ME4" });

    public static readonly PersonOnForm Victim = new()
    {
        Role = "victim",
        PersonReference = "KP-P-1",
        GivenName = "Zephyrine",
        FamilyName = "Quillfeather",
        Aliases = ["Zeph"],
        DateOfBirth = new DateOnly(1994, 2, 28),
        Sex = "female",
        Address = new() { Lines = ["1 Made Up Row", "Tunbridge Wells"], Postcode = "TN1 1RS" },
        Contact = new() { Telephone = "07700 900123", SafeToCall = "weekdays 10:00-12:00", SafeToLeaveMessage = false },
    };

    public static readonly PersonOnForm Perpetrator = new()
    {
        Role = "perpetrator",
        GivenName = "Ignatius",
        FamilyName = "Brambleworth",
        ApproximateAge = 35,
        Sex = "male",
        Relationship = "ex-partner",
    };

    public static readonly PersonOnForm Child = new() { Role = "child", GivenName = "Peregrine", ApproximateAge = 6 };

    public static readonly DashAssessment Dash = new()
    {
        Tool = DashChecklist.Tool,
        Answers = new Dictionary<string, string> { ["D01_INJURY"] = "yes", ["D02_FRIGHTENED"] = "dont-know", ["D03_FEARS"] = "no" },
    };

    public static readonly MaracDetails Grounds = new() { Dash = Dash };

    public static readonly ReferralForm Valid = new()
    {
        Kind = "marac",
        AgencyReference = "KP/2022/004711",
        MadeOn = MadeOn,
        People = [Victim, Perpetrator],
        Consent = new() { Status = "given" },
        Details = Element(Grounds),
        Narrative = "She was followed home.",
    };

    public static JsonElement Element<T>(T details) => JsonSerializer.SerializeToElement(details, JsonSerializerOptions.Web);

    public static ReferralForm WithVictim(PersonOnForm victim) => Valid with { People = [victim, Perpetrator] };

    public static ReferralForm WithPerpetrator(PersonOnForm perpetrator) => Valid with { People = [Victim, perpetrator] };

    public static ReferralForm With(params IReadOnlyList<PersonOnForm> people) => Valid with { People = people };

    public static ReferralForm With(MaracDetails grounds) => Valid with { Details = Element(grounds) };

    public static ReferralForm With(ConsentOnForm consent) => Valid with { Consent = consent };

    public static IReadOnlyList<Fault> Check(this ReferralForm form) => FormRules.Check(form, ServicesOffered.All, Area, Today);

    public static void ShouldBeTakenIn(this ReferralForm form) => form.Check().Should().BeEmpty();

    /// <summary>These faults in this order, each with something to mend it by, and no other.</summary>
    public static void ShouldBeFaulted(this ReferralForm form, params IReadOnlyList<(string Pointer, string Code)> faults)
    {
        var found = form.Check();
        found.Select(f => (f.Pointer, f.Code)).Should().Equal(faults);
        found.Should().OnlyContain(f => f.Mend.Length > 0);
    }

    public static void ShouldBeFaulted(this ReferralForm form, string pointer, string code) => form.ShouldBeFaulted((pointer, code));
}
