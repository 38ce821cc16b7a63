using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Cases.Events;
using CaseCoordination.Privacy.Access;
using static CaseCoordination.Unit.Tests.Cases.CaseFiles.Desk;

namespace CaseCoordination.Unit.Tests.Cases.CaseFiles;

public sealed class LinkFilesTests
{
    private static readonly LinkForm Same = new() { Case = Two.Id, Basis = "judged", Reason = "Same woman, says her advocate." };
    private static readonly UnlinkForm Apart = new() { Case = Two.Id, Reason = "Her sister, not her." };

    [Fact]
    public void Unlinking_gives_back_both_files_exactly_as_they_were()
    {
        var link = LinkFiles.Decide(Same, At(One, Two));
        var (linked, joined) = (One.After(link), (CaseFile)CaseFileFold.Evolve(Two, LinkFiles.OtherSideOf(link.Events[0])!)!);
        linked.Linked.Should().ContainKey(Two.Id);
        joined.LinkedInto.Should().Be(One.Id);

        var unlink = UnlinkFiles.Decide(Apart, At(linked, joined));

        linked.After(unlink).Should().BeEquivalentTo(One);
        CaseFileFold.Evolve(joined, LinkFiles.OtherSideOf(unlink.Events[0])!).Should().BeEquivalentTo(Two);
    }

    [Fact]
    [Trait("Rule", "people.two-people-across-sides")]
    public void A_victim_and_an_alleged_perpetrator_become_one_person_only_by_two_people()
    {
        var proposed = LinkFiles.Decide(Same, At(One, Two, Perpetrator));
        proposed.Events.Should().ContainSingle().Which.Should().BeOfType<CaseFileLinkProposed>();
        var waiting = One.After(proposed);

        LinkFiles.Decide(Same, At(waiting, Two, Perpetrator)).Refusal.Should().Be(CaseFileRefusals.SecondPersonNeeded);
        LinkFiles.Decide(Same, At(waiting, Two, Perpetrator, "chair", Role.Chair)).Events.Should().ContainSingle()
            .Which.Should().BeOfType<CaseFileLinked>().Which.Should().BeEquivalentTo(new { ProposedBy = "coordinator", By = "chair" });
    }

    [Fact]
    public void A_chair_confirms_and_proposes_nothing()
    {
        LinkFiles.Decide(Same, At(One, Two, Perpetrator, "chair", Role.Chair)).Refusal.Should().Be(CaseFileRefusals.NotYours);
        LinkFiles.Decide(Same, At(One, Two, Victim, "chair", Role.Chair)).Refusal.Should().Be(CaseFileRefusals.NotYours);
    }

    [Fact]
    public void A_proposal_can_be_dropped_by_either()
    {
        var waiting = One.After(LinkFiles.Decide(Same, At(One, Two, Perpetrator)));

        waiting.After(UnlinkFiles.Decide(Apart, At(waiting, Two, Perpetrator, "chair", Role.Chair))).Should().BeEquivalentTo(One);
    }

    [Fact]
    public void A_case_of_another_case_is_not_linked_again()
    {
        var elsewhere = Two with { LinkedInto = new Guid("01805c3f-7c00-7000-8000-0000000000e9") };

        LinkFiles.Decide(Same, At(One, elsewhere)).Refusal.Should().Be(CaseFileRefusals.LinkedElsewhere);
        LinkFiles.Decide(Same, At(elsewhere, One)).Refusal.Should().Be(CaseFileRefusals.LinkedElsewhere);
    }

    [Fact]
    public void Said_twice_it_changes_nothing()
    {
        var linked = One.After(LinkFiles.Decide(Same, At(One, Two)));

        LinkFiles.Decide(Same, At(linked, Two with { LinkedInto = One.Id })).Events.Should().BeEmpty();
        UnlinkFiles.Decide(Apart, At(One, Two)).Events.Should().BeEmpty();
    }

    [Fact]
    public void A_link_needs_another_case_a_basis_and_a_reason() =>
        LinkFiles.Decide(new(), At(One)).Refusal!.Faults!.Select(fault => fault.Pointer).Should().Equal("/case", "/basis", "/reason");
}
