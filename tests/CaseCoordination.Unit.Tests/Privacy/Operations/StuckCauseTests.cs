using CaseCoordination.Privacy.Operations;

namespace CaseCoordination.Unit.Tests.Privacy.Operations;

public sealed class StuckCauseTests
{
    [Theory]
    [InlineData("JasperFx.ConcurrencyException", "Others kept changing")]
    [InlineData("System.Security.Cryptography.AuthenticationTagMismatchException", "could not be opened")]
    [InlineData("Npgsql.PostgresException", "database")]
    [InlineData("Marten.Exceptions.MartenCommandException", "database")]
    [InlineData("System.Text.Json.JsonException", "could not be read")]
    [InlineData("System.InvalidOperationException", "has no name here yet")]
    [InlineData(null, "has no name here yet")]
    public void A_cause_is_told_from_the_kind_of_error_alone(string? type, string words) => StuckCause.InWords(type).Should().Contain(words);

    [Theory]
    [InlineData(null, true)]
    [InlineData("She rang", true)]
    [InlineData("done-by-hand", false)]
    public void A_message_is_set_aside_for_one_of_a_few_reasons(string? reason, bool refused) => (DiscardMessage.Refuse(reason) is not null).Should().Be(refused);
}
