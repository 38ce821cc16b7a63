namespace CaseCoordination.Host.Deployment;

internal enum Verdict
{
    Ok,

    /// <summary>It holds, but not against everything; somebody should know and agree.</summary>
    Weak,

    /// <summary>What the installation promises does not hold.</summary>
    Wrong,
}

/// <summary>What was looked at, whether it is as it must be, and otherwise what mends it.</summary>
internal sealed record Finding(string What, Verdict Verdict, string? Mend = null)
{
    public override string ToString() => $"{Verdict.ToString().ToLowerInvariant(),-6} {What}{(Verdict is Verdict.Ok ? "" : $": {Mend}")}";

    public static Finding Ok(string what) => new(what, Verdict.Ok);

    public static Finding OkUnless(bool wrong, string what, string mend) => new(what, wrong ? Verdict.Wrong : Verdict.Ok, mend);
}
