using CaseCoordination.Marac.Repeats;
using CaseCoordination.Referrals.Messages;

namespace CaseCoordination.Unit.Tests.Marac.RepeatCases;

public sealed class CaseTokensTests
{
    private static readonly Guid Her = Guid.Parse("01805c3f-7c00-7000-8000-000000000001");
    private static readonly CaseTokens Earlier = Of(Victim(["name", "ref"], ["ref"]), Perpetrator(["his name", "his ref"], ["his ref"]));

    [Fact]
    public void By_an_agencys_own_reference_of_both_it_is_certain() =>
        Of(Victim(["ref"], ["ref"]), Perpetrator(["his ref"], ["his ref"])).SameAs(Earlier).Should().BeTrue();

    [Fact]
    public void By_name_and_birth_of_either_it_is_likely()
    {
        Of(Victim(["name"], []), Perpetrator(["his ref"], ["his ref"])).SameAs(Earlier).Should().BeFalse();
        Of(Victim(["ref"], ["ref"]), Perpetrator(["his name"], [])).SameAs(Earlier).Should().BeFalse();
    }

    [Fact]
    public void A_new_perpetrator_or_another_victim_is_a_new_case()
    {
        Of(Victim(["ref"], ["ref"]), Perpetrator(["somebody else"], [])).SameAs(Earlier).Should().BeNull();
        Of(Victim(["another"], []), Perpetrator(["his ref"], ["his ref"])).SameAs(Earlier).Should().BeNull();
        Of(Perpetrator(["name"], []), Victim(["his name"], [])).SameAs(Earlier).Should().BeNull("their parts were the other way round");
    }

    [Fact]
    public void One_of_several_perpetrators_is_enough() =>
        Of(Victim(["ref"], ["ref"]), Perpetrator(["new"], []), Perpetrator(["his ref"], ["his ref"])).SameAs(Earlier).Should().BeTrue();

    [Fact]
    public void Who_is_erased_is_met_no_more()
    {
        var gone = Earlier.Without(Her);

        gone.VictimTokens.Should().BeEmpty();
        gone.People.Should().ContainSingle().Which.Role.Should().Be("perpetrator");
        Of(Victim(["ref"], ["ref"]), Perpetrator(["his ref"], ["his ref"])).SameAs(gone).Should().BeNull();
    }

    private static CaseTokens Of(params PersonInReferral[] people) => CaseTokens.Of(Guid.Empty, people);

    private static PersonInReferral Victim(string[] tokens, string[] references) => new(Her, "victim", null, "unknown", null, tokens, references);

    private static PersonInReferral Perpetrator(string[] tokens, string[] references) => new(Guid.Empty, "perpetrator", null, "unknown", null, tokens, references);
}
