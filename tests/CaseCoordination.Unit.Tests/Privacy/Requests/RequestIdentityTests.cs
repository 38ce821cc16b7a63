using CaseCoordination.Privacy.Requests;

namespace CaseCoordination.Unit.Tests.Privacy.Requests;

public sealed class RequestIdentityTests
{
    [Fact]
    public void The_same_key_from_two_senders_is_two_requests() =>
        new RequestIdentity("kp-connect", "key-1", ["f"]).Id.Should().NotBe(new RequestIdentity("davss-connect", "key-1", ["f"]).Id);

    [Fact]
    public void The_same_key_from_one_sender_is_one_request_whatever_it_asks() =>
        new RequestIdentity("kp-connect", "key-1", ["one"]).Id.Should().Be(new RequestIdentity("kp-connect", "key-1", ["another"]).Id);
}
