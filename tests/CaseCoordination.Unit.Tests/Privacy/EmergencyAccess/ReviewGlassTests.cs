using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.EmergencyAccess;
using CaseCoordination.Privacy.Events;
using CsCheck;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;

namespace CaseCoordination.Unit.Tests.Privacy.EmergencyAccess;

public sealed class ReviewGlassTests
{
    private static readonly DateOnly Today = new(2022, 5, 7);
    private static readonly DateTimeOffset BrokenAt = new(2022, 5, 4, 9, 30, 0, TimeSpan.Zero);
    private static readonly Guid GlassId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000e1");
    private static readonly Guid Matter = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");

    private static readonly GlassBroken Broken = new(
        GlassId, Matter, "practitioner-1", "davss", ["practitioner"], ["VictimAddress", "Children"], "immediate-danger", OfZephyrine.Seal("Why."), BrokenAt, BrokenAt.AddMinutes(30));

    [Theory]
    [InlineData("justified")]
    [InlineData("not-justified")]
    [InlineData("follow-up")]
    public void Somebody_else_says_what_they_think_of_it(string finding) =>
        Given(Broken).When(Finds(finding)).ShouldRecord(new GlassReviewed(GlassId, "coordinator-1", finding, Today));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("fine")]
    [InlineData("Justified")]
    public void There_is_no_other_finding(string? finding)
    {
        var decision = Given(Broken).When(Finds(finding));

        decision.Events.Should().BeEmpty();
        decision.Refusal!.Faults!.Select(fault => (fault.Pointer, fault.Code)).Should().Equal(("/finding", "not-one-of"));
    }

    [Fact]
    public void Nobody_reviews_what_they_opened_themselves() => Given(Broken).When(Finds("justified", by: "practitioner-1")).ShouldRefuse(ReviewGlass.OwnGlass);

    [Fact]
    public void Nor_after_somebody_else_did() =>
        Given(Broken, Reviewed("follow-up")).When(Finds("justified", by: "practitioner-1")).ShouldRefuse(ReviewGlass.OwnGlass);

    [Fact]
    public void The_same_finding_again_records_nothing() => Given(Broken, Reviewed("justified")).When(Finds("justified", by: "dpo-1")).ShouldRecordNothing();

    [Fact]
    public void A_finding_is_not_turned_round_afterwards()
    {
        Given(Broken, Reviewed("justified")).When(Finds("not-justified")).ShouldRefuse(ReviewGlass.ReviewedOtherwise);
        Given(Broken, Reviewed("not-justified")).When(Finds("follow-up")).ShouldRefuse(ReviewGlass.ReviewedOtherwise);
    }

    [Fact]
    public void What_was_followed_up_comes_to_an_end() =>
        Given(Broken, Reviewed("follow-up")).When(Finds("not-justified")).ShouldRecord(new GlassReviewed(GlassId, "coordinator-1", "not-justified", Today));

    [Fact]
    public void A_glass_broken_is_open_to_one_person_and_not_yet_reviewed() => Given(Broken).State.Should().BeEquivalentTo(new Glass(
        GlassId,
        Matter,
        "practitioner-1",
        "davss",
        [FieldClass.VictimAddress, FieldClass.Children],
        "immediate-danger",
        Broken.Reason,
        BrokenAt,
        BrokenAt.AddMinutes(30),
        Finding: null,
        ReviewedBy: null));

    [Fact]
    public void A_review_adds_its_finding_and_changes_nothing_else() =>
        Given(Broken, Reviewed("follow-up"), Reviewed("justified")).State.Should().BeEquivalentTo(Given(Broken).State! with { Finding = "justified", ReviewedBy = "dpo-1" });

    [Fact]
    public void Breaking_it_again_and_events_of_another_kind_change_nothing() =>
        Given(Broken, Reviewed("justified"), Broken with { By = "somebody-else" }, "an event of another kind").State.Should().BeEquivalentTo(Given(Broken, Reviewed("justified")).State);

    [Fact]
    public void A_review_of_what_was_never_broken_is_passed_over() => Given(Reviewed("justified")).State.Should().BeNull();

    [Fact]
    public void Whoever_says_what_in_whichever_order_the_one_who_broke_it_has_no_say() => Always.Holds(
        Gen.Select(Gen.OneOf([.. ReviewGlass.Findings]), Gen.OneOf("practitioner-1", "coordinator-1", "dpo-1")).Array[0, 6],
        reviews =>
        {
            var glass = Given(Broken).State!;
            foreach (var (finding, by) in reviews)
            {
                glass = ReviewGlass.Decide(glass, by, finding, Today).Events.Aggregate((Glass?)glass, GlassFold.Evolve)!;
            }

            glass.ReviewedBy.Should().NotBe("practitioner-1");
            ReviewGlass.Decide(glass, "dpo-1", glass.Finding ?? "justified", Today).Refusal.Should().BeNull();
        });

    private static GlassReviewed Reviewed(string finding) => new(GlassId, "dpo-1", finding, new(2022, 5, 6));

    private static Past<Glass> Given(params object[] history) => Past.Of<Glass>(GlassFold.Evolve, history);

    private static Func<Glass, Decision> Finds(string? finding, string by = "coordinator-1") => glass => ReviewGlass.Decide(glass, by, finding, Today);
}
