using System.Text;
using CaseCoordination.Referrals.Messages;
using CaseCoordination.Unit.Tests.Privacy.Sealing;
using Wolverine;
using Wolverine.Runtime.Serialization;

namespace CaseCoordination.Unit.Tests.Referrals.Routing;

/// <summary>Messages lie in an outbox over an upgrade, and two versions run beside each other during one.</summary>
public sealed class MessageNamesTests
{
    private static readonly SystemTextJsonSerializer Serializer = new(SystemTextJsonSerializer.DefaultOptions());

    [Fact]
    public void Whom_a_referral_is_about_is_read_and_written_under_the_name_it_was_first_sent_by()
    {
        ReferralForService sent = new()
        {
            ReferralId = TestKeys.Ignatius,
            Service = "marac",
            Agency = "twbc-cst",
            Kind = "marac",
            ReferringAgency = "kp",
            MadeOn = new(2022, 5, 3),
            AboutId = TestKeys.Zephyrine,
            PerpetratorIds = [],
            People = [],
            Consent = "given",
            Details = TestKeys.OfZephyrine.Seal("{}"),
        };

        var written = Encoding.UTF8.GetString(Serializer.WriteMessage(sent));

        written.Should().Contain($"\"victimId\":\"{TestKeys.Zephyrine}\"").And.NotContainEquivalentOf("aboutId");
        ((ReferralForService)Serializer.ReadFromData(typeof(ReferralForService), new Envelope { Data = Encoding.UTF8.GetBytes(written) })).AboutId.Should().Be(TestKeys.Zephyrine);
    }
}
