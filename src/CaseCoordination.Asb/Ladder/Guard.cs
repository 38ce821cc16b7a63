using CaseCoordination.Kernel;

namespace CaseCoordination.Asb.Ladder;

/// <summary>One rule that stops a step from being taken.</summary>
/// <param name="Id">Stable name, for the register of rules.</param>
/// <param name="AtProposal">Asked when the step is proposed as well; every guard is asked when it is served.</param>
/// <param name="Code">Of the refusal: part of the API contract.</param>
/// <param name="Sentence">What is wrong and what would mend it.</param>
public sealed record Guard(
    string Id, bool AtProposal, string Code, string Sentence, DateOnly EffectiveFrom, string Source, bool Verified, Func<Issue, bool> Stops)
{
    public Rule AsRule() => new(Id, Sentence, Source, Verified, EffectiveFrom);

    public Refusal Refusal => new(Code, Sentence);
}
