using CaseCoordination.Cases.Events;
using CaseCoordination.Kernel;

namespace CaseCoordination.Cases.CaseFiles;

/// <summary>Who has the file in hand.</summary>
public sealed record AssignmentForm
{
    /// <summary>An account, as it signs in; without it nobody has.</summary>
    public string? To { get; init; }
}

public static class AssignFile
{
    private const int Longest = 100;

    public static Decision Decide(AssignmentForm form, FileAtHand file) => form.To switch
    {
        { } to when to.Length is 0 or > Longest || to.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_')) =>
            CaseFileRefusals.NotAcceptable(new Fault("/to", "not-an-account", $"Use an account name: 1 to {Longest} letters, digits, dots and hyphens.")),
        _ when !file.ByCoordinator => CaseFileRefusals.NotYours,
        var to when to == file.State.AssignedTo => Decision.NothingToDo,
        var to => Decision.Record(new CaseFileAssigned(file.State.Id, file.State.PersonId, to, file.Account, file.Agency, file.Open.Today)),
    };
}
