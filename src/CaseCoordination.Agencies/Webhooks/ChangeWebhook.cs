using CaseCoordination.Agencies.Events;
using CaseCoordination.Kernel;

namespace CaseCoordination.Agencies.Webhooks;

/// <summary>What can be done with a webhook that is there; done already, nothing is recorded.</summary>
public static class ChangeWebhook
{
    public static readonly Refusal NotThere = new("no-webhook", "The agency has no webhook: register one first.");

    public static Decision Pause(Webhook state, string by, DateOnly today) =>
        state.Paused ? Decision.NothingToDo : Decision.Record(new WebhookPaused(state.Id, by, today));

    /// <summary>Also of one that was disabled: the receiver is there again, and is sent what it missed.</summary>
    public static Decision Resume(Webhook state, string by, DateOnly today) =>
        state is { Paused: false, Disabled: null } ? Decision.NothingToDo : Decision.Record(new WebhookResumed(state.Id, by, today));

    public static Decision Remove(Webhook state, string by, DateOnly today) => Decision.Record(new WebhookRemoved(state.Id, by, today));

    public static Decision Rotate(Webhook state, string by, DateOnly today) => Decision.Record(new WebhookSecretRotated(state.Id, by, today));
}

/// <summary>The address somebody has made sure of, word for word: what is approved is what they looked at.</summary>
public sealed record WebhookApproval
{
    public string? Url { get; init; }
}

/// <summary>Nothing but a test goes to an address before a person approved it: an address is where data about people leaves.</summary>
public static class ApproveWebhook
{
    public static Decision Decide(Webhook state, WebhookApproval approval, string by, DateOnly today) =>
        approval.Url != state.Url ? new Refusal(
            "approval-not-acceptable",
            "Nothing was approved. Send the address you made sure of.",
            [new Fault("/url", "not-the-address", "Send the address the agency registered, as it is listed now.")])
        : state.ApprovedBy is not null ? Decision.NothingToDo
        : Decision.Record(new WebhookApproved(state.Id, state.Url, by, today));
}
