using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

public sealed class AsbRulesTests
{
    private static readonly DateOnly MadeOn = new(2022, 5, 3);
    private static readonly ReferralForm Form = new() { Kind = "asb", People = [new() { Role = "victim" }, new() { Role = "perpetrator" }] };
    private static readonly ReportedIncident Incident = new() { OccurredOn = new(2022, 5, 1), Reported = true, ReportedTo = "police", ReportedOn = new(2022, 5, 2) };

    private static readonly AsbDetails Details = new()
    {
        Category = "nuisance",
        LocationArea = "cranbrook",
        SuspectedExploitation = "unknown",
        Tenure = "social-rented",
        Incidents = [Incident, new() { OccurredOn = new(2022, 4, 1), Reported = false }],
        Vulnerability = new() { LivesAlone = "yes" },
    };

    [Fact]
    public void A_whole_one_is_taken_in() => Faults(Details).Should().BeEmpty();

    [Fact]
    public void Without_details_one_fault_says_so() => Faults(null).Should().Equal(("/details", "missing"));

    [Fact]
    public void Every_word_is_one_of_its_list() =>
        Faults(Details with { Category = "loud", LocationArea = "kent", SuspectedExploitation = null, Tenure = "rented", Vulnerability = new() { Disability = "maybe" } }).Should().BeEquivalentTo(
        [
            ("/details/category", "unknown-word"), ("/details/locationArea", "unknown-word"), ("/details/suspectedExploitation", "missing"),
            ("/details/tenure", "unknown-word"), ("/details/vulnerability/disability", "unknown-word"),
        ]);

    [Fact]
    public void At_least_one_incident_and_at_most_fifty_are_told()
    {
        Faults(Details with { Incidents = [] }).Should().Equal(("/details/incidents", "missing"));
        Faults(Details with { Incidents = [.. Enumerable.Repeat(Incident, 51)] }).Should().Equal(("/details/incidents", "too-many"));
    }

    [Theory]
    [InlineData("2022-05-04", "/details/incidents/0/occurredOn", "out-of-order")]
    [InlineData("2011-12-31", "/details/incidents/0/occurredOn", "out-of-order")]
    public void An_incident_lies_before_the_referral_and_not_ten_years_back(string on, string pointer, string code) =>
        Faults(Details with { Incidents = [new() { OccurredOn = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), Reported = false }] }).Should().Equal((pointer, code));

    [Fact]
    public void What_was_reported_says_to_whom_and_when_and_what_was_not_says_neither()
    {
        Faults(Details with { Incidents = [Incident with { ReportedTo = null, ReportedOn = null }] })
            .Should().BeEquivalentTo([("/details/incidents/0/reportedTo", "missing"), ("/details/incidents/0/reportedOn", "missing")]);
        Faults(Details with { Incidents = [Incident with { Reported = false }] }).Should().Equal(("/details/incidents/0/reported", "not-reported"));
        Faults(Details with { Incidents = [Incident with { ReportedOn = new(2022, 4, 30) }] }).Should().Equal(("/details/incidents/0/reportedOn", "out-of-order"));
    }

    [Fact]
    public void Somebody_it_is_about_is_named() =>
        Faults(Details, Form with { People = [new() { Role = "victim" }] }).Should().Equal(("/people", "no-perpetrator"));

    /// <summary>As the form will ask it, once it takes referrals of this kind.</summary>
    private static IEnumerable<(string, string)> Faults(AsbDetails? details, ReferralForm? form = null)
    {
        var faults = new Faults();
        AsbRules.Check(details, form ?? Form, MadeOn, faults);
        return faults.Found.Select(fault => (fault.Pointer, fault.Code));
    }
}
