using CaseCoordination.Referrals.Intake;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

public sealed class NhsNumberTests
{
    [Theory]
    [InlineData("9434765919", true)]
    [InlineData("943 476 5919", true)]
    [InlineData("943-476-5919", true)]
    [InlineData("9434765918", false)]
    [InlineData("943476591", false)]
    [InlineData("94347659191", false)]
    [InlineData("943476591x", false)]
    [InlineData("", false)]
    public void Ten_digits_are_one_only_when_the_last_checks_the_others(string text, bool valid) => NhsNumber.IsValid(text).Should().Be(valid);

    [Fact]
    public void No_number_ends_in_the_check_that_has_no_digit() =>
        Enumerable.Range(0, 10).Where(last => NhsNumber.IsValid($"123456789{last}")).Should().HaveCountLessThanOrEqualTo(1);
}
