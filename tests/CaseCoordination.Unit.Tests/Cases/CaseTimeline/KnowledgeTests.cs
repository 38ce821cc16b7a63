using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Kernel;
using CaseCoordination.Unit.Tests.Golden;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Cases.CaseTimeline;

public sealed class KnowledgeTests
{
    /// <summary>Each time a query is compiled, which takes its while.</summary>
    private const int Times = 60;

    private static readonly KeptEntry Entry = Kept.At(5, agency: "pas");

    [Fact]
    public void As_time_goes_on_more_is_known_and_nothing_less() => Always.Holds(Gen.Select(Kept.Any, Gen.Int[0, 70], Gen.Int[0, 70]), it =>
    {
        var (all, one, other) = it;
        var (earlier, later) = (Kept.Start.AddHours(Math.Min(one, other)), Kept.Start.AddHours(Math.Max(one, other)));

        Then(all, earlier).Should().BeSubsetOf(Then(all, later));
        Then(all, earlier).Where(e => e.RecordedAt > earlier).Should().BeEmpty();
    }, Times);

    [Fact]
    public void An_agency_never_knows_more_than_the_partnership_did_nor_less_later() => Always.Holds(Gen.Select(Kept.Any, Gen.Int[0, 70], Gen.Int[0, 70]), it =>
    {
        var (all, one, other) = it;
        var handed = all.Where(e => e.Position % 3 == 0).ToDictionary(e => e.Id, e => new HandedOver(e.Id, "feed", e.RecordedAt.AddHours(5)));
        AgencyKnowledge At(DateTimeOffset until) => new("idva", until, handed, new Dictionary<Guid, IReadOnlyList<DateTimeOffset>> { [Kept.Matter] = [Kept.Start.AddHours(20)] });
        var (earlier, later) = (Kept.Start.AddHours(Math.Min(one, other)), Kept.Start.AddHours(Math.Max(one, other)));

        var known = all.Where(e => At(earlier).Of(e) is not null).ToList();

        known.Should().BeSubsetOf(Then(all, earlier)).And.BeSubsetOf(all.Where(e => At(later).Of(e) is not null));
        known.Select(e => At(earlier).Of(e)!.At).Where(at => at > earlier).Should().BeEmpty();
    }, Times);

    [Fact]
    public void What_it_wrote_it_knew_from_the_first() =>
        Of("pas", Entry.RecordedAt).Of(Entry).Should().Be(new KnownHow("wrote", Entry.RecordedAt));

    [Fact]
    public void What_was_handed_to_it_after_the_moment_it_did_not_know()
    {
        var handed = new Dictionary<Guid, HandedOver> { [Entry.Id] = new(Entry.Id, "webhook", Entry.RecordedAt.AddHours(2)) };

        (Of("kp", Entry.RecordedAt.AddHours(1)) with { Handed = handed }).Of(Entry).Should().BeNull();
        (Of("kp", Entry.RecordedAt.AddHours(2)) with { Handed = handed }).Of(Entry).Should().Be(new KnownHow("webhook", Entry.RecordedAt.AddHours(2)));
    }

    [Fact]
    public void Opening_a_matter_tells_what_lay_in_it_and_not_what_came_later()
    {
        var opened = new Dictionary<Guid, IReadOnlyList<DateTimeOffset>> { [Kept.Matter] = [Kept.Start.AddHours(4), Kept.Start.AddHours(6)] };
        var knowledge = Of("kp", Kept.Start.AddHours(8)) with { Opened = opened };

        knowledge.Of(Kept.At(3)).Should().Be(new KnownHow("opened", Kept.Start.AddHours(4)));
        knowledge.Of(Entry).Should().Be(new KnownHow("opened", Kept.Start.AddHours(6)));
        knowledge.Of(Kept.At(7)).Should().BeNull();
        knowledge.Of(Kept.At(3, matter: NamedId.From("another"))).Should().BeNull();
    }

    [Fact]
    public void An_agency_something_is_asked_of_did_not_write_it()
    {
        Writer("marac-action-agreed").Should().BeEmpty();
        Writer("response-overdue").Should().BeEmpty();
        Writer("referral-accepted").Should().NotBeEmpty();
        Writer("referral-accepted", recordedBy: null).Should().BeEmpty("it followed by rule, and nobody there wrote it");
    }

    private static string Writer(string golden, string? recordedBy = "ann")
    {
        var logged = Logged.At(GoldenFile.Event(golden));
        logged.UserName = recordedBy;
        return KeptEntry.Of(logged)!.WrittenBy;
    }

    private static AgencyKnowledge Of(string agency, DateTimeOffset until) =>
        new(agency, until, new Dictionary<Guid, HandedOver>(), new Dictionary<Guid, IReadOnlyList<DateTimeOffset>>());

    private static List<KeptEntry> Then(IEnumerable<KeptEntry> all, DateTimeOffset moment) =>
        [.. all.AsQueryable().Asked(new() { AsKnownAt = moment })];
}
