using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Hearing;

public sealed record ResearchForm
{
    /// <summary>Whose knowledge it is; an agency's own system may leave it out. The coordinator records what was said at the table.</summary>
    public string? Agency { get; init; }

    /// <summary>True where the agency knows nothing: said, and not left out.</summary>
    public bool? NothingKnown { get; init; }

    /// <summary>What it knows.</summary>
    public string? Text { get; init; }
}

/// <summary>What an agency knows, or that it knows nothing. Said again, the last counts and the first stays on record.</summary>
public static class AnswerResearch
{
    public static Decision Decide(ResearchForm form, OpenMatter<MaracCase> open)
    {
        var found = open.State;
        var agency = form.Agency ?? open.By.Agency;
        if (agency != open.By.Agency && !open.By.Leads())
        {
            return MaracRefusals.OtherAgencys;
        }

        var asked = new Asked().Holds(form.NothingKnown is not null, "/nothingKnown", "missing", "Say whether nothing is known: true or false.")
            .Holds(form.NothingKnown != true || form.Text is null, "/text", "nothing-known", "Where nothing is known there is no text: leave it out.");
        if ((form.NothingKnown == false ? asked.Text(form.Text, "/text") : asked).Refusal is { } faulty)
        {
            return faulty;
        }

        return found switch
        {
            _ when !found.Research.ContainsKey(agency) => MaracRefusals.NotAsked,
            _ when found.Excluded.Contains(agency) => MaracRefusals.Conflicted,
            { Status: not (CaseStatus.Listed or CaseStatus.Accepted or CaseStatus.Heard or CaseStatus.ActionsOpen) } => MaracRefusals.Not(found.Status),
            _ => Decision.Record(new ResearchAnswered(found.Id, agency, form.NothingKnown!.Value, open.Seal(form.Text), open.Today)),
        };
    }
}
