using CaseCoordination.Places;
using CaseCoordination.Places.Assets;
using CaseCoordination.Places.Audits;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Venues;
using CsCheck;
using static CaseCoordination.Unit.Tests.Places.Borough;

namespace CaseCoordination.Unit.Tests.Places;

/// <summary>Wands, packs and cameras, audits and venues.</summary>
public sealed class ThingTests
{
    [Fact]
    [Trait("Rule", "asset-in-store")]
    public void What_is_placed_given_away_and_in_store_adds_up_to_what_was_acquired_whatever_happens() =>
        Gen.Int[0, 3].Array[0, 30].Sample(steps =>
        {
            var asset = Acquired("wand", 5);
            foreach (var step in steps)
            {
                var form = step switch
                {
                    0 => new AssetStepForm { Step = AssetStep.Placed, Quantity = 2 },
                    1 => new AssetStepForm { Step = AssetStep.TakenBack, Placement = asset.Placements.Select(p => (int?)p.Number).FirstOrDefault() },
                    2 => new AssetStepForm { Step = AssetStep.Used, Searches = 4, Finds = 1 },
                    _ => new AssetStepForm { Step = AssetStep.Placed, Quantity = 4 },
                };
                asset = MoveAsset.Decide(form, Area, Acting(asset)).Events.Aggregate(asset, (state, e) => AssetFold.Evolve(state, Logged.Stream([e])[0])!);
                (asset.InStore + asset.Placements.Sum(p => p.Quantity)).Should().Be(5);
                asset.InStore.Should().BeInRange(0, 5);
            }
        });

    [Fact]
    [Trait("Rule", "asset-kind.*")]
    public void Each_kind_is_placed_or_given_away_as_its_rule_says()
    {
        foreach (var kind in AssetKinds.All)
        {
            var place = new AssetStepForm { Step = AssetStep.Placed, Purpose = kind.Purposes.Count == 0 ? null : kind.Purposes[0], Location = new() { Place = "bandstand" }, Dpia = kind.Watches ? "DPIA-7" : null };

            (MoveAsset.Decide(place, Area, Acting(Acquired(kind.Code, 1))).Refusal is null).Should().Be(kind.Placed, kind.Code);
            (MoveAsset.Decide(new() { Step = AssetStep.Issued }, Area, Acting(Acquired(kind.Code, 1))).Refusal is null).Should().Be(kind.Issued, kind.Code);
        }
    }

    [Fact]
    public void A_camera_films_openly_in_a_named_place_and_with_an_assessment() =>
        MoveAsset.Decide(new() { Step = AssetStep.Placed, Purpose = "violence" }, Area, Acting(Acquired("camera", 1))).Refusal!.Faults!.Select(f => f.Pointer).Should().Equal("/location", "/dpia");

    [Fact]
    public void An_incident_is_logged_by_codes_and_numbers_alone()
    {
        var form = new CctvIncidentForm { Origin = "stp-radio", Category = "violence", Camera = "static", Location = new() { Place = "bandstand" }, PersonsDetected = 3 };

        LogCctvIncident.Decide(form, Area, Starting()).Events.Should().ContainSingle();
        LogCctvIncident.Decide(form with { Origin = "her friend", PersonsDetected = -1 }, Area, Starting()).Refusal!.Faults!.Select(f => f.Pointer).Should().Equal("/origin", "/personsDetected");
    }

    [Fact]
    [Trait("Rule", "eva-recommendation")]
    public void A_recommendation_is_accepted_before_it_is_done_and_ends_once()
    {
        var audit = Walked();
        audit.Recommendations.Should().ContainSingle().Which.Outcome.Should().BeNull();
        RecordAudit.Move(new() { Number = 1, Outcome = EvaOutcome.Done }, Acting(audit)).Refusal.Should().Be(PlaceRefusals.OutOfTurn);
        var accepted = audit with { Recommendations = [audit.Recommendations[0] with { Outcome = EvaOutcome.Accepted, On = Today }] };
        RecordAudit.Move(new() { Number = 1, Outcome = EvaOutcome.Done }, Acting(accepted)).Events.Should().ContainSingle();
        var done = accepted with { Recommendations = [accepted.Recommendations[0] with { Outcome = EvaOutcome.Done }] };
        RecordAudit.Move(new() { Number = 1, Outcome = EvaOutcome.Rejected }, Acting(done)).Refusal.Should().Be(PlaceRefusals.OutOfTurn);
        RecordAudit.Move(new() { Number = 2, Outcome = EvaOutcome.Accepted }, Acting(audit)).Refusal!.Faults!.Single().Pointer.Should().Be("/number");
        RecordAudit.Share(new() { With = ["nobody-known"] }, Known, Acting(audit)).Refusal.Should().NotBeNull();
    }

    [Fact]
    [Trait("Rule", "licensing-joint")]
    public void A_visit_is_joint_with_two_agencies_the_one_that_records_it_included()
    {
        Fact(VenueEntry.LicensingVisit, new() { Agencies = ["kp"] }).Dimensions["joint"].Should().Be("yes");
        Fact(VenueEntry.LicensingVisit, new()).Dimensions["joint"].Should().Be("no");
    }

    [Fact]
    public void Ask_for_Angela_is_adopted_once_and_its_end_names_the_adoption_that_ends()
    {
        var adopted = Entered(null, VenueEntry.DisorderReport, VenueEntry.AngelaAdopted);

        Enter(VenueEntry.AngelaAdopted, adopted).Refusal.Should().Be(PlaceRefusals.OutOfTurn);
        ((VenueEntryMade)Enter(VenueEntry.AngelaWithdrawn, adopted).Events.Single()).Number.Should().Be(2);
        var again = Entered(adopted, VenueEntry.AngelaWithdrawn, VenueEntry.LicensingVisit, VenueEntry.AngelaAdopted);
        again.Angela.Should().Be(4, "another adoption counts for itself");
        Enter(VenueEntry.AngelaWithdrawn, null).Refusal.Should().Be(PlaceRefusals.OutOfTurn);
    }

    private static CaseCoordination.Measures.Facts.Fact Fact(VenueEntry entry, VenueEntryForm form) =>
        CaseCoordination.Measures.Facts.FactsProjection.FactsOf(Logged.Stream([EnterVenue.Decide(entry, "PL-1", form, Known, By("stp"), null, Today).Events.Single()])[0]).Single();

    private static Venue Entered(Venue? venue, params VenueEntry[] entries) =>
        entries.Aggregate(venue, (state, entry) => VenueFold.Evolve(state, Logged.Stream(Enter(entry, state).Events)[0]))!;

    private static CaseCoordination.Kernel.Decision Enter(VenueEntry entry, Venue? venue) =>
        EnterVenue.Decide(entry, "PL-10417", new() { TrainedStaff = entry == VenueEntry.AngelaAdopted ? 4 : null }, Known, By("stp"), venue, Today);

    private static Asset Acquired(string kind, int quantity) =>
        Logged.Stream(MoveAsset.Acquire(new() { Kind = kind, Quantity = quantity, Funder = "vru" }, Starting()).Events).Aggregate((Asset?)null, AssetFold.Evolve)!;

    private static PlaceAudit Walked() => Logged.Stream(RecordAudit.Complete(
        new()
        {
            Location = new() { Place = "bandstand" },
            Agencies = ["kp"],
            Triggers = ["vawg"],
            Recommendations = [new() { Measure = "lighting", Owner = "twbc", DueOn = Today.AddDays(30) }],
        },
        Area,
        Known,
        Starting()).Events).Aggregate((PlaceAudit?)null, PlaceAuditFold.Evolve)!;
}
