using CaseCoordination.Asb;
using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Reactions;
using CaseCoordination.Privacy.Messages;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using CaseCoordination.Unit.Tests.Privacy.Sealing;

namespace CaseCoordination.Unit.Tests.Asb;

public sealed class ReactionsTests
{
    private static readonly Guid ReferralId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");
    private static readonly ReferralReceived Received = (ReferralReceived)Golden.GoldenFile.Event("referral-received");

    private static readonly ReferralForService Referral = new()
    {
        ReferralId = ReferralId,
        Service = "asb",
        Agency = "twbc-cst",
        ReferringAgency = "kp",
        MadeOn = new(2022, 5, 3),
        AboutId = TestKeys.Zephyrine,
        PerpetratorIds = [TestKeys.Ignatius],
        Kind = "asb",
        People = [],
        Consent = "given",
        Details = TestKeys.OfZephyrine.Seal("{}"),
    };

    private static readonly AsbDetails Details = new() { Category = "environmental", LocationArea = "paddock-wood", SuspectedExploitation = "yes" };

    [Fact]
    public void A_referral_opens_the_case_about_its_alleged_perpetrator_and_links_who_suffers()
    {
        var opened = WhenReferralRoutedHandler.Decide(Referral, Received.People[1], TestKeys.OfIgnatius, Details);

        opened.Should().BeEquivalentTo(new
        {
            CaseId = AsbCase.IdFor(ReferralId),
            ReferralId,
            SubjectKind = "person",
            SubjectId = TestKeys.Ignatius,
            Category = "environmental",
            Area = "paddock-wood",
            Exploitation = "yes",
            OpenedOn = new DateOnly(2022, 5, 3),
        });
        opened.Complainants.Should().Equal(new Complainant(TestKeys.Zephyrine, null));
        TestKeys.OfIgnatius.Open<AsbSubject>(opened.Particulars!.Value).FamilyName.Should().Be("Brambleworth", "the referral's form is read as the subject's");
    }

    [Fact]
    public void It_waits_until_the_referral_is_accepted_and_closes_with_it()
    {
        var waiting = AsbCaseFold.Evolve(null, WhenReferralRoutedHandler.Decide(Referral, Received.People[1], TestKeys.OfIgnatius, Details))!;
        var accepted = new ReferralAcceptedForService { ReferralId = ReferralId, Service = "asb", Agency = "twbc-cst", AcceptedOn = new(2022, 5, 4) };
        var ended = new ReferralEndedForService { ReferralId = ReferralId, Service = "asb", Agency = "twbc-cst", Reason = "declined", EndedOn = new(2022, 5, 5) };
        waiting.TakenOn.Should().BeFalse();

        var taken = AsbCaseFold.Evolve(waiting, WhenReferralTakenOnHandler.Decide(accepted, waiting)!)!;
        taken.TakenOn.Should().BeTrue();
        WhenReferralTakenOnHandler.Decide(accepted, taken).Should().BeNull("it was told before");
        var closed = AsbCaseFold.Evolve(taken, WhenReferralEndedHandler.Decide(ended, taken)!)!;
        closed.Closed.Should().BeTrue();
        WhenReferralEndedHandler.Decide(ended, closed).Should().BeNull();
    }

    [Fact]
    public void A_referral_that_names_nobody_opens_a_case_about_someone_unknown() =>
        WhenReferralRoutedHandler.Decide(Referral with { PerpetratorIds = [] }, null, TestKeys.OfIgnatius, null)
            .Should().BeEquivalentTo(new { SubjectKind = "unknown", SubjectId = TestKeys.Ignatius, AgeBand = "unknown", Exploitation = "unknown" });

    [Fact]
    public void Whoever_is_erased_is_noted_once_by_their_role()
    {
        var opened = AsbCaseFold.Evolve(null, WhenReferralRoutedHandler.Decide(Referral, Received.People[1], TestKeys.OfIgnatius, Details))!;
        var erased = new PersonWasErased { PersonId = TestKeys.Zephyrine, Matter = opened.Id, MatterKind = "asb-case", ErasedOn = new(2028, 1, 1) };

        var gone = WhenPersonErasedHandler.Decide(erased, opened)!;

        gone.Role.Should().Be("victim");
        WhenPersonErasedHandler.Decide(erased, AsbCaseFold.Evolve(opened, gone)!).Should().BeNull();
        WhenPersonErasedHandler.Decide(erased with { PersonId = ReferralId }, opened).Should().BeNull();
    }
}
