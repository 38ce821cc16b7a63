using CaseCoordination.Kernel;

namespace CaseCoordination.Asb;

/// <summary>Every "no" of this context that is no guard of the ladder; those stand in <see cref="Ladder.Guards"/>.</summary>
public static class AsbRefusals
{
    public static Refusal NotAcceptable(IReadOnlyList<Fault> faults) =>
        new("asb-not-acceptable", "Nothing was recorded. Mend the fields named and send it again.", faults);

    public static readonly Refusal CaseClosed = new("asb-case-closed", "The case is closed: open a new one for what happened since.");

    public static readonly Refusal NotTakenOn = new(
        "referral-not-accepted", "The referral this case comes from is not accepted yet: answer it first, then propose what to do.");

    public static readonly Refusal NoSuchIntervention = new("no-such-intervention", "The case has no intervention or breach of this number.");

    public static readonly Refusal NotWhereItStands = new(
        "intervention-elsewhere", "The intervention does not stand where this could be recorded: read the case, and take the step that is next.");

    public static readonly Refusal StillInForce = new("interventions-in-force", "Interventions of the case are proposed or in force: end each with its reason first.");

    public static readonly Refusal NoChallengeHere = new("no-challenge-here", "This step knows no appeal, or the time for it has passed.");

    public static readonly Refusal NothingChallenged = new("no-challenge-running", "No appeal against this step is running: record first that the subject appeals.");

    public static readonly Refusal NoEffectThatDay = new(
        "term-without-effect", "The term had no effect on that day: while an appeal runs what a notice requires is suspended, and what the court took away is gone.");

    public static readonly Refusal SayWhichTerm = new(
        "term-needed", "Some of the terms had no effect on that day: report the breach with the number of the term that was broken.");

    public static readonly Refusal ReviewElsewhere = new(
        "case-review-elsewhere", "The case review does not stand where this could be recorded: read it, and take the step that is next.");

    public static readonly Refusal ThresholdIsMet = new(
        "threshold-is-met", "The reports meet the published threshold: the review must be carried out (Anti-social Behaviour, Crime and Policing Act 2014 s.104).");

}
