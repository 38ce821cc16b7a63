using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Returns;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Measures.Returns;

public sealed class MaracReturnTests
{
    private static readonly Quarter FirstOf2022 = new(2022, 1);

    private static readonly MaracReturnTable Table = new(
        new Dictionary<string, string> { ["kp"] = "police", ["davss"] = "voluntary-sector" }, "test", Verified: false, [new("tw", new(2021, 3, 21), 50_000, 18, "test", Verified: false)]);

    private static readonly Gen<Fact> Cases =
        Gen.Select(Gen.OneOf("kp", "davss", "twbc-hsg", "lookahead"), Gen.Bool, Gen.OneOf("yes", "no", "unknown"), Gen.OneOf("female", "male", "not-known"), Gen.Int[0, 800], Gen.Int)
            .Select((agency, repeat, said, sex, day, key) => Case(agency, new DateOnly(2021, 1, 1).AddDays(day), repeat, said, sex, $"{key}"));

    [Fact]
    public void Cases_by_referring_agency_always_add_up_to_the_cases() => Always.Holds(Cases.Array[0, 60], facts =>
    {
        var returned = MaracReturns.Of(FirstOf2022, 0, facts, Table, "tw");

        foreach (var span in new[] { returned.InQuarter, returned.InTwelveMonths })
        {
            span.ReferralsByAgency.Values.Sum().Should().Be(span.Cases);
            (span.Lgbt.Cases + span.Lgbt.Unknown).Should().BeLessThanOrEqualTo(span.Cases);
            span.RepeatCases.Should().BeLessThanOrEqualTo(span.Cases);
        }

        returned.InTwelveMonths.Cases.Should().BeGreaterThanOrEqualTo(returned.InQuarter.Cases);
    });

    [Fact]
    public void A_quarter_and_the_twelve_months_to_its_end_count_what_lies_in_them()
    {
        var returned = MaracReturns.Of(
            FirstOf2022,
            7,
            [
                Case("kp", new(2022, 6, 30), repeat: true, "yes", "male", "a"),
                Case("twbc-hsg", new(2022, 4, 1), repeat: false, "unknown", "not-known", "b"),
                Case("kp", new(2022, 3, 31), repeat: false, "no", "female", "c"),
                Case("kp", new(2021, 6, 30), repeat: false, "no", "female", "d"),
                Case("kp", new(2022, 7, 1), repeat: false, "no", "female", "e"),
                Some("marac.meeting-held", new(2022, 4, 1), "m1"),
                Some("marac.children", new(2022, 4, 1), "b", 3),
                Some("marac.perpetrators-under-18", new(2022, 4, 1), "b", 1),
            ],
            Table,
            "tw");

        returned.InQuarter.Should().BeEquivalentTo(new
        {
            Cases = 2,
            Children = 3,
            RepeatCases = 1,
            RepeatPercent = 50.0m,
            ReferralsByAgency = new Dictionary<string, int> { ["police"] = 1, ["other"] = 1 },
            PartnerAgencyPercent = 50.0m,
            Lgbt = new CountedTrue(1, 50.0m, 1),
            Male = new CountedTrue(1, 50.0m, 1),
            Perpetrators17OrUnder = 1,
            Per10kAdultFemales = (decimal?)null,
            Meetings = new[] { new DateOnly(2022, 4, 1) },
        });
        (returned.InTwelveMonths.From, returned.InTwelveMonths.To, returned.InTwelveMonths.Cases).Should().Be((new(2021, 7, 1), new(2022, 6, 30), 3));
        returned.InTwelveMonths.Per10kAdultFemales.Should().Be(0.6m);
        returned.YearOnYearPercent.Should().Be(200m);
    }

    [Fact]
    public void Where_nothing_was_heard_there_is_no_percentage()
    {
        var returned = MaracReturns.Of(FirstOf2022, 0, [], Table, "tw");

        returned.InQuarter.Should().BeEquivalentTo(new { Cases = 0, RepeatPercent = (decimal?)null, PartnerAgencyPercent = (decimal?)null });
        returned.YearOnYearPercent.Should().BeNull();
    }

    private static Fact Case(string agency, DateOnly on, bool repeat, string said, string sex, string key) => Some("marac.case-heard", on, key) with
    {
        Dimensions = new Dictionary<string, string>
        {
            ["referring-agency"] = agency,
            ["repeat"] = repeat ? "yes" : "no",
            ["victim-sex"] = sex,
            ["victim-age-band"] = "25-34",
            ["minoritised-ethnicity"] = said,
            ["lgbt"] = said,
            ["disabled"] = said,
        },
    };

    private static Fact Some(string name, DateOnly on, string key, int quantity = 1) => new()
    {
        Id = Guid.Empty,
        Name = name,
        OccurredOn = on,
        Quantity = quantity,
        Key = key,
        Dimensions = new Dictionary<string, string>(),
        Source = new(Guid.Empty, name, Guid.Empty, 1, 1, default),
    };
}
