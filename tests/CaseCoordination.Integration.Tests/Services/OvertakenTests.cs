using CaseCoordination.Isva;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using CaseCoordination.Stalking;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Services;

/// <summary>What a service is told before the message that opens its case: it is heard once the case is there, and not lost.</summary>
public sealed class OvertakenTests(App app)
{
    [Fact]
    public async Task A_withdrawal_of_consent_that_overtook_the_referral_holds_for_the_case()
    {
        var loop = new Routed(app, "isva", "fm");
        var referral = await loop.Referral(new IsvaDetails { Source = "ocg-meeting", When = "recent", ReportedToPolice = true, ChildPresent = false });

        await loop.Withdraw(referral.ReferralId);
        await loop.Send(referral);

        await Until.Holds(() => app.Machine("fm").Get($"isva/cases/{IsvaCase.IdFor(referral.ReferralId)}"), read => (bool?)read.Json?["consentWithdrawn"] == true);
    }

    [Fact]
    public async Task The_end_of_a_referral_that_overtook_it_ends_the_case()
    {
        var loop = new Routed(app, "stalking", "pas");
        var referral = await loop.Referral(new StalkingDetails { IsDomesticAbuse = true, TwoOrMoreOccasions = true, DeviceMonitored = "unknown" });

        await loop.End(referral.ReferralId, "redirected");
        await loop.Send(referral);

        await Until.Holds(() => app.Machine("pas").Get($"stalking/cases/{StalkingCase.IdFor(referral.ReferralId)}"), read => read.Status == 200 && (string?)read.Json!["status"] == "closed");
    }

    [Fact]
    public async Task A_service_that_declined_waits_for_no_case()
    {
        var referral = (Guid)(await app.Machine("kp").Post("referrals", Bodies.Marac())).Json!["id"]!;
        await using var session = app.Store.LightweightSession("tunbridge-wells");
        var ask = () => CaseToCome.ThrowUnlessDeclined(referral, "isva", session, Machine.Stop);
        await ask.Should().ThrowAsync<CaseNotOpenYetException>();

        session.Events.Append(referral, new ReferralDeclined(referral, "isva", "fm", "person-erased", "The person this referral is about has been erased.", [], new(2022, 5, 4)));
        await session.SaveChangesAsync(Machine.Stop);

        await ask.Should().NotThrowAsync();
    }
}
