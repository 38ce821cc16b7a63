using System.Globalization;
using System.Text.Json;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Intake;

/// <summary>Holds a kind's own part of the form against the questions its service asks.</summary>
internal static class CatalogueRules
{
    private const int LongestText = 4_000;

    public static void Check(IReadOnlyList<DetailField> fields, JsonElement? details, Faults faults)
    {
        if (details is not { ValueKind: JsonValueKind.Object } answers)
        {
            if (details is { ValueKind: not JsonValueKind.Null } || fields.Any(field => field.Required))
            {
                faults.Add("/details", "missing", $"Send an object with: {string.Join(", ", fields.Select(field => field.Name))}.");
            }

            return;
        }

        // Quoted back only by its place in the form: a sender may have put anything there.
        if (answers.EnumerateObject().Any(answer => fields.All(field => field.Name != answer.Name)))
        {
            faults.Add("/details", "unknown-property", $"This service asks only: {string.Join(", ", fields.Select(field => field.Name))}.");
        }

        foreach (var field in fields)
        {
            var given = answers.TryGetProperty(field.Name, out var answer) && answer.ValueKind != JsonValueKind.Null;
            if (!given && field.Required)
            {
                faults.Add($"/details/{field.Name}", "missing", field.Question);
            }
            else if (given && Mend(field, answer) is { } mend)
            {
                faults.Add($"/details/{field.Name}", "not-an-answer", mend);
            }
        }
    }

    /// <summary>What to send instead; null when it answers the question.</summary>
    private static string? Mend(DetailField field, JsonElement answer) => field.Type switch
    {
        "yes-no" => answer.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "Send true or false.",
        "whole-number" => answer.ValueKind == JsonValueKind.Number && answer.TryGetInt32(out var number) && number >= 0 && number <= (field.Most ?? int.MaxValue)
            ? null
            : $"Send a whole number from 0{(field.Most is { } most ? string.Create(CultureInfo.InvariantCulture, $" to {most}") : "")}.",
        "date" => Text(answer) is { } day && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "Send a day, as 2022-05-03.",
        "choice" => Text(answer) is { } word && field.Choices!.Contains(word) ? null : $"Use one of: {string.Join(", ", field.Choices!)}.",
        _ => Text(answer) is { Length: > 0 } text && text.Length <= (field.Most ?? LongestText) && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            ? null
            : $"Send text of at most {field.Most ?? LongestText} characters.",
    };

    private static string? Text(JsonElement answer) => answer.ValueKind == JsonValueKind.String ? answer.GetString() : null;
}
