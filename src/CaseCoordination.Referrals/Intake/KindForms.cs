using System.Text.Json;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Intake;

/// <summary>
/// The kinds whose own part of the form is written out, because a context decides by it. Every other kind's is data: see
/// <see cref="DetailField"/>.
/// </summary>
public static class KindForms
{
    /// <summary>What the details of a kind are read as; null for a kind of the catalogue.</summary>
    public static Type? DetailsOf(string? kind) => kind switch
    {
        "marac" => typeof(MaracDetails),
        "stalking" => typeof(StalkingDetails),
        "isva" => typeof(IsvaDetails),
        "asb" => typeof(AsbDetails),
        _ => null,
    };

    /// <summary>The rules of a kind beyond what every form must pass.</summary>
    internal static void Check(ReferralForm form, ServiceTerms terms, ServiceArea area, DateOnly madeOn, Faults faults)
    {
        switch (form.Kind)
        {
            case "marac":
                MaracRules.Check(form, area, madeOn, faults);
                break;
            case "stalking":
                StalkingRules.Check(Read<StalkingDetails>(form), form, madeOn, faults);
                break;
            case "isva":
                IsvaRules.Check(Read<IsvaDetails>(form), form, madeOn, faults);
                break;
            case "asb":
                AsbRules.Check(Read<AsbDetails>(form), form, madeOn, faults);
                break;
            default:
                CatalogueRules.Check(terms.Details, form.Details, faults);
                break;
        }
    }

    /// <summary>Sealed in the shape of its kind, so that a property sent as nothing is stored as nothing.</summary>
    public static Sealed Seal(ReferralForm form, PersonKey about) =>
        DetailsOf(form.Kind) is { } type
            ? about.Seal(JsonSerializer.Serialize(form.Details!.Value.Deserialize(type, JsonSerializerOptions.Web), type, JsonSerializerOptions.Web))
            : about.Seal(form.Details?.GetRawText() ?? "{}");

    /// <summary>The details a reader is shown, class by class; null when nothing of them is.</summary>
    public static JsonElement? Shown(string kind, IReadOnlyList<DetailField> fields, string details, IReadOnlySet<FieldClass> shown) => kind switch
    {
        "marac" => Reading.ShownFields.Of(JsonSerializer.Deserialize<MaracDetails>(details, JsonSerializerOptions.Web)!, shown) is { } marac
            ? JsonSerializer.SerializeToElement(marac, JsonSerializerOptions.Web)
            : null,

        // One class for all of it: what he does, or what was done to her.
        "stalking" or "isva" or "asb" => ClassesOf(kind, fields).All(shown.Contains) ? JsonSerializer.Deserialize<JsonElement>(details, JsonSerializerOptions.Web) : null,
        _ => Catalogued(fields, details, shown),
    };

    /// <summary>The classes the details of a kind may hold.</summary>
    public static IEnumerable<FieldClass> ClassesOf(string kind, IReadOnlyList<DetailField> fields) => kind switch
    {
        "marac" => [FieldClass.Offending, FieldClass.Health, FieldClass.SexualViolence],
        "stalking" or "asb" => [FieldClass.Offending],
        "isva" => [FieldClass.SexualViolence],
        _ => fields.Select(field => field.Class),
    };

    private static T? Read<T>(ReferralForm form)
        where T : class => form.Details?.Deserialize<T>(JsonSerializerOptions.Web);

    private static JsonElement? Catalogued(IReadOnlyList<DetailField> fields, string details, IReadOnlySet<FieldClass> shown)
    {
        // A question the service no longer asks is answered for nobody who may not read free text.
        var classes = fields.ToDictionary(field => field.Name, field => field.Class);
        var answers = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(details, JsonSerializerOptions.Web)!
            .Where(answer => shown.Contains(classes.GetValueOrDefault(answer.Key, FieldClass.Narrative))).ToDictionary();
        return answers.Count == 0 ? null : JsonSerializer.SerializeToElement(answers, JsonSerializerOptions.Web);
    }
}
