using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;

namespace CaseCoordination.Asb.Ladder;

/// <summary>How old the subject is on a day, and what that rests on.</summary>
/// <param name="Years">Completed years; null where nothing is known, and for premises.</param>
/// <param name="Basis">dob, stated or estimated.</param>
public sealed record SubjectAge(int? Years, string? Basis)
{
    public static readonly SubjectAge NotKnown = new(null, null);

    public bool Under18 => Years < 18;

    /// <summary>The bands the law of anti-social behaviour knows.</summary>
    public string Band => Years switch
    {
        null => AsbWords.Unknown,
        < 10 => "under-10",
        < 14 => "10-13",
        < 16 => "14-15",
        < 18 => "16-17",
        _ => "18-and-over",
    };

    /// <summary>
    /// From the date of birth; else from an age told on an earlier day, with the years gone by since, so that nobody stays
    /// sixteen for ever. Computed again at every issue.
    /// </summary>
    /// <param name="knownOn">The day the age told was right.</param>
    public static SubjectAge On(DateOnly day, AsbSubject? subject, DateOnly knownOn) => subject switch
    {
        { DateOfBirth: { } born } => new(Age.On(day, born), AsbWords.FromBirth),
        { ApproximateAge: { } years } => new(years + Math.Max(0, Age.On(day, knownOn)), subject.AgeBasis ?? AsbWords.Stated),
        _ => NotKnown,
    };
}
