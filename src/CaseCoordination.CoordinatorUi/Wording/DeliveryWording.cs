using System.Globalization;
using CaseCoordination.Agencies.Deliveries;
using CaseCoordination.Agencies.Webhooks;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>Where an agency's webhook stands, in a sentence.</summary>
public static class DeliveryWording
{
    public static string Of(Webhook webhook, DeliveryCursor cursor) => webhook switch
    {
        { Disabled: "gone" } => "Stopped: the receiver says that it is gone for good. The agency can resume it.",
        { Disabled: not null } => "Stopped: it failed for days. The agency mends its system and resumes it; nothing is lost.",
        { ApprovedBy: null } => "Waits for approval; nothing but tests is sent.",
        { Paused: true } => "Paused by the agency; what happens meanwhile is kept.",
        _ when cursor.Failures > 0 => string.Create(
            CultureInfo.InvariantCulture, $"Failing: tried {cursor.Failures} times{(cursor.NextAt is { } next ? $", again on {PlainDate.WithTime(next)}" : "")}. {Why(cursor.LastError)}"),
        _ => "Works.",
    };

    private static string Why(string? error) => error switch
    {
        "unreachable" => "The receiver cannot be reached.",
        "no-answer-in-time" => "The receiver does not answer in time.",
        "redirected" => "The receiver sends elsewhere, which is not followed.",
        "secret-unreadable" => "Its secret cannot be opened here: the agency has it renewed.",
        _ => "The receiver does not take it in.",
    };
}
