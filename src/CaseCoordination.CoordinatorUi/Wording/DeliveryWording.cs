using System.Globalization;
using System.Text.Json;
using CaseCoordination.Agencies.Deliveries;
using CaseCoordination.Agencies.Webhooks;
using CaseCoordination.Cases.Wording;
using CaseCoordination.Privacy.Operations;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>Where an agency's webhook stands, in a sentence; and what message is stuck.</summary>
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

    /// <summary>A message by what it is called in the program, in words, and where it was to go.</summary>
    public static string Of(StuckMessage message) => $"{PlainWords.Of(JsonNamingPolicy.KebabCaseLower.ConvertName(message.Type))}, to {PlainWords.Within(message.Queue)}";

    public static string Tried(StuckMessage message) => $"{(message.Attempts == 1 ? "Once" : Times(message.Attempts))}{(message.Replays == 0 ? "" : $", and {Times(message.Replays)} when somebody asked for it")}";

    private static string Times(int times) => times == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{times} times");

    private static string Why(string? error) => error switch
    {
        "unreachable" => "The receiver cannot be reached.",
        "no-answer-in-time" => "The receiver does not answer in time.",
        "redirected" => "The receiver sends elsewhere, which is not followed.",
        "secret-unreadable" => "Its secret cannot be opened here: the agency has it renewed.",
        _ => "The receiver does not take it in.",
    };
}
