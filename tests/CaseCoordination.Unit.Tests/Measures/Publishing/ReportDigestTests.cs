using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Measures.Publishing;

namespace CaseCoordination.Unit.Tests.Measures.Publishing;

/// <summary>A stranger with the published JSON and the page that says how recomputes the digest.</summary>
public sealed class ReportDigestTests
{
    private static readonly QuarterlyReport Report = Published.Made(Published.Now(
        4800,
        Published.Figure(23.0m, Published.Part(7, 23)),
        Published.Figure(3, Published.Part(8), Published.Part(9), Published.Part(10)) with { Code = "2.1b", LastYear = 41 },
        Published.Figure(null) with { Code = "2.2" }));

    [Fact]
    public void The_public_digest_is_made_over_what_the_public_edition_shows()
    {
        var json = JsonSerializer.SerializeToNode(PublicReport.Of("tunbridge-wells", Report), ApiJson.Strict)!;

        var lines = new StringBuilder();
        lines.Append(CultureInfo.InvariantCulture, $"quarterly-report/1\t{json["partnership"]}\t{json["year"]}\t{json["quarter"]}\tpublic\n{json["policy"]}\n");
        foreach (var figure in json["figures"]!.AsArray())
        {
            lines.Append(CultureInfo.InvariantCulture, $"{figure!["code"]}\t{figure["quarter"]}\t{figure["yearToDate"]}\t{figure["lastYear"]}\n");
        }

        ((string)json["digest"]!).Should().Be(Sha256(lines.ToString()));
        json["figures"]!.AsArray().Select(figure => (string)figure!["quarter"]!).Should().Equal("23", "<5", "");
        json.ToJsonString().Should().NotContain(Report.Published!.Digest).And.NotContain(Report.Published.Figures[1].Digest, "a digest of a small number could be tried out");
    }

    [Fact]
    public void The_internal_digest_is_made_over_figures_and_narratives()
    {
        var read = new ReportBesideNow(Published.First, Report, Published.Now(4800, [.. Report.Published!.Figures]), []);
        var json = JsonSerializer.SerializeToNode(InternalEdition.Of(read), ApiJson.Strict)!;

        var lines = new StringBuilder();
        lines.Append(CultureInfo.InvariantCulture, $"quarterly-report/1\t{json["partnership"]}\t{json["year"]}\t{json["quarter"]}\tinternal\n{json["knownTo"]}\t{json["definitionVersion"]}\n");
        foreach (var f in json["figures"]!.AsArray())
        {
            lines.AppendJoin('\t', f!["code"], f["status"], Plain(f["value"]), Plain(f["yearToDate"]), Plain(f["lastYear"]), f["rating"], f["digest"]).Append('\n');
        }

        ((string)json["digest"]!).Should().Be(Sha256(lines.ToString()));
    }

    [Fact]
    public void A_figures_digest_is_made_over_its_value_and_the_events_under_it()
    {
        var parts = Report.Published!.Figures[0].Parts;

        Report.Published.Figures[0].Digest.Should().Be(Sha256($"2.1a\t1\tcomputed\t23\n{parts[0].Position}\t{parts[0].EventId}\t23\n"));
    }

    [Fact]
    public void Another_number_or_another_word_has_another_digest()
    {
        var now = Published.Now(100, Published.Figure(23, Published.Part(7, 23)));

        now.Digest([]).Should().NotBe(Published.Now(100, Published.Figure(24, Published.Part(7, 24))).Digest([]));
        now.Digest([]).Should().NotBe(now.Digest([new("2.1", "More.", null)]));
        now.Digest([]).Should().NotBe((now with { Figures = now.Figures with { KnownTo = 101 } }).Digest([]));
    }

    [Fact]
    public void Once_published_nothing_that_comes_later_changes_it()
    {
        var later = new ReportBesideNow(Published.First, Report, Published.Now(9000, Published.Figure(99, Published.Part(8001, 99))), []);

        var edition = InternalEdition.Of(later);

        (edition.KnownTo, edition.Digest, edition.Figures[0].Value).Should().Be((4800, Report.Published!.Digest, 23));
        edition.Since.KnownTo.Should().Be(9000);
    }

    private static string Plain(JsonNode? number) => number is null ? "" : ((decimal)number).ToString("0.############", CultureInfo.InvariantCulture);

    private static string Sha256(string text) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
