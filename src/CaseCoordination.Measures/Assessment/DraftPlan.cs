using System.Globalization;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Measures.Assessment;

/// <summary>An action of the plan before, as a draft begins with it.</summary>
public sealed record ActionBefore(string Number, int Priority, string PriorityTitle, string Text, IReadOnlyList<string> Leads);

/// <summary>An action of the draft.</summary>
/// <param name="Choice">keep, change, drop or add; undecided where nothing recommends its priority yet.</param>
/// <param name="Measures">Codes and titles of what measures it now; none for an action that is new.</param>
public sealed record DraftAction(string Number, int Priority, string Choice, bool Edited, string Text, IReadOnlyList<string> Leads, IReadOnlyList<DraftMeasure> Measures);

/// <summary>How it is measured now.</summary>
public sealed record DraftMeasure(string Code, string Title, string Kind, string Unit, bool Collected);

/// <summary>A change the team makes to the draft.</summary>
public sealed record DraftActionForm
{
    /// <summary>keep, change, drop or add.</summary>
    public string? Choice { get; init; }

    /// <summary>Its new words, with change and add.</summary>
    public string? Text { get; init; }
}

/// <summary>The draft of a year's plan: the year before's actions with their measures, as the recommendations and the team leave them.</summary>
public static class DraftPlan
{
    private static readonly string[] Choices = ["keep", "change", "drop", "add"];

    public static IReadOnlyList<DraftAction> Of(StrategicAssessment assessment, IReadOnlyList<ActionBefore> before, IReadOnlyList<MeasureDefinition> measures)
    {
        var byAction = measures.ToLookup(measure => measure.Action);
        var titles = before.Select(action => action.PriorityTitle).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var carried = before.Select(action =>
        {
            var change = assessment.Changes.GetValueOrDefault(action.Number);
            return new DraftAction(
                action.Number,
                action.Priority,
                change?.Choice ?? Proposed(assessment, action, titles),
                change is not null,
                change?.Text ?? action.Text,
                action.Leads,
                [.. byAction[action.Number].Select(m => new DraftMeasure(m.Code, m.Title, m.Kind, m.Unit, m.Feed is not null))]);
        });
        var added = assessment.Changes.Values.Where(change => change.Choice == "add" && before.All(action => action.Number != change.Number))
            .Select(change => new DraftAction(change.Number, change.Priority!.Value, "add", true, change.Text!, [], []));
        return [.. carried.Concat(added).OrderBy(action => Order(action.Number))];
    }

    public static Decision Decide(string number, DraftActionForm form, StrategicAssessment assessment, IReadOnlySet<string> before, Viewer by, DateOnly today)
    {
        if (AssessmentRefusals.WhoMay(by) is { } refusal)
        {
            return refusal;
        }

        var faults = new List<Fault>();
        if (form.Choice is not { } choice || !Choices.Contains(choice) || (choice == "add") == before.Contains(number))
        {
            faults.Add(new("/choice", "unknown-choice", "Send keep, change or drop for an action of the year before, and add for a number that is not one."));
        }

        if (form.Choice is "change" or "add" ? form.Text is not { Length: > 0 and <= WriteAssessment.LongestText } : form.Text is not null)
        {
            faults.Add(new("/text", "not-a-text", $"Send its words, at most {WriteAssessment.LongestText} characters, with change and add, and with nothing else."));
        }

        return faults.Count > 0
            ? AssessmentRefusals.NotAcceptable(faults)
            : Decision.Record(new DraftActionChanged(assessment.Id, assessment.Year.Printed, number, form.Choice!, form.Text, form.Choice == "add" ? Order(number).Priority : null, today, by.Agency));
    }

    /// <summary>A number such as 5.23: its priority, a full stop, its place.</summary>
    public static bool IsNumber(string number) => number.Length <= 6 && Order(number) is { Priority: > 0, Place: > 0 } order
        && number == string.Create(CultureInfo.InvariantCulture, $"{order.Priority}.{order.Place}");

    /// <summary>A priority is known again by its number or by its title, whichever the assessment kept.</summary>
    /// <summary>By the priority's title; one that is called otherwise than every priority before stands for that of its place.</summary>
    private static string Proposed(StrategicAssessment assessment, ActionBefore action, HashSet<string> titles) =>
        (assessment.Priorities.FirstOrDefault(p => p.Title.Equals(action.PriorityTitle, StringComparison.OrdinalIgnoreCase))
            ?? assessment.Priorities.FirstOrDefault(p => p.Number == action.Priority && p.Recommendation != "add" && !titles.Contains(p.Title)))?.Recommendation switch
        {
            "retain" or "add" => "keep",
            "drop" => "drop",
            _ => "undecided",
        };

    private static (int Priority, int Place) Order(string number) => number.Split('.') switch
    {
        [{ } priority, { } place] when int.TryParse(priority, NumberStyles.None, CultureInfo.InvariantCulture, out var p) && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var n) => (p, n),
        _ => (0, 0),
    };
}
