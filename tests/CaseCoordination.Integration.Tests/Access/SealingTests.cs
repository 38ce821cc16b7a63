using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

/// <summary>Reads everything there is, as a thief with the database would, and searches it for what was sent.</summary>
public sealed class SealingTests(App app)
{
    [Fact]
    public async Task A_dump_of_the_databases_holds_nothing_personal_in_clear()
    {
        var police = app.Machine("kp");
        var taken = await police.Post("referrals", Bodies.Marac());
        await Until.Holds(() => police.Get($"referrals/{taken.Json!["id"]}"), r => r.IsSettled());

        var dump = await Dumps.Of(app.Log) + await Dumps.Of(app.Keys);

        dump.Should().Contain((string)taken.Json!["id"]!, "else the dump is not one");
        dump.ShouldHoldNothingOf(Bodies.Planted);
    }

    [Fact]
    public async Task A_refused_referral_leaves_nothing_either()
    {
        var body = Bodies.Marac();
        body["narrative"] = "Hemidemisemiquaver";
        body["madeOn"] = "2999-01-01";
        await app.Machine("kp").Post("referrals", body);

        (await Dumps.Of(app.Log)).Should().NotContainEquivalentOf("Hemidemisemiquaver");
    }

    [Fact]
    public async Task Logs_and_traces_carry_ids_only()
    {
        var police = app.Machine("kp");
        var taken = await police.Post("referrals", Bodies.Marac());
        await Until.Holds(() => police.Get($"referrals/{taken.Json!["id"]}"), r => r.IsSettled());
        var wrong = Bodies.Marac();
        wrong["people"]![0]!["Zephyrine"] = "Quillfeather";
        await police.Post("referrals", wrong);
        await police.Get("measures/2022-23/Q1/Zephyrine/lineage");

        var traced = app.Witness.Traced.Select(a => $"{a.DisplayName} {string.Join(' ', a.TagObjects)} {string.Join(' ', a.Events.SelectMany(e => e.Tags))}");
        var said = string.Join('\n', app.Witness.Logged.Concat(traced));

        said.Should().Contain("POST", "else nothing was heard");
        foreach (var word in Bodies.Planted)
        {
            said.Should().NotContainEquivalentOf(word);
        }
    }
}
