using CaseCoordination.CoordinatorUi.Casework.CaseFiles;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Reading;

namespace CaseCoordination.Unit.Tests.CoordinatorUi;

public sealed class CaseWordingTests
{
    [Theory]
    [InlineData("victim", "weekdays 10:00-14:00", "weekdays 10:00-14:00")]
    [InlineData("client", "never", "never")]
    [InlineData("victim", "unknown", "Not told: treat it as not safe")]
    [InlineData("victim", null, "Not told: treat it as not safe")]
    [InlineData("child", null, "Not told: treat it as not safe")]
    [InlineData("perpetrator", "always", "")]
    public void What_a_referral_tells_of_calling_is_never_read_as_safer_than_it_says(string role, string? told, string words) =>
        CaseWording.SafeToCall(new(Guid.Empty, role, false, new PersonOnForm { Contact = new ContactOnForm { SafeToCall = told } })).Should().Be(words);

    [Fact]
    public void Nothing_is_said_of_calling_where_the_person_is_withheld_or_erased() =>
        CaseWording.SafeToCall(new OpenedPerson(Guid.Empty, "victim", true, null)).Should().Be("Not told: treat it as not safe");

    [Theory]
    [InlineData("https://cases.example/cases/892ebafc-e6ab-4c1f-8a53-0f2d6c1b7a90?From=1/1/2026")]
    [InlineData("892EBAFC-E6AB-4C1F-8A53-0F2D6C1B7A90")]
    [InlineData("from 01a21e2c-4d11-7778-b764-3b55bb2c2d7e to 892ebafc-e6ab-4c1f-8a53-0f2d6c1b7a90")]
    public void The_case_is_read_from_whatever_its_address_was_copied_with(string typed) =>
        CaseFileSteps.IdIn(typed).Should().Be(Guid.Parse("892ebafc-e6ab-4c1f-8a53-0f2d6c1b7a90"));

    [Theory]
    [InlineData(null)]
    [InlineData("KP/2022/004711")]
    [InlineData("892ebafc-e6ab-4c1f-8a53")]
    public void What_names_no_case_is_none(string? typed) => CaseFileSteps.IdIn(typed).Should().BeNull();
}
