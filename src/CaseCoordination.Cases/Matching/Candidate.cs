using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Cases.People;
using CaseCoordination.Kernel;

namespace CaseCoordination.Cases.Matching;

/// <summary>A person at hand to be compared.</summary>
internal sealed record Compared(KnownPerson Person, Profile Profile);

/// <summary>What a pair agreed in, and how far.</summary>
public sealed record EarlierAgreement(string Pattern, double Score);

/// <summary>Two who may be one human, and why; by ids and levels, nothing that anyone said.</summary>
/// <param name="Id">Made of the two, whichever comes first.</param>
/// <param name="One">Who was known first.</param>
/// <param name="Across">One is a victim and the other an alleged perpetrator: linking them takes two people.</param>
/// <param name="Weights">The set of weights it was scored by.</param>
public sealed record Candidate(
    Guid Id,
    Guid One,
    Guid Other,
    Guid OneCase,
    Guid OtherCase,
    string OneRole,
    string OtherRole,
    double Score,
    string Band,
    string? Doubt,
    IReadOnlyList<MatchReason> Reasons,
    string Pattern,
    bool Across,
    int Weights)
{
    /// <summary>The day the second of the two was told of.</summary>
    public DateOnly Since { get; init; }

    /// <summary>How far they agreed before one of them was put right, oldest first: what was decided then was decided on that.</summary>
    public IReadOnlyList<EarlierAgreement> Earlier { get; init; } = [];

    /// <summary>
    /// Null where the two are named in one matter, whose sender says they are two, or agree too little. A pair there was
    /// before stays, with what it has come to: somebody may have decided about it.
    /// </summary>
    /// <param name="before">The pair as it was before one of the two was put right.</param>
    internal static Candidate? Of(Compared known, Compared arrived, Candidate? before = null)
    {
        var (one, other) = known.Person.Order <= arrived.Person.Order ? (known, arrived) : (arrived, known);
        if (one.Person.Matter == other.Person.Matter)
        {
            return null;
        }

        var weights = MatchWeights.Current;
        var score = ScorePair.Decide(one.Profile, other.Profile, weights);
        return (score.Band ?? (before is null ? null : MatchBand.TooLittle)) is { } band
            ? new(
                IdOf(one.Person.Id, other.Person.Id),
                one.Person.Id,
                other.Person.Id,
                one.Person.CaseFile,
                other.Person.CaseFile,
                one.Person.Role,
                other.Person.Role,
                score.Score,
                band,
                score.Doubt,
                score.Reasons,
                score.Pattern,
                FileSides.Of([one.Person.Role]).Across(FileSides.Of([other.Person.Role])),
                weights.Version)
            {
                Since = one.Person.MadeOn > other.Person.MadeOn ? one.Person.MadeOn : other.Person.MadeOn,
                Earlier = before is null ? [] : before.Pattern == score.Pattern ? before.Earlier : [.. before.Earlier, new(before.Pattern, before.Score)],
            }
            : null;
    }

    public static Guid IdOf(Guid one, Guid other) => one.CompareTo(other) < 0
        ? NamedId.From("people-pair", $"{one:N}", $"{other:N}")
        : NamedId.From("people-pair", $"{other:N}", $"{one:N}");
}
