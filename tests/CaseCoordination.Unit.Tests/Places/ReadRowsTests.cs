using CaseCoordination.Places.Events;
using CaseCoordination.Places.Imports;
using static CaseCoordination.Unit.Tests.Places.Borough;

namespace CaseCoordination.Unit.Tests.Places;

/// <summary>Files of others: whole, or every fault named by line and column.</summary>
public sealed class ReadRowsTests
{
    private const string StreetSafe = "reference,occurredOn,latitude,longitude,issues\nSS-1,2022-05-01,51.1301,0.2602,bad-lighting;no-cctv\nSS-2,2022-05-02,51.1302,0.2603,followed\n";
    private const string Crashes = "reference,occurredOn,latitude,longitude,severity,casualties,childCasualty\n2022460001,2022-02-11,51.1301,0.2602,serious,1,yes\n";

    [Fact]
    public void StreetSafes_rows_become_reports_of_unsafe_places()
    {
        var read = ReadRows.StreetSafe(StreetSafe, Area, Starting());

        read.Faults.Should().BeEmpty();
        read.Rows.Select(row => (PlaceReportMade)row.Event).Should().OnlyContain(e => e.Kind == "unsafe-place" && e.Source == "streetsafe" && e.AssessBy == new DateOnly(2022, 5, 17));
        ReadRows.StreetSafe(StreetSafe, Area, Starting()).Rows.Select(row => row.Id).Should().Equal(read.Rows.Select(row => row.Id), "a row read twice is the same report");
    }

    [Fact]
    public void Collisions_are_read_with_their_severity_and_their_children()
    {
        var crash = ReadRows.Crashes(Crashes, Area, Starting()).Rows.Select(row => (CrashImported)row.Event).Single();

        (crash.Severity, crash.Casualties, crash.ChildCasualty).Should().Be(("serious", 1, true));
        ReadRows.Crashes(Crashes.Replace("serious", "slight", StringComparison.Ordinal), Area, Starting()).Faults.Single().Pointer.Should().Be("/lines/2/severity");
    }

    [Fact]
    public void Every_row_at_fault_is_named_by_line_and_column_and_what_was_sent_is_not_repeated()
    {
        var read = ReadRows.StreetSafe(StreetSafe + "Zephyrine,yesterday,99,0.26,afraid\nSS-1,2022-05-03,51.13,0.26,rundown\n", Area, Starting());

        read.Faults.Select(f => f.Pointer).Should().BeEquivalentTo("/lines/4/reference", "/lines/4/occurredOn", "/lines/4", "/lines/4/issues", "/lines/5/reference");
        read.Faults.Select(f => f.Mend).Should().NotContain(mend => mend.Contains("Zephyrine", StringComparison.Ordinal) || mend.Contains("afraid", StringComparison.Ordinal));
    }

    [Fact]
    public void A_column_of_somebodys_age_or_sex_is_refused_whole() =>
        ReadRows.StreetSafe(StreetSafe.Replace("issues\n", "issues,age\n", StringComparison.Ordinal), Area, Starting()).Faults.Should().Contain(f => f.Code == "column-unknown");
}
