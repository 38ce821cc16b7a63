using System.Text.Json;
using CaseCoordination.Cases.Banner;
using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Unit.Tests.Golden;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Cases.Banner;

public sealed class CaseBannerTests
{
    private static readonly DateOnly Today = new(2022, 7, 1);
    private static readonly Guid Case = NamedId.From("case");
    private static readonly Guid Action = NamedId.From("action");

    [Fact]
    public void A_mark_is_open_until_its_last_day_and_no_longer()
    {
        Banner(Flagged(Today)).FlaggedUntil.Should().Be(Today);
        Banner(Flagged(Today.AddDays(-1))).FlaggedUntil.Should().BeNull();
        Banner(Flagged(Today), new FlagsExpired(Case, ["kp"], Today)).FlaggedUntil.Should().BeNull();
    }

    [Fact]
    public void An_action_is_overdue_the_day_after_it_was_due_and_gone_when_it_is_done()
    {
        Banner(Agreed(Today)).Actions.Single().Overdue.Should().BeFalse();
        Banner(Agreed(Today.AddDays(-1))).Actions.Single().Overdue.Should().BeTrue();
        Banner(Agreed(Today.AddDays(-1)), new MaracActionReassigned(Case, Action, "kp", "davss", Today.AddDays(5), Today)).Actions.Single().Should()
            .BeEquivalentTo(new { Agency = "davss", DueOn = Today.AddDays(5), Overdue = false });
        Banner(Agreed(Today.AddDays(-1)), new MaracActionSuperseded(Case, Action, NamedId.From("by"), Today)).Actions.Should().BeEmpty();
    }

    [Fact]
    public void How_she_may_be_reached_is_not_agreed_until_she_said_so_and_runs_out()
    {
        Banner().SafeContact.State.Should().Be(SafeContactState.NotAgreed);
        Banner(SafeUntil(Today)).SafeContact.Should().Be(new SafeContactStanding(SafeContactState.Agreed, Today));
        Banner(SafeUntil(Today.AddDays(-1))).SafeContact.State.Should().Be(SafeContactState.Expired);
        Banner(SafeUntil(Today), GoldenFile.Event("stalking-safe-contact-doubted")).SafeContact.State.Should().Be(SafeContactState.Doubted);
        Banner(GoldenFile.Event("stalking-safe-contact-doubted")).SafeContact.State.Should().Be(SafeContactState.NotAgreed, "to doubt what was never agreed agrees nothing");
    }

    [Fact]
    public void Her_last_word_on_consent_counts()
    {
        Banner(Received).Consent!.Status.Should().Be("given");
        Banner(Received, Withdrawn).Consent!.Status.Should().Be("withdrawn");
    }

    [Fact]
    public void A_repeat_counts_for_twelve_months_once_it_is_certain_or_confirmed()
    {
        Banner(Repeat(certain: true, Today)).Repeats.Should().Be(1);
        Banner(Repeat(certain: true, Today.AddMonths(-12).AddDays(1))).Repeats.Should().Be(1);
        Banner(Repeat(certain: true, Today.AddMonths(-12))).Repeats.Should().Be(0);
        Banner(Repeat(certain: false, Today)).Repeats.Should().Be(0, "nobody has confirmed it");
        Banner(Repeat(certain: false, Today), ((RepeatConfirmed)GoldenFile.Event("marac-repeat-confirmed")) with { CaseId = Case }).Repeats.Should().Be(1);
    }

    [Fact]
    public void Conflicts_and_deaths_are_said()
    {
        var banner = Banner(new AgencyExcluded(Case, "cgl", NamedId.From("meeting"), Today), new DeathRecorded(Case, "victim", true, Today));

        banner.Conflicts.Should().Equal("cgl");
        banner.Died.Should().Equal("victim");
    }

    [Theory]
    [Trait("Rule", "case.honour-based-abuse")]
    [InlineData("""{"dash":{"answers":{"D17_OTHERPERSON":"yes"}}}""", true)]
    [InlineData("""{"dash":{"answers":{"D12_CONTROL":"yes","D17_OTHERPERSON":"no"}}}""", true)]
    [InlineData("""{"dash":{"answers":{"D12_CONTROL":"dont-know","D01_INJURY":"yes"}}}""", false)]
    [InlineData("""{"dash":null}""", false)]
    [InlineData("""{}""", false)]
    public void Honour_based_abuse_is_to_be_considered_where_the_checklist_says_control_or_another_person(string details, bool considered) =>
        HonourBasedAbuse.IsToBeConsidered(JsonElement.Parse(details)).Should().Be(considered);

    private static CaseBanner Banner(params object[] events) => CaseBanners.Of(Logged.Stream(events), Today);

    private static FilesFlagged Flagged(DateOnly until) => new(Case, ["kp"], until.AddMonths(-12), until, until.AddMonths(-11));

    private static MaracActionAgreed Agreed(DateOnly due) => ((MaracActionAgreed)GoldenFile.Event("marac-action-agreed")) with { CaseId = Case, ActionId = Action, Agency = "kp", DueOn = due };

    private static StalkingSafeContactAgreed SafeUntil(DateOnly day) => ((StalkingSafeContactAgreed)GoldenFile.Event("stalking-safe-contact-agreed")) with { ExpiresOn = day };

    private static RepeatFound Repeat(bool certain, DateOnly incident) => new(Case, NamedId.From("earlier"), incident.AddMonths(-2), incident, certain, "safelives-last-referral", incident);
}
