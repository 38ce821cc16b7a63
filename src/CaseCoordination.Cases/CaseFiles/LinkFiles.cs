using System.Collections.Frozen;
using CaseCoordination.Cases.Events;
using CaseCoordination.Kernel;

namespace CaseCoordination.Cases.CaseFiles;

/// <summary>Which other case is about the same human, and how one knows.</summary>
public sealed record LinkForm
{
    /// <summary>The other case: its people and matters will belong to this one.</summary>
    public Guid? Case { get; init; }

    /// <summary>certain, judged or told-by-agency.</summary>
    public string? Basis { get; init; }

    /// <summary>Why; up to 2,000 characters.</summary>
    public string? Reason { get; init; }
}

/// <summary>Takes another file into this one. Nothing is merged: unlinking gives back exactly what there was.</summary>
public static class LinkFiles
{
    public const int LongestReason = 2_000;
    public static readonly FrozenSet<string> Bases = ["certain", "judged", "told-by-agency"];

    public static readonly Rule TwoPeople = new(
        "people.two-people-across-sides",
        "A link that would make a victim and an alleged perpetrator the same person is proposed by the coordinator and confirmed by another person, the chair or a second coordinator.",
        "Proposal: a counter-allegation linked by mistake opens a victim's file to the wrong side",
        Verified: false);

    public static Decision Decide(LinkForm form, FileAtHand file) => Faults(form, file) is { } refusal ? refusal : file switch
    {
        { ByDesk: false } => CaseFileRefusals.NotYours,
        { State: var a } when a.Linked.ContainsKey(file.Other!.Id) => Decision.NothingToDo,
        { State.LinkedInto: not null } or { Other.LinkedInto: not null } => CaseFileRefusals.LinkedElsewhere,
        _ when !file.Sides.Across(file.OtherSides!) => file.ByCoordinator ? Linked(form, file, proposedBy: null) : CaseFileRefusals.NotYours,
        _ => ByTwo(form, file),
    };

    /// <summary>What the other file's stream is told of it; null for an event that tells it nothing.</summary>
    public static object? OtherSideOf(object @event) => @event switch
    {
        CaseFileLinked e => new CaseFileJoined(e.Linked, e.LinkedPerson, e.CaseId, e.By, e.LinkedOn),
        CaseFileUnlinked e => new CaseFileLeft(e.Linked, e.LinkedPerson, e.CaseId, e.By, e.UnlinkedOn),
        _ => null,
    };

    private static Decision ByTwo(LinkForm form, FileAtHand file) => file.State.Proposed.GetValueOrDefault(file.Other!.Id) switch
    {
        null when !file.ByCoordinator => CaseFileRefusals.NotYours,
        null => Decision.Record(new CaseFileLinkProposed(
            file.State.Id, file.State.PersonId, file.Other.Id, file.Other.PersonId, form.Basis!, file.Seal(form.Reason), file.Account, file.Agency, file.Open.Today)),
        var proposer when proposer == file.Account => CaseFileRefusals.SecondPersonNeeded,
        var proposer => Linked(form, file, proposer),
    };

    private static Decision Linked(LinkForm form, FileAtHand file, string? proposedBy) => Decision.Record(new CaseFileLinked(
        file.State.Id, file.State.PersonId, file.Other!.Id, file.Other.PersonId, form.Basis!, file.Seal(form.Reason), proposedBy, file.Account, file.Agency, file.Open.Today));

    private static Refusal? Faults(LinkForm form, FileAtHand file)
    {
        List<Fault?> faults =
        [
            file.Other is null || file.Other.Id == file.State.Id ? new("/case", "unknown-case", "Send the id of another case you may see.") : null,
            form.Basis is null || !Bases.Contains(form.Basis) ? new("/basis", "not-one-of", $"Use one of: {string.Join(", ", Bases.Order(StringComparer.Ordinal))}.") : null,
            CaseFileRefusals.TextFault(form.Reason, "/reason", LongestReason),
        ];
        return faults.OfType<Fault>().ToList() is { Count: > 0 } found ? CaseFileRefusals.NotAcceptable(found) : null;
    }
}
