using CaseCoordination.Referrals.Intake;
using static CaseCoordination.Unit.Tests.Referrals.Forms;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

public sealed class AgeTests
{
    [Theory]
    [InlineData("2006-05-03")]
    [InlineData("2006-05-02")]
    public void A_victim_is_heard_from_the_16th_birthday_on(string born) => WithVictim(Born(Victim, born)).ShouldBeTakenIn();

    [Theory]
    [Trait("Rule", "intake-marac-age")]
    [InlineData("2006-05-04")]
    [InlineData("2006-05-05")]
    public void A_victim_whose_16th_birthday_comes_after_the_day_of_the_referral_is_not(string born) =>
        WithVictim(Born(Victim, born)).ShouldBeFaulted("/people/0/dateOfBirth", "under-16");

    [Theory]
    [InlineData("2024-02-28", true)]
    [InlineData("2024-02-29", false)]
    public void Born_on_29_February_the_16th_birthday_is_the_29th(string madeOn, bool refused)
    {
        var form = WithVictim(Born(Victim, "2008-02-29")) with { MadeOn = DateOnly.Parse(madeOn, null) };

        FormRules.Check(form, ServicesOffered.All, Area, new DateOnly(2024, 6, 1)).Select(f => f.Code).Should().Equal(refused ? ["under-16"] : []);
    }

    [Theory]
    [InlineData(16, false)]
    [InlineData(15, true)]
    public void Where_the_birthday_is_not_known_the_approximate_age_decides(int age, bool refused) =>
        WithVictim(Victim with { DateOfBirth = null, ApproximateAge = age }).Check().Select(f => (f.Pointer, f.Code))
            .Should().Equal(refused ? [("/people/0/approximateAge", "under-16")] : []);

    [Fact]
    public void Where_both_are_given_the_date_of_birth_decides() =>
        WithVictim(Born(Victim, "2006-05-04") with { ApproximateAge = 30 }).ShouldBeFaulted("/people/0/dateOfBirth", "under-16");

    [Fact]
    public void One_of_the_two_is_needed_of_a_victim() =>
        WithVictim(Victim with { DateOfBirth = null, ApproximateAge = null }).ShouldBeFaulted("/people/0/dateOfBirth", "missing");

    [Theory]
    [InlineData(null)]
    [InlineData(30)]
    public void A_victim_born_after_the_referral_was_made_is_not_heard(int? age) =>
        FormRules.Check(WithVictim(Born(Victim, "2022-05-10") with { ApproximateAge = age }), ServicesOffered.All, Area, new DateOnly(2022, 6, 1))
            .Select(f => (f.Pointer, f.Code)).Should().Equal(("/people/0/dateOfBirth", "under-16"));

    [Theory]
    [Trait("Rule", "intake-marac-age")]
    [InlineData("2006-05-03", false)]
    [InlineData("2006-05-04", true)]
    public void Abuse_by_someone_under_16_is_not_for_a_MARAC(string born, bool refused) =>
        WithPerpetrator(Born(Perpetrator, born)).Check().Select(f => (f.Pointer, f.Code))
            .Should().Equal(refused ? [("/people/1/dateOfBirth", "perpetrator-under-16")] : []);

    [Fact]
    public void Abuse_by_someone_of_about_15_is_not_either_and_the_field_sent_is_named() =>
        WithPerpetrator(Perpetrator with { ApproximateAge = 15 }).ShouldBeFaulted("/people/1/approximateAge", "perpetrator-under-16");

    [Theory]
    [InlineData("2004-05-04", false)]
    [InlineData("2004-05-03", true)]
    public void Someone_of_18_is_not_a_child(string born, bool refused) =>
        With(Victim, Perpetrator, Born(Child, born)).Check().Select(f => (f.Pointer, f.Code)).Should().Equal(refused ? [("/people/2/role", "not-a-child")] : []);

    [Theory]
    [InlineData("1900-01-01", false)]
    [InlineData("1899-12-31", true)]
    public void Nobody_was_born_before_1900(string born, bool refused) =>
        WithPerpetrator(Born(Perpetrator, born)).Check().Select(f => (f.Pointer, f.Code))
            .Should().Equal(refused ? [("/people/1/dateOfBirth", "not-a-birthday")] : []);

    [Fact]
    public void Nobody_was_born_tomorrow() => With(Victim, Perpetrator, new PersonOnForm { Role = "child", DateOfBirth = Today.AddDays(1) })
        .ShouldBeFaulted("/people/2/dateOfBirth", "not-a-birthday");

    [Fact]
    public void A_child_may_have_been_born_today() =>
        With(Victim, Perpetrator, new PersonOnForm { Role = "child", DateOfBirth = Today }).ShouldBeTakenIn();

    [Theory]
    [InlineData(-1)]
    [InlineData(121)]
    public void An_age_is_between_0_and_120(int age) =>
        With(Victim, Perpetrator, new PersonOnForm { Role = "other-adult", ApproximateAge = age }).ShouldBeFaulted("/people/2/approximateAge", "out-of-range");

    [Theory]
    [InlineData(0)]
    [InlineData(120)]
    public void Both_ends_included(int age) => With(Victim, Perpetrator, new PersonOnForm { Role = "other-adult", ApproximateAge = age }).ShouldBeTakenIn();

    private static PersonOnForm Born(PersonOnForm person, string day) => person with { DateOfBirth = DateOnly.Parse(day, null), ApproximateAge = null };
}
