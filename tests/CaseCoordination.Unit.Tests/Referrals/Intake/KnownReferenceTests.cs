using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Intake;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

public sealed class KnownReferenceTests
{
    [Fact]
    public void A_reference_is_known_per_agency_and_kind()
    {
        var id = KnownReference.IdOf("kp", "marac", "KP/2022/004711");

        KnownReference.IdOf("kp", "marac", "KP/2022/004711").Should().Be(id);
        KnownReference.IdOf("davss", "marac", "KP/2022/004711").Should().NotBe(id);
        KnownReference.IdOf("kp", "isva", "KP/2022/004711").Should().NotBe(id);
        KnownReference.IdOf("kp", "marac", "KP/2022/004712").Should().NotBe(id);
    }

    [Fact]
    public void One_sent_before_is_refused_with_the_first_referral_and_the_field()
    {
        var first = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");

        var refusal = ReferralRefusals.ReferenceKnown(first);

        (refusal.Code, refusal.SubjectId).Should().Be(("agency-reference-known", first));
        refusal.Faults!.Select(f => (f.Pointer, f.Code)).Should().Equal(("/agencyReference", "known"));
    }
}
