using CaseCoordination.Privacy.Messages;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Erasure;
using CaseCoordination.Referrals.Events;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.Erasure;

public sealed class WhenPersonErasedTests
{
    private static readonly DateOnly ErasedOn = new(2030, 5, 6);

    [Fact]
    public void It_is_noted_in_the_referral_as_what_they_were_named()
    {
        Noted(Zephyrine, Received).Should().Be(new ReferralPersonErased(ReferralId, Zephyrine, "victim", ErasedOn));
        Noted(Ignatius, Received, Routed, Erased).Should().Be(new ReferralPersonErased(ReferralId, Ignatius, "perpetrator", ErasedOn));
    }

    [Fact]
    public void The_same_message_delivered_twice_notes_nothing() => Noted(Zephyrine, Received, Erased).Should().BeNull();

    [Fact]
    public void Who_is_not_named_in_it_is_none_of_its_business() => Noted(Guid.Empty, Received).Should().BeNull();

    private static ReferralPersonErased? Noted(Guid person, params object[] history) => WhenPersonErasedHandler.Decide(
        new PersonWasErased { PersonId = person, Matter = ReferralId, MatterKind = "referral", ErasedOn = ErasedOn },
        Past.Of<Referral>(ReferralFold.Evolve, history).State!);
}
