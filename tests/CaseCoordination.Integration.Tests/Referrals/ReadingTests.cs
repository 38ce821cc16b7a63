using CaseCoordination.Privacy.Audit;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Referrals;

public sealed class ReadingTests(App app)
{
    private readonly Machine _police = app.Machine("kp");

    [Fact]
    public async Task Who_sent_it_reads_it_as_sent()
    {
        var body = Bodies.Marac();
        var taken = await _police.Post("referrals", body);

        var read = await _police.Get($"referrals/{taken.Json!["id"]}");

        var victim = read.Json!["content"]!["people"]!.AsArray().Single(p => (string?)p!["role"] == "victim")!["particulars"]!;
        ((string?)victim["familyName"], (string?)victim["dateOfBirth"]).Should().Be(("Quillfeather", "1990-02-11"));
        ((string?)read.Json["content"]!["narrative"]).Should().Be((string?)body["narrative"]);
        ((string?)read.Json["receipt"]!["digest"]).Should().Be((string?)taken.Json["receipt"]!["digest"]);
    }

    [Fact]
    public async Task Opening_it_is_on_record_before_it_is_shown()
    {
        var taken = await _police.Post("referrals", Bodies.Marac());
        var id = (Guid)taken.Json!["id"]!;

        await _police.Get($"referrals/{id}");

        var read = await app.ReadsOf(id);
        read.Should().ContainSingle().Which.Should().Match<AuditedRead>(
            r => r.Subject == "kp" && r.Agency == "kp" && r.Action == "consultation" && r.Purpose == "own-referral" && r.People.Count == 2);
    }

    [Fact]
    public async Task An_unchanged_referral_answers_304_and_opens_nothing()
    {
        var taken = await _police.Post("referrals", Bodies.Marac());
        var settled = await Until.Holds(() => _police.Get($"referrals/{taken.Json!["id"]}"), r => r.IsSettled());

        var again = await _police.Get($"referrals/{taken.Json!["id"]}", ifNoneMatch: settled.Message.Headers.ETag!.Tag);

        again.Status.Should().Be(304);
    }

    [Fact]
    public async Task The_agency_asked_sees_what_its_part_needs_and_never_where_she_lives()
    {
        var taken = await _police.Post("referrals", Bodies.Marac());
        var team = app.Machine("twbc-cst");

        var read = await Until.Holds(() => team.Get($"referrals/{taken.Json!["id"]}"), r => r.Status == 200);

        var content = read.Json!["content"]!;
        content.ToJsonString().Should().Contain("Quillfeather").And.Contain("900123").And.NotContainAny("Nowhere-by-the-Brook", "TN4 9QQ", "D16_SEXUAL");
        content["withheld"]!.AsArray().Select(field => (string?)field).Should().Equal("victim-address", "sexual-violence");
    }

    [Fact]
    public async Task Not_yours_and_not_there_are_the_same_answer()
    {
        var taken = await _police.Post("referrals", Bodies.Marac());
        var davss = app.Machine("davss");

        foreach (var path in (string[])["referrals/{0}", "referrals/{0}/timeline"])
        {
            var notYours = await davss.Get(string.Format(null, path, taken.Json!["id"]));
            var notThere = await davss.Get(string.Format(null, path, Guid.NewGuid()));

            notYours.Status.Should().Be(404);
            WithoutTrace(notYours).Should().Be(WithoutTrace(notThere));
        }
    }

    private static string WithoutTrace(Reply reply)
    {
        reply.Json!.AsObject().Remove("traceId").Should().BeTrue();
        return reply.Json.ToJsonString();
    }
}
