using CaseCoordination.Agencies.Events;
using CaseCoordination.Agencies.Webhooks;
using CaseCoordination.Kernel;

namespace CaseCoordination.Unit.Tests.Agencies.Webhooks;

public sealed class RegisterWebhookTests
{
    private const string Url = "https://hooks.kp.example/a";
    private static readonly DateOnly Today = new(2022, 5, 3);
    private static readonly Guid Id = Webhook.IdFor("kp");
    private static readonly WebhookRegistered Registered = new(Id, "kp", Url, [], "kp", Today);
    private static readonly WebhookApproved Approved = new(Id, Url, "coordinator", Today);

    [Fact]
    public void A_first_one_is_registered_and_awaits_approval()
    {
        Register(new() { Url = Url }).ShouldRecord(Registered);
        After(Registered)!.Status.Should().Be("awaits-approval");
        After(Registered, Approved)!.Status.Should().Be("active");
    }

    [Fact]
    public void The_same_again_is_nothing_new() => Register(new() { Url = Url }, Registered, Approved).ShouldRecordNothing();

    [Fact]
    public void Another_address_is_to_be_approved_anew()
    {
        var moved = new WebhookRegistered(Id, "kp", "https://elsewhere.kp.example/", [], "kp", Today);

        Register(new() { Url = moved.Url }, Registered, Approved).ShouldRecord(moved);
        After(Registered, Approved, moved)!.Status.Should().Be("awaits-approval");
    }

    [Fact]
    public void Other_types_need_no_new_approval()
    {
        var chosen = new WebhookTypesChosen(Id, ["referral.accepted"], "kp", Today);

        Register(new() { Url = Url, Types = ["referral.accepted", "referral.accepted"] }, Registered, Approved).ShouldRecord(chosen);
        After(Registered, Approved, chosen)!.Status.Should().Be("active");
    }

    [Fact]
    public void A_type_there_is_not_is_refused() =>
        Register(new() { Url = Url, Types = ["referral.invented"] }).Refusal!.Faults!.Select(f => (f.Pointer, f.Code)).Should().Equal(("/types", "unknown-type"));

    [Fact]
    public void An_approval_of_another_address_than_the_one_listed_is_refused() =>
        ApproveWebhook.Decide(After(Registered)!, new() { Url = Url + "b" }, "coordinator", Today).Refusal!.Code.Should().Be("approval-not-acceptable");

    [Fact]
    public void Resuming_sets_a_disabled_one_going_again_and_keeps_its_approval()
    {
        var disabled = After(Registered, Approved, new WebhookDisabled(Id, "gave-up", 3, Today))!;
        disabled.Status.Should().Be("disabled");

        ChangeWebhook.Resume(disabled, "kp", Today).ShouldRecord(new WebhookResumed(Id, "kp", Today));
        WebhookFold.Evolve(disabled, new WebhookResumed(Id, "kp", Today))!.Status.Should().Be("active");
    }

    private static Webhook? After(params object[] history) => history.Aggregate((Webhook?)null, WebhookFold.Evolve);

    private static Decision Register(WebhookForm form, params object[] history) =>
        RegisterWebhook.Decide(form, After(history), "kp", "kp", WebhookAddress.Check(form.Url), new HashSet<string> { "referral.accepted" }, Today);
}
