using CaseCoordination.Cases.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Cases.CaseFiles;

/// <summary>Something to keep with the file.</summary>
public sealed record NoteForm
{
    /// <summary>Up to 8,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>The earlier note this one puts right; both stay.</summary>
    public Guid? Corrects { get; init; }
}

public static class WriteNote
{
    private const int Longest = 8_000;

    public static Decision Decide(NoteForm form, FileAtHand file)
    {
        List<Fault?> faults =
        [
            CaseFileRefusals.TextFault(form.Text, "/text", Longest),
            form.Corrects is { } earlier && !file.State.Notes.Contains(earlier) ? new("/corrects", "unknown-note", "Send the id of a note of this case.") : null,
        ];
        return faults.OfType<Fault>().ToList() switch
        {
            { Count: > 0 } found => CaseFileRefusals.NotAcceptable(found),
            _ when !file.ByDesk => CaseFileRefusals.NotYours,
            _ when file.Open.About is not { } key => MatterRefusals.PersonErased,
            _ => Decision.Record(new CaseNoteWritten(
                file.State.Id, file.State.PersonId, file.NewId, file.Open.Seal(form.Text)!.Value, form.Corrects, file.Account, file.Agency, file.Open.Today)),
        };
    }
}
