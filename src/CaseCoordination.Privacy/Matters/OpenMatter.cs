using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Privacy.Matters;

/// <summary>The state of a stream somebody may act on: a referral, case, meeting or warning.</summary>
public interface IMatter
{
    /// <summary>The person it is about, under whose key what is said of it is sealed; null where it is about nobody.</summary>
    Guid? About { get; }
}

/// <summary>A matter with everything a decision about it may need, gathered at the edge.</summary>
/// <param name="About">The key of the person it is about; null where it is about nobody.</param>
/// <param name="By">Who acts.</param>
/// <param name="Standing">How they stand to it.</param>
/// <param name="Now">The instant of acting.</param>
public sealed record OpenMatter<T>(T State, PersonKey? About, Viewer By, Standing Standing, DateTimeOffset Now)
    where T : class, IMatter
{
    /// <summary>The version of the stream they saw and act on.</summary>
    public long Version { get; init; }

    /// <summary>The London day.</summary>
    public DateOnly Today => LondonDay.Of(Now);

    /// <summary>Seals what is said of it; null stays null.</summary>
    public Sealed? Seal(string? text) => text is null ? null : (About ?? throw new InvalidOperationException("It is about nobody.")).Seal(text);
}
