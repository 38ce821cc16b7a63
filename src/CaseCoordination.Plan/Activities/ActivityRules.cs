using CaseCoordination.Kernel;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Kinds;

namespace CaseCoordination.Plan.Activities;

/// <summary>Every fault of an activity at once, or what it says.</summary>
internal static class ActivityRules
{
    private const int MostPlaces = 100;

    public static (ActivityContent? Content, IReadOnlyList<Fault> Faults) Read(ActivityForm form, string action, PlanYear year, DateOnly today, ActivityKinds kinds)
    {
        var faults = new List<Fault>();
        var kind = KindOf(form, action, kinds, faults);
        CheckDay(form.OccurredOn, year, today, "/occurredOn", faults);
        if (form.AgencyReference is { } reference && (reference.Length > 64 || string.IsNullOrWhiteSpace(reference)))
        {
            faults.Add(new("/agencyReference", "too-long", "Use 1 to 64 characters."));
        }

        var area = form.Area ?? kinds.Areas[0];
        if (!kinds.Areas.Contains(area))
        {
            faults.Add(new("/area", "unknown-area", $"Send one of {string.Join(", ", kinds.Areas)}."));
        }

        var places = PlacesOf(form, faults);
        var quantities = QuantitiesOf(form, kind, faults);
        var codes = CodesOf(form, kind, faults);
        if (kind?.Places is { Required: true } && places.Count == 0)
        {
            faults.Add(new("/places", "missing", "Name at least one place: the kind counts by them."));
        }

        if (faults.Count == 0 && quantities.Count == 0 && places.Count == 0 && kind?.Numbers.Any(f => f.Name == ActivityKind.Engagement) != false)
        {
            faults.Add(new("/engagements", "nothing-to-count", "Send engagements, places or both."));
        }

        return faults.Count > 0 ? (null, faults) : (new(form.Kind!, form.OccurredOn!.Value, area, quantities, codes, places), faults);
    }

    public static void CheckDay(DateOnly? day, PlanYear year, DateOnly today, string pointer, List<Fault> faults)
    {
        if (day is not { } on)
        {
            faults.Add(new(pointer, "missing", "Send the day it happened, as 2022-05-14."));
        }
        else if (on > today || on < year.StartsOn || on > year.EndsOn)
        {
            faults.Add(new(pointer, "outside-year", $"Send a day of the plan year, {year.StartsOn:yyyy-MM-dd} to {year.EndsOn:yyyy-MM-dd}, not in the future."));
        }
    }

    /// <summary>A kind of nobody's is taken with contacts and places alone; one of another action's would be counted nowhere.</summary>
    private static ActivityKind? KindOf(ActivityForm form, string action, ActivityKinds kinds, List<Fault> faults)
    {
        if (form.Kind is not { Length: > 0 and <= 40 } code || !char.IsAsciiLetterLower(code[0]) || !code.All(c => char.IsAsciiLetterLower(c) || c == '-'))
        {
            faults.Add(new("/kind", "not-a-kind", "Name the kind in lower case with hyphens, such as outreach."));
            return null;
        }

        var kind = kinds.Find(code);
        if (kind?.Actions.Contains(action) == false)
        {
            faults.Add(new("/kind", "not-for-action", $"This action takes {string.Join(", ", kinds.For(action).Select(k => k.Code).DefaultIfEmpty("no kind of activity of its own"))}."));
        }

        return kind;
    }

    private static Dictionary<string, decimal> QuantitiesOf(ActivityForm form, ActivityKind? kind, List<Fault> faults)
    {
        var sent = new Dictionary<string, decimal>(form.Quantities ?? new Dictionary<string, decimal>());
        if (form.Engagements is { } contacts)
        {
            if (contacts is < 0 or > 100_000)
            {
                faults.Add(new("/engagements", "out-of-range", "Send a number of contacts between 0 and 100,000."));
            }
            else
            {
                sent[ActivityKind.Engagement] = contacts;
            }
        }

        var known = (kind?.Numbers ?? []).ToDictionary(f => f.Name);
        if (sent.Keys.Any(name => name != ActivityKind.Engagement && !known.ContainsKey(name)))
        {
            faults.Add(new("/quantities", "unknown-field", $"The kind takes {string.Join(", ", known.Keys.Append(ActivityKind.Engagement).Distinct())}."));
        }

        foreach (var field in known.Values)
        {
            CheckNumber(field, sent, faults);
        }

        return sent;
    }

    private static void CheckNumber(ActivityField field, Dictionary<string, decimal> sent, List<Fault> faults)
    {
        var at = $"/quantities/{field.Name}";
        if (!sent.TryGetValue(field.Name, out var value))
        {
            if (field.Required)
            {
                faults.Add(new(at, "missing", $"{field.Meaning} Send 0 when there were none."));
            }
        }
        else if (value < field.Least || value > field.Most || decimal.Round(value, field.Whole == false ? 2 : 0) != value)
        {
            faults.Add(new(at, "out-of-range", $"Send a {(field.Whole == false ? "number with at most two decimals" : "whole number")} from {field.Least} to {field.Most} ({field.Unit})."));
        }
        else if (field.AtMost is { } whole && (!sent.TryGetValue(whole, out var most) || value > most))
        {
            faults.Add(new(at, "more-than-whole", $"It is a part of {whole}: send that too, and no more than that."));
        }
    }

    private static Dictionary<string, string> CodesOf(ActivityForm form, ActivityKind? kind, List<Fault> faults)
    {
        var sent = form.Codes ?? new Dictionary<string, string>();
        var known = (kind?.Choices ?? []).ToDictionary(f => f.Name);
        if (sent.Keys.Any(name => !known.ContainsKey(name)))
        {
            faults.Add(new("/codes", "unknown-field", $"The kind takes {string.Join(", ", known.Keys.DefaultIfEmpty("no codes"))}."));
        }

        foreach (var field in known.Values)
        {
            if (!sent.TryGetValue(field.Name, out var code) ? field.Required : !field.Choices!.Contains(code))
            {
                faults.Add(new($"/codes/{field.Name}", "not-a-choice", $"Send one of {string.Join(", ", field.Choices!)}."));
            }
        }

        return new(sent);
    }

    /// <summary>A place named twice in one activity, in any case or spacing, is one place.</summary>
    private static IReadOnlyList<string> PlacesOf(ActivityForm form, List<Fault> faults)
    {
        var (places, pointer) = form.Places is null && form.Locations is not null ? (form.Locations, "/locations") : (form.Places ?? [], "/places");
        if (places.Count > MostPlaces || places.Any(place => string.IsNullOrWhiteSpace(place) || place.Length > 100))
        {
            faults.Add(new(pointer, "not-a-place", "Send at most 100 names of places, each of 1 to 100 characters."));
            return [];
        }

        if (places.Any(PersonalText.Found))
        {
            faults.Add(new(pointer, "personal-data", "Name public places, premises and schools, without a postcode or a number; never where a person lives."));
        }

        return [.. places.Select(place => string.Join(' ', place.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
