namespace CaseCoordination.Privacy.Worklist;

/// <summary>Something somebody has to do. Nothing in it identifies a person.</summary>
/// <param name="Kind">What is to be done, as a code; the list is grouped by it.</param>
/// <param name="Place">What it is to be done in: one of <see cref="WorkPlace"/>.</param>
/// <param name="Id">Which of those.</param>
/// <param name="Since">The London day it began to wait.</param>
/// <param name="DueOn">The last London day to do it in time; null where there is none.</param>
public sealed record WorkItem(string Kind, string Place, Guid Id, DateOnly Since, DateOnly? DueOn)
{
    /// <summary>What the agency that sent it calls it.</summary>
    public string? Reference { get; init; }

    /// <summary>What of it, as a code: a service, a step, a kind of action.</summary>
    public string? What { get; init; }

    /// <summary>Code of the agency that is to do it.</summary>
    public string? Agency { get; init; }

    public bool IsLate(DateOnly today) => DueOn < today;
}

/// <summary>What work is done in, as far as it can be opened.</summary>
public static class WorkPlace
{
    public const string Referral = "referral";
    public const string MaracCase = "marac-case";
    public const string StalkingCase = "stalking-case";
    public const string IsvaCase = "isva-case";
    public const string AsbCase = "asb-case";
    public const string CaseReview = "case-review";
    public const string Message = "message";
    public const string Pair = "people-pair";
}
