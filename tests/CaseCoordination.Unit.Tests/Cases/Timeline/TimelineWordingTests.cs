using CaseCoordination.Cases.Timeline;
using CaseCoordination.Cases.Timeline.Entries;
using CaseCoordination.Unit.Tests.Golden;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Cases.Timeline;

public sealed class TimelineWordingTests
{
    private static readonly object[] Everything =
        [Received, Routed, Undeliverable, Acknowledged(Conference), Accepted(Conference), Declined(Conference), Returned, Overridden, Withdrawn, Kept, Erased,
            Clock("answer"), Overdue("answer"), Escalated("answer"), Explained, Asked, Told, Redirected, SentByHand, TakenBack, Progressed, Ended, Closed, Corrected, PutRight, Disputed, Further];

    private static readonly string[] Cases = ["stalking-", "isva-", "asb-", "case-review-", "marac-", "case-file-", "case-note-"];

    /// <summary>Of the services' cases one of each, as the golden files have it.</summary>
    private static readonly TimelineEntry[] EveryEntry =
    [
        .. Everything.Select(EntryOf),
        .. GoldenFile.OfEvents.Where(name => Cases.Any(context => name.StartsWith(context, StringComparison.Ordinal)))
            .Select(name => TimelineEntries.Of(Logged.At(GoldenFile.Event(name)))).OfType<TimelineEntry>(),
    ];

    /// <summary>What somebody else wrote or called it, and is shown as it is: a reference, an account, a rule's own words.</summary>
    private static readonly string[] AsItIs = ["reference", "why"];

    public static TheoryData<TimelineEntryKind> EveryKind => [.. Enum.GetValues<TimelineEntryKind>()];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Every_kind_of_entry_comes_from_an_event_and_has_a_title_and_a_sentence(TimelineEntryKind kind)
    {
        var entry = EveryEntry.Single(e => e.Kind == kind);

        TimelineWording.Title(entry).Should().MatchRegex("^[A-Z][a-z ]+$");
        TimelineWording.Sentence(entry).Should().MatchRegex(@"^\S.*\.$").And.NotContain("  ");
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void No_sentence_holds_a_bare_code_whatever_code_a_fact_has(TimelineEntryKind kind)
    {
        var entry = EveryEntry.Single(e => e.Kind == kind) with { Agencies = BareCodes.Names };
        BareCodes.In(TimelineWording.Sentence(entry)).Should().BeEmpty();

        // Numbers and days are no codes; the sample above has shown how they are said.
        foreach (var fact in entry.Facts.Where(fact => !fact.Value.Any(char.IsAsciiDigit)).Select(fact => fact.Key).Except(kind == TimelineEntryKind.CaseFileAssigned ? [.. AsItIs, "to"] : AsItIs))
        {
            var told = TimelineWording.Sentence(entry with { Facts = new Dictionary<string, string>(entry.Facts) { [fact] = "zz-probe" } });

            BareCodes.In(told).Should().BeEmpty($"of {fact}: {told}");
        }
    }

    [Fact]
    public void Every_kind_has_a_title_of_its_own() => Enum.GetValues<TimelineEntryKind>()
        .Select(kind => TimelineWording.Title(EntryOf(Returned) with { Kind = kind })).Should().OnlyHaveUniqueItems();

    [Fact]
    public void A_kind_without_words_is_not_passed_over_in_silence()
    {
        var unknown = EntryOf(Returned) with { Kind = (TimelineEntryKind)999 };

        FluentActions.Invoking(() => TimelineWording.Title(unknown)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => TimelineWording.Sentence(unknown)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void The_sentences_read_as_a_story() => Everything.Select(happened => TimelineWording.Sentence(EntryOf(happened))).Should().Equal(
        "A MARAC referral, reference KP/2022/004711. Consent: given.",
        "Sent to MARAC, domestic abuse outreach under routing rules version 1 (rule: MARAC to coordinator, MARAC to outreach). "
            + "Every MARAC referral goes to the MARAC coordinator. Every victim is offered outreach.",
        "No rule in force sends this kind anywhere.",
        "It has arrived for MARAC.",
        "Accepted for MARAC. 15 of 24 topics answered yes.",
        "Declined for MARAC. No criterion is met. Signposted to domestic abuse outreach.",
        "No service asked is taking it on.",
        "Consent is now: overridden. Shared on the basis of vital interests.",
        "The victim takes her consent back. Told: Kent Police, Community Safety Team, DAVSS.",
        "It knows of the withdrawal and keeps what it holds. Kept on the basis of substantial public interest.",
        "Nothing about the victim named here can be read any more. The referral stays as a count.",
        "Due: answer of MARAC by 9 May 2022.",
        "No answer from MARAC in time.",
        "Still no answer from MARAC: the coordinator takes it up.",
        "Domestic abuse outreach adds a note for the referrer.",
        "MARAC needs to know more, by 9 May 2022.",
        "The referrer has answered.",
        "Handed on from MARAC to IDVA: needs specialist.",
        "Sent to IDVA by a person, not by a rule.",
        "The referrer takes it back: made in error. Told: MARAC, domestic abuse outreach.",
        "Domestic abuse outreach: contacted.",
        "Domestic abuse outreach: support completed.",
        "Every service asked has said what became of it.",
        "Entry 1 was wrong; what is right stands beside it.",
        "Of the victim: date of birth. What was sent at first stays on record.",
        "Entry 2 is contested.",
        "Another open referral of this kind seems to be about the same person. Neither is merged into the other.");

    [Fact]
    public void A_refusal_without_signposts_does_not_speak_of_any() =>
        TimelineWording.Sentence(EntryOf(Declined(Conference) with { Signposts = [] })).Should().Be("Declined for MARAC. No criterion is met.");

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void An_entry_without_the_facts_its_words_ask_for_is_still_shown(TimelineEntryKind kind)
    {
        var bare = EntryOf(Returned) with { Kind = kind, Facts = new Dictionary<string, string>() };

        FluentActions.Invoking(() => TimelineWording.Title(bare) + TimelineWording.Sentence(bare)).Should().NotThrow();
    }

    private static TimelineEntry EntryOf(object happened) => TimelineEntries.Of(Logged.At(happened))! with { Agencies = BareCodes.Names };
}
