using CaseCoordination.Privacy.Requests;
using JasperFx;

namespace CaseCoordination.Unit.Tests.Privacy.Requests;

/// <summary>Telling a request sent twice from anything else that goes wrong.</summary>
public sealed class AnsweredRequestsTests
{
    private static readonly DocumentAlreadyExistsException Duplicate = new(typeof(AnsweredRequest), "kp-connect key-1");
    private static readonly InvalidOperationException Other = new("Something else.");

    [Fact]
    public void A_second_row_of_the_same_identity_is_a_duplicate() => Duplicate.IsDuplicate().Should().BeTrue();

    [Fact]
    public void However_deep_the_store_wraps_it()
    {
        new InvalidOperationException("Wrapped.", Duplicate).IsDuplicate().Should().BeTrue();
        new AggregateException(Other, new InvalidOperationException("Wrapped.", Duplicate)).IsDuplicate().Should().BeTrue();
    }

    [Fact]
    public void Anything_else_is_none()
    {
        ((Exception?)null).IsDuplicate().Should().BeFalse();
        Other.IsDuplicate().Should().BeFalse();
        new InvalidOperationException("Wrapped.", Other).IsDuplicate().Should().BeFalse();
        new AggregateException(Other, Other).IsDuplicate().Should().BeFalse();
    }
}
