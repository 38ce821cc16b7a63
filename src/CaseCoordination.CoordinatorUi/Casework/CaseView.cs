using CaseCoordination.Cases.Timeline;
using CaseCoordination.CoordinatorUi.Wording;

namespace CaseCoordination.CoordinatorUi.Casework;

/// <summary>A case as every service's page shows it. Nothing in it names a person.</summary>
/// <param name="Service">The part of the menu it lies in.</param>
/// <param name="List">The page that leads here.</param>
/// <param name="Status">Code of where it stands.</param>
public sealed record CaseView(Guid Id, string Service, string List, string ListName, string Title, string Status)
{
    public string Number => CaseNumber.Of(Id);

    public Guid? ReferralId { get; init; }

    /// <summary>What somebody must know before they do anything.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    public IReadOnlyList<ViewRow> Rows { get; init; } = [];

    public IReadOnlyList<DueRow> Due { get; init; } = [];

    public IReadOnlyList<ViewPart> Parts { get; init; } = [];

    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];

    public AgencyNames Agencies { get; init; } = new(new Dictionary<string, CaseCoordination.Agencies.Agency>());
}

/// <summary>A line of a case.</summary>
/// <param name="AsWritten">Somebody's own words: their lines stay lines.</param>
public sealed record ViewRow(string Key, string Value, bool AsWritten = false);

/// <summary>What is due, and by when.</summary>
public sealed record DueRow(string What, DateOnly On, bool Late);

/// <summary>A part of a case with a heading of its own.</summary>
public sealed record ViewPart(string Title, IReadOnlyList<ViewRow> Rows);

/// <summary>What may be recorded next.</summary>
public sealed record StepLink(string Code, string Label, string? Under);

/// <summary>One step with what was filled in and what is wrong with it.</summary>
public sealed record StepShown(string Code, string Label, string? Hint, string? Under, IReadOnlyList<StepField> Fields, StepForm Form, IReadOnlyList<(string Anchor, string? Field, string Words)> Errors)
{
    /// <summary>The button: where an error leads that no field concerns.</summary>
    public const string Button = "record";

    public string? ErrorOf(StepField field) => Errors.Where(error => error.Field == field.Name).Select(error => error.Words).FirstOrDefault();
}
