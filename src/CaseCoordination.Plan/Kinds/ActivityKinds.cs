namespace CaseCoordination.Plan.Kinds;

/// <summary>What may be recorded towards which action: data of the deployment, each with its source.</summary>
/// <param name="Areas">The areas an activity may be of; the first is the partnership's own.</param>
public sealed record ActivityKinds(
    IReadOnlyList<ActivityKind> Kinds,
    IReadOnlyList<MilestoneKind> Milestones,
    IReadOnlyList<EvidenceKind> Evidence,
    IReadOnlyList<string> EvidenceTypes,
    IReadOnlyList<string> Areas)
{
    public ActivityKind? Find(string? code) => Kinds.FirstOrDefault(k => k.Code == code);

    /// <summary>The kinds an action counts by, in the order of the file.</summary>
    public IEnumerable<ActivityKind> For(string action) => Kinds.Where(k => k.Actions.Contains(action));
}

/// <summary>A kind of activity.</summary>
/// <param name="Says">What one record of it is.</param>
/// <param name="Actions">Numbers of the actions it is recorded for.</param>
/// <param name="Verified">False where it is a proposal nobody who records it has agreed to.</param>
public sealed record ActivityKind(
    string Code, string Name, string Says, IReadOnlyList<string> Actions, IReadOnlyList<ActivityField> Fields, string Source, bool Verified)
{
    /// <summary>Contacts may be told with any kind, as they always could.</summary>
    public const string Engagement = "engagement";

    public IEnumerable<ActivityField> Numbers => Fields.Where(f => f.Type == ActivityField.Number);

    public IEnumerable<ActivityField> Choices => Fields.Where(f => f.Type == ActivityField.Choice);

    public ActivityField? Places => Fields.FirstOrDefault(f => f.Type == ActivityField.OfPlaces);

    /// <summary>The facts one record of it can yield.</summary>
    public IEnumerable<string> Facts =>
        Numbers.Select(f => $"activity.{f.Name}").Append("activity.recorded").Concat(Places is null ? [] : ["activity.location-visited"]);
}

/// <summary>What a kind asks for.</summary>
/// <param name="Type">number, choice or places.</param>
/// <param name="Meaning">What counts, in one sentence.</param>
/// <param name="Whole">Whether a number has no decimals.</param>
/// <param name="AtMost">The field it is a part of and cannot be more than.</param>
public sealed record ActivityField(
    string Name, string Label, string Type, string? Unit, decimal? Least, decimal? Most, bool? Whole, bool Required, string? AtMost, IReadOnlyList<string>? Choices, string Meaning)
{
    public const string Number = "number";
    public const string Choice = "choice";
    public const string OfPlaces = "places";
}

/// <summary>A milestone of an action.</summary>
/// <param name="Unit">yes/no, or what its worth is counted in.</param>
/// <param name="Most">The most it can be worth.</param>
public sealed record MilestoneKind(string Code, string Action, string Title, string Unit, decimal Most);

/// <summary>Something of an action that is shown by evidence.</summary>
public sealed record EvidenceKind(string Code, string Action, string Title);
