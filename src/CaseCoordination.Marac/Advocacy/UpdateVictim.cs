using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Advocacy;

/// <summary>Whether the victim was told what the meeting agreed.</summary>
public sealed record VictimUpdateForm
{
    /// <summary>True where she was told; false where it was decided not to.</summary>
    public bool? Told { get; init; }

    /// <summary>Where she was not: not-safe, not-reached or her-wish.</summary>
    public string? Reason { get; init; }

    /// <summary>Why not, in 10 to 4,000 characters; where she was told, what she said to it, and may be left out.</summary>
    public string? Note { get; init; }
}

/// <summary>
/// After the meeting the victim is told where that is safe. Not telling her is decided and said why; being told later ends
/// that, and being told is never taken back.
/// </summary>
public static class UpdateVictim
{
    public static Decision Decide(VictimUpdateForm form, OpenMatter<MaracCase> open)
    {
        var found = open.State;
        if (AdvocateSteps.NotTheirs(open) is { } refusal)
        {
            return refusal;
        }

        var asked = new Asked().Holds(form.Told is not null, "/told", "missing", "Say whether she was told: true or false.")
            .Holds(form.Told != true || form.Reason is null, "/reason", "was-told", "She was told: leave the reason out.");
        asked = form.Told == false ? asked.OneOf(form.Reason, MaracWords.NotToldReasons, "/reason").Text(form.Note, "/note")
            : form.Note is null ? asked : asked.Text(form.Note, "/note");
        if (asked.Refusal is { } faulty)
        {
            return faulty;
        }

        return found switch
        {
            { HeardOn: null } or { IsWorkedOn: false } or { Listing: null } => MaracRefusals.Not(found.Status),
            { VictimTold: true } => Decision.NothingToDo,
            { Listing: { } listing } when form.Told == true => Decision.Record(new VictimUpdated(
                found.Id, listing.MeetingId, AdvocateSteps.Agency(open), open.Seal(form.Note), open.Today)),
            { Listing: { } listing } => Decision.Record(new VictimNotUpdated(
                found.Id, listing.MeetingId, AdvocateSteps.Agency(open), form.Reason!, open.Seal(form.Note)!.Value, open.Today)),
        };
    }
}
