using System.Text.RegularExpressions;
using CaseCoordination.Asb.Events;
using CaseCoordination.Cases.Timeline.Entries;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Referrals.Events;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Architecture.Tests;

/// <summary>No event is half known: each has a name, a golden sample, and a decision of timeline and measures about it.</summary>
public sealed partial class StoredEventTests
{
    /// <summary>Stand sealed inside an event: no events, and no part of one that can be seen.</summary>
    private static readonly Type[] StandSealed =
    [
        typeof(MaracDetails), typeof(StalkingDetails), typeof(IsvaDetails), typeof(AsbDetails), typeof(ReportedIncident), typeof(AsbVulnerability), typeof(AsbSubject), typeof(AsbAddress), typeof(VulnerabilityScreen),
    ];

    /// <summary>Events that say nothing on a timeline, and why.</summary>
    private static readonly Dictionary<string, string> NotOnTimeline = new()
    {
        ["agency-registered"] = "the directory is no referral's story",
        ["routing-rules-drafted"] = "nothing goes by a draft",
        ["service-defined"] = "the catalogue is no referral's story",
        ["service-capacity-stated"] = "what it did to a referral stands in its routing",
        ["routing-rules-published"] = "what a rule set did to a referral stands in its routing",
        ["plan-adopted"] = "the plan is no referral's story",
        ["plan-action-adopted"] = "the plan is no referral's story",
        ["plan-activity-recorded"] = "an activity names no person and no referral",
        ["plan-activity-reported"] = "a plan is worked on in counts and codes: it names no person and no referral",
        ["plan-activity-corrected"] = "a plan is worked on in counts and codes: it names no person and no referral",
        ["plan-activity-withdrawn"] = "a plan is worked on in counts and codes: it names no person and no referral",
        ["plan-milestone-reached"] = "a plan is worked on in counts and codes: it names no person and no referral",
        ["plan-milestone-missed"] = "a plan is worked on in counts and codes: it names no person and no referral",
        ["plan-evidence-filed"] = "a plan is worked on in counts and codes: it names no person and no referral",
        ["plan-progress-rated"] = "a plan is worked on in counts and codes: it names no person and no referral",
        ["plan-milestone-corrected"] = "a plan is worked on in counts and codes: it names no person and no referral",
        ["plan-evidence-corrected"] = "a plan is worked on in counts and codes: it names no person and no referral",
        ["plan-progress-corrected"] = "a plan is worked on in counts and codes: it names no person and no referral",
        ["plan-entry-withdrawn"] = "a plan is worked on in counts and codes: it names no person and no referral",
        ["plan-figure-reported"] = "a plan is worked on in counts and codes: it names no person and no referral",
        ["plan-activities-imported"] = "a plan is worked on in counts and codes: it names no person and no referral",
        ["marac-case-described"] = "what a case counts by is no step of it",
        ["marac-note-taken"] = "working notes of whoever leads the meeting: what the case's story tells are the minutes",
        ["measures-defined"] = "how things are counted is no referral's story",
        ["stalking-signposted"] = "it counts what was done and names nobody: it is no case's story",
        ["stalking-clinic-held"] = "it counts what was done and names nobody: it is no case's story",
        ["stalking-clinic-cancelled"] = "it counts what was done and names nobody: it is no case's story",
        ["stalking-workshop-delivered"] = "it counts what was done and names nobody: it is no case's story",
        ["isva-forum-met"] = "it counts what was done and names nobody: it is no case's story",
        ["glass-broken"] = "it is reviewed by the coordinator and the data protection officer, and told to no party",
        ["glass-reviewed"] = "it is reviewed by the coordinator and the data protection officer, and told to no party",
        ["person-erased"] = "the referral says so itself, by an event of its own",
        ["processing-restricted"] = "what is decided about a person's data is between them and the data protection officer",
        ["restriction-lifted"] = "what is decided about a person's data is between them and the data protection officer",
        ["legal-hold-placed"] = "what is decided about a person's data is between them and the data protection officer",
        ["legal-hold-lifted"] = "what is decided about a person's data is between them and the data protection officer",
        ["retention-extended"] = "what is decided about a person's data is between them and the data protection officer",
        ["report-narrative-written"] = "how things are counted is no referral's story",
        ["report-opened"] = "how things are counted is no referral's story",
        ["report-published"] = "how things are counted is no referral's story",
        ["report-restated"] = "how things are counted is no referral's story",
        ["report-signed-off"] = "how things are counted is no referral's story",
        ["webhook-registered"] = "where an agency is told is no referral's story",
        ["webhook-types-chosen"] = "where an agency is told is no referral's story",
        ["webhook-secret-rotated"] = "where an agency is told is no referral's story",
        ["webhook-approved"] = "where an agency is told is no referral's story",
        ["webhook-paused"] = "where an agency is told is no referral's story",
        ["webhook-resumed"] = "where an agency is told is no referral's story",
        ["webhook-disabled"] = "where an agency is told is no referral's story",
        ["webhook-removed"] = "where an agency is told is no referral's story",
        ["case-file-joined"] = "the file it was linked into says so",
        ["case-file-left"] = "the file it was linked into says so",
        ["people-told-apart"] = "two people are no one's story",
        ["people-told-apart-withdrawn"] = "two people are no one's story",
        ["place-report-made"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["place-report-moved"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["place-report-relocated"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["place-report-overdue"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["place-hotspot-identified"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["place-crash-imported"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["place-data-imported"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["exclusion-proposed"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["exclusion-moved"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["exclusion-expired"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["asset-acquired"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["asset-moved"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["cctv-incident-logged"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["eva-completed"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["eva-recommendation-moved"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["eva-report-shared"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["venue-entry-made"] = "a place, a thing or a venue is nobody's story; the report's own page tells it",
        ["crime-counts-imported"] = "the assessment is no referral's story",
        ["assessment-caveat-added"] = "the assessment is no referral's story",
        ["assessment-priorities-recommended"] = "the assessment is no referral's story",
        ["assessment-repeat-rate-reported"] = "the assessment is no referral's story",
        ["assessment-draft-action-changed"] = "the assessment is no referral's story",
        ["assessment-published"] = "the assessment is no referral's story",
        ["assessment-restated"] = "the assessment is no referral's story",
    };

    /// <summary>Events that yield no fact, and why.</summary>
    private static readonly Dictionary<string, string> NotMeasured = new()
    {
        ["agency-registered"] = "no measure counts agencies",
        ["service-capacity-stated"] = "no measure counts capacity",
        ["routing-rules-published"] = "no measure counts rule sets",
        ["routing-rules-drafted"] = "no measure counts rule sets",
        ["service-defined"] = "no measure counts services",
        ["clocks-started"] = "how long answers take is read from the answers",
        ["response-overdue"] = "no action of the plan measures it",
        ["loop-escalated"] = "no action of the plan measures it",
        ["answer-explained"] = "a note changes no figure",
        ["information-requested"] = "a question is a step of the loop, not an outcome",
        ["information-provided"] = "an answer is a step of the loop, not an outcome",
        ["referral-redirected"] = "it is still the one referral, and open",
        ["referral-sent-by-hand"] = "it is still the one referral, and open",
        ["person-corrected"] = "a referral counts as it was made: by the age and sex it was made with",
        ["entry-corrected"] = "a correction of words; a figure is corrected by an event of its own",
        ["entry-disputed"] = "what is contested counts until it is corrected",
        ["further-referral-found"] = "each referral is counted",
        ["referral-routed"] = "a referral counts from the day it was made",
        ["referral-undeliverable"] = "a referral counts from the day it was made",
        ["referral-acknowledged"] = "a receipt is a step of the loop, not an outcome",
        ["referral-accepted"] = "an accepted referral stays open, and is counted so",
        ["referral-declined"] = "others may still take it on: it closes when it is returned",
        ["plan-adopted"] = "the plan says what to measure",
        ["plan-action-adopted"] = "the plan says what to measure",
        ["plan-activity-withdrawn"] = "it takes facts away and brings none",
        ["plan-progress-rated"] = "how a lead rates its action is no figure",
        ["plan-progress-corrected"] = "how a lead rates its action is no figure",
        ["plan-entry-withdrawn"] = "it takes facts away and brings none",
        ["plan-activities-imported"] = "each row recorded is an activity of its own, and counted so",
        ["marac-case-opened"] = "the referral is counted already",
        ["marac-referral-screened"] = "the referral is counted already",
        ["marac-case-described"] = "a case counts when it is heard, and an action when it is done",
        ["marac-criterion-added"] = "a case counts when it is heard, and an action when it is done",
        ["marac-case-declined"] = "a case counts when it is heard, and an action when it is done",
        ["marac-repeat-found"] = "a case counts when it is heard, and an action when it is done",
        ["marac-repeat-confirmed"] = "a case counts when it is heard, and an action when it is done",
        ["marac-repeat-dismissed"] = "a case counts when it is heard, and an action when it is done",
        ["marac-case-listed"] = "a case counts when it is heard, and an action when it is done",
        ["marac-case-unlisted"] = "a case counts when it is heard, and an action when it is done",
        ["marac-case-deferred"] = "a case counts when it is heard, and an action when it is done",
        ["marac-research-requested"] = "a case counts when it is heard, and an action when it is done",
        ["marac-research-answered"] = "a case counts when it is heard, and an action when it is done",
        ["marac-no-actions-recorded"] = "a case counts when it is heard, and an action when it is done",
        ["marac-minutes-written"] = "a case counts when it is heard, and an action when it is done",
        ["marac-note-taken"] = "a case counts when it is heard, and an action when it is done",
        ["marac-agency-excluded"] = "a case counts when it is heard, and an action when it is done",
        ["marac-action-agreed"] = "a case counts when it is heard, and an action when it is done",
        ["marac-action-started"] = "a case counts when it is heard, and an action when it is done",
        ["marac-action-not-done"] = "a case counts when it is heard, and an action when it is done",
        ["marac-action-reassigned"] = "a case counts when it is heard, and an action when it is done",
        ["marac-action-superseded"] = "a case counts when it is heard, and an action when it is done",
        ["marac-action-overdue"] = "a case counts when it is heard, and an action when it is done",
        ["marac-action-escalated"] = "a case counts when it is heard, and an action when it is done",
        ["marac-files-flagged"] = "a case counts when it is heard, and an action when it is done",
        ["marac-flags-extended"] = "a case counts when it is heard, and an action when it is done",
        ["marac-flags-expired"] = "a case counts when it is heard, and an action when it is done",
        ["marac-transfer-requested"] = "a case counts when it is heard, and an action when it is done",
        ["marac-transfer-papers-sent"] = "a case counts when it is heard, and an action when it is done",
        ["marac-transfer-acknowledged"] = "a case counts when it is heard, and an action when it is done",
        ["marac-death-recorded"] = "a case counts when it is heard, and an action when it is done",
        ["marac-void-proposed"] = "a case counts when it is heard, and an action when it is done",
        ["marac-case-voided"] = "a case counts when it is heard, and an action when it is done",
        ["marac-idva-asked"] = "that she was reached is counted, and that she was told",
        ["marac-idva-contact-overdue"] = "a clock is no outcome",
        ["marac-victim-not-updated"] = "that she was reached is counted, and that she was told",
        ["marac-victim-update-overdue"] = "a clock is no outcome",
        ["marac-meeting-scheduled"] = "a meeting counts when it is held",
        ["marac-meeting-referrals-closed"] = "a meeting counts when it is held",
        ["marac-case-list-circulated"] = "a meeting counts when it is held",
        ["marac-meeting-ended"] = "a meeting counts when it is held",
        ["marac-minutes-circulated"] = "a meeting counts when it is held",
        ["marac-meeting-closed"] = "a meeting counts when it is held",
        ["marac-meeting-cancelled"] = "a meeting counts when it is held",
        ["marac-attendance-recorded"] = "a meeting counts when it is held",
        ["marac-conflict-declared"] = "a meeting counts when it is held",
        ["marac-agenda-item-added"] = "a meeting counts when it is held",
        ["marac-agenda-item-removed"] = "a meeting counts when it is held",
        ["marac-agenda-item-moved"] = "a meeting counts when it is held",
        ["place-report-relocated"] = "where it is changes no count",
        ["place-report-overdue"] = "a clock is no outcome; whether it was in time counts with the assessment",
        ["place-data-imported"] = "each row of the file counts by an event of its own",
        ["crime-counts-imported"] = "it stands in the assessment, which is published as a whole",
        ["assessment-caveat-added"] = "it stands in the assessment, which is published as a whole",
        ["assessment-priorities-recommended"] = "it stands in the assessment, which is published as a whole",
        ["assessment-repeat-rate-reported"] = "it stands in the assessment, which is published as a whole",
        ["assessment-draft-action-changed"] = "it stands in the assessment, which is published as a whole",
        ["assessment-published"] = "it stands in the assessment, which is published as a whole",
        ["assessment-restated"] = "it stands in the assessment, which is published as a whole",
        ["measures-defined"] = "says how to count, and is not counted",
        ["report-narrative-written"] = "a report says what was counted, and is not counted",
        ["report-opened"] = "a report says what was counted, and is not counted",
        ["report-published"] = "a report says what was counted, and is not counted",
        ["report-restated"] = "a report says what was counted, and is not counted",
        ["report-signed-off"] = "a report says what was counted, and is not counted",
        ["stalking-referral-screened"] = "a step within a case; its referral and its close are counted",
        ["stalking-case-accepted"] = "a step within a case; its referral and its close are counted",
        ["stalking-referral-ended"] = "a step within a case; its referral and its close are counted",
        ["stalking-consent-withdrawn"] = "a step within a case; its referral and its close are counted",
        ["stalking-safe-contact-agreed"] = "a step within a case; its referral and its close are counted",
        ["stalking-safe-contact-doubted"] = "a step within a case; its referral and its close are counted",
        ["stalking-contact-attempted"] = "a step within a case; its referral and its close are counted",
        ["stalking-contact-overdue"] = "a step within a case; its referral and its close are counted",
        ["stalking-victim-engaged"] = "a step within a case; its referral and its close are counted",
        ["stalking-risk-assessed"] = "a step within a case; its referral and its close are counted",
        ["stalking-case-reviewed"] = "a step within a case; its referral and its close are counted",
        ["stalking-review-overdue"] = "a step within a case; its referral and its close are counted",
        ["stalking-order-moved"] = "a step within a case; its referral and its close are counted",
        ["stalking-marac-considered"] = "a step within a case; its referral and its close are counted",
        ["isva-case-accepted"] = "a step within a case; its referral and its close are counted",
        ["isva-referral-ended"] = "a step within a case; its referral and its close are counted",
        ["isva-consent-confirmed"] = "a step within a case; its referral and its close are counted",
        ["isva-consent-withdrawn"] = "a step within a case; its referral and its close are counted",
        ["isva-case-allocated"] = "a step within a case; its referral and its close are counted",
        ["isva-case-waitlisted"] = "a step within a case; its referral and its close are counted",
        ["isva-contact-attempted"] = "a step within a case; its referral and its close are counted",
        ["isva-client-engaged"] = "a step within a case; its referral and its close are counted",
        ["isva-needs-assessed"] = "a step within a case; its referral and its close are counted",
        ["isva-support-started"] = "a step within a case; its referral and its close are counted",
        ["isva-exit-planned"] = "a step within a case; its referral and its close are counted",
        ["isva-cj-stage-moved"] = "a step within a case; its referral and its close are counted",
        ["isva-victim-told"] = "a step within a case; its referral and its close are counted",
        ["isva-telling-overdue"] = "a step within a case; its referral and its close are counted",
        ["isva-case-reopened"] = "a step within a case; its referral and its close are counted",
        ["glass-broken"] = "no action of the plan measures it",
        ["glass-reviewed"] = "no action of the plan measures it",
        ["person-erased"] = "an erasure changes no figure",
        ["processing-restricted"] = "no action of the plan measures it",
        ["restriction-lifted"] = "no action of the plan measures it",
        ["legal-hold-placed"] = "no action of the plan measures it",
        ["legal-hold-lifted"] = "no action of the plan measures it",
        ["retention-extended"] = "no action of the plan measures it",
        ["webhook-registered"] = "no action of the plan measures it",
        ["webhook-types-chosen"] = "no action of the plan measures it",
        ["webhook-secret-rotated"] = "no action of the plan measures it",
        ["webhook-approved"] = "no action of the plan measures it",
        ["webhook-paused"] = "no action of the plan measures it",
        ["webhook-resumed"] = "no action of the plan measures it",
        ["webhook-disabled"] = "no action of the plan measures it",
        ["webhook-removed"] = "no action of the plan measures it",
        ["consent-recorded"] = "no action of the plan measures it",
        ["consent-withdrawn"] = "what was done with consent was done; no action measures the withdrawal",
        ["withdrawal-acknowledged"] = "no action of the plan measures it",
        ["referral-person-erased"] = "an erasure changes no figure",
        ["asb-referral-taken-on"] = "the referral is counted already",
        ["asb-exploitation-considered"] = "no action of the plan measures it",
        ["asb-intervention-proposed"] = "a step counts when it is served",
        ["asb-intervention-approved"] = "a step counts when it is served",
        ["asb-compliance-checked"] = "compliance counts when the step is ended",
        ["asb-breach-reported"] = "a breach counts when it is confirmed",
        ["asb-breach-not-confirmed"] = "a breach counts when it is confirmed",
        ["asb-intervention-reviewed"] = "no action of the plan measures it",
        ["asb-intervention-challenged"] = "no action of the plan measures it",
        ["asb-intervention-challenge-ruled"] = "no action of the plan measures it",
        ["asb-intervention-review-fell-due"] = "a clock is no outcome",
        ["asb-penalty-payment-fell-due"] = "a clock is no outcome",
        ["asb-challenge-period-ended"] = "a clock is no outcome",
        ["asb-person-erased"] = "an erasure changes no figure",
        ["case-review-acknowledged"] = "published for the year by a door of its own",
        ["case-review-information-requested"] = "published for the year by a door of its own",
        ["case-review-threshold-met"] = "published for the year by a door of its own",
        ["case-review-threshold-not-met"] = "published for the year by a door of its own",
        ["case-review-panel-held"] = "published for the year by a door of its own",
        ["case-review-outcome-sent"] = "published for the year by a door of its own",
        ["case-review-appealed"] = "published for the year by a door of its own",
        ["case-review-clock-struck"] = "published for the year by a door of its own",
        ["case-review-closed"] = "published for the year by a door of its own",
        ["case-review-applicant-erased"] = "an erasure changes no figure",
        ["case-file-link-proposed"] = "the coordinator's own file; what happened is counted where it happened",
        ["case-file-proposal-dropped"] = "the coordinator's own file; what happened is counted where it happened",
        ["case-file-joined"] = "the coordinator's own file; what happened is counted where it happened",
        ["case-file-left"] = "the coordinator's own file; what happened is counted where it happened",
        ["case-note-written"] = "the coordinator's own file; what happened is counted where it happened",
        ["case-file-assigned"] = "the coordinator's own file; what happened is counted where it happened",
        ["case-file-review-set"] = "the coordinator's own file; what happened is counted where it happened",
        ["case-file-restricted"] = "the coordinator's own file; what happened is counted where it happened",
        ["case-file-restriction-lifted"] = "the coordinator's own file; what happened is counted where it happened",
        ["people-told-apart"] = "what is not one human changes no figure",
        ["people-told-apart-withdrawn"] = "what is not one human changes no figure",
    };

    public static TheoryData<string> EveryName => [.. StoredEvents.Names];

    [Fact]
    public void Every_event_is_mapped_to_a_stored_name()
    {
        var records = Projects.Published("Events").Where(StoredShape.IsSealedRecord).ToList();
        var mapped = StoredEvents.Mapped.Select(one => one.EventType).ToList();

        var unmapped = records.Except(records.SelectMany(StoredShape.PartsOf)).Except(StandSealed).Except(mapped);

        unmapped.Should().BeEmpty("map it in the context's Module: an unmapped event is stored under its class name");
        mapped.Should().BeSubsetOf(records, "what is stored lies in the context's Events");
    }

    [Fact]
    public void Stored_names_are_kebab_case_and_unique()
    {
        StoredEvents.Names.Should().NotBeEmpty().And.OnlyHaveUniqueItems("two events of one name cannot be told apart");
        StoredEvents.Names.Should().OnlyContain(name => KebabCase().IsMatch(name), "name it after the fact, in words joined by hyphens");
    }

    [Fact]
    public void Every_module_is_wired_by_the_host()
    {
        var eventStore = Repository.Read("src/CaseCoordination.Host/Store/EventStore.cs");

        var forgotten = StoredEvents.Modules.Where(configure => !eventStore.Contains($"store.{configure.Name}();", StringComparison.Ordinal));

        forgotten.Should().BeEmpty("a module nobody calls maps nothing");
    }

    [Theory]
    [MemberData(nameof(EveryName))]
    public void An_event_has_its_golden_sample(string name)
    {
        var golden = StoredEvents.GoldenFileOf(name);

        File.Exists(Path.Combine(Repository.Root, golden)).Should().BeTrue("the stored form is kept as {0}, so that a change of it is seen", golden);
    }

    [Theory]
    [MemberData(nameof(EveryName))]
    public void An_event_gives_a_timeline_entry_or_is_said_to_give_none(string name)
    {
        var givesNone = TimelineEntries.Of(StoredEvents.Sample(name)) is null;

        givesNone.Should().Be(NotOnTimeline.ContainsKey(name), "it has either an entry in Cases/Timeline/Entries or a line in NotOnTimeline, and never both");
    }

    [Theory]
    [MemberData(nameof(EveryName))]
    public void An_event_yields_facts_or_is_said_to_yield_none(string name)
    {
        var yieldsNone = FactsProjection.FactsOf(StoredEvents.Sample(name)).Count == 0;

        yieldsNone.Should().Be(NotMeasured.ContainsKey(name), "it has either a fact in Measures/Facts or a line in NotMeasured, and never both");
    }

    [Fact]
    public void The_tables_name_only_events_there_are() =>
        NotOnTimeline.Keys.Concat(NotMeasured.Keys).Should().BeSubsetOf(StoredEvents.Names, "a line about an event that is gone says nothing");

    [GeneratedRegex("^[a-z]+(-[a-z]+)+$")]
    private static partial Regex KebabCase();
}
