using CaseCoordination.Cases.Events;
using CaseCoordination.Kernel;

namespace CaseCoordination.Cases.CaseFiles;

/// <summary>By when somebody looks at the file again.</summary>
public sealed record FileReviewForm
{
    /// <summary>Today or later, within two years; without it there is no need.</summary>
    public DateOnly? DueOn { get; init; }
}

public static class SetFileReview
{
    private const int MostYears = 2;

    public static Decision Decide(FileReviewForm form, FileAtHand file) => form.DueOn switch
    {
        { } due when due < file.Open.Today || due > file.Open.Today.AddYears(MostYears) =>
            CaseFileRefusals.NotAcceptable(new Fault("/dueOn", "out-of-range", $"Send a day from today on, within {MostYears} years.")),
        _ when !file.ByCoordinator => CaseFileRefusals.NotYours,
        var due when due == file.State.ReviewDueOn => Decision.NothingToDo,
        var due => Decision.Record(new CaseFileReviewSet(file.State.Id, file.State.PersonId, due, file.Account, file.Agency, file.Open.Today)),
    };
}
