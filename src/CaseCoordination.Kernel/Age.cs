namespace CaseCoordination.Kernel;

/// <summary>Ages in completed years.</summary>
public static class Age
{
    /// <summary>
    /// Completed years on a day. A person born on 29 February completes a year on 1 March in a common year
    /// (Family Law Reform Act 1969 s.9: an age is attained at the commencement of the anniversary).
    /// </summary>
    public static int On(DateOnly day, DateOnly bornOn)
    {
        var years = day.Year - bornOn.Year;
        return (day.Month, day.Day).CompareTo((bornOn.Month, bornOn.Day)) < 0 ? years - 1 : years;
    }
}
