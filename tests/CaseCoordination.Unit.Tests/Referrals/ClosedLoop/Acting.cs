using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Unit.Tests.Privacy.Sealing;

namespace CaseCoordination.Unit.Tests.Referrals.ClosedLoop;

/// <summary>Somebody of an agency acts on a referral with a history.</summary>
internal static class Acting
{
    public static readonly DateTimeOffset Now = new(2022, 5, 6, 9, 0, 0, TimeSpan.Zero);

    public static Past<Referral> Given(params object[] history) => Past.Of<Referral>(ReferralFold.Evolve, history);

    public static Decision By(
        this Past<Referral> past, string agency, Func<OpenMatter<Referral>, LoopRules, Decision> decide, long version = 4, params string[] roles) =>
        past.When(referral => decide(
            new(
                referral,
                TestKeys.OfZephyrine,
                new("subject-1", agency, "tunbridge-wells", roles.ToHashSet()),
                new(agency == referral.ReferringAgency ? [Party.Referrer] : [], new HashSet<FieldClass>(), new HashSet<FieldClass>(), null),
                Now)
            { Version = version },
            ServicesOffered.Agreed));

    public static void ShouldFault(this Decision decision, string pointer)
    {
        decision.Events.Should().BeEmpty();
        decision.Refusal!.Faults!.Select(fault => fault.Pointer).Should().Equal(pointer);
        decision.Refusal.Faults!.Should().OnlyContain(fault => fault.Mend.Length > 0);
    }

    public static void ShouldRefuseWith(this Decision decision, string code)
    {
        decision.Events.Should().BeEmpty();
        decision.Refusal!.Code.Should().Be(code);
    }
}
