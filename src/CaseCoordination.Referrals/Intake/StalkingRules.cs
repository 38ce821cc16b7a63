using System.Collections.Frozen;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Intake;

/// <summary>What decides whether a stalking referral can be taken in; how urgent it is, is the Stalking context's to say.</summary>
internal static class StalkingRules
{
    /// <summary>A professional judgement shorter than this gives no reason; as for a MARAC.</summary>
    private const int ShortestJudgement = MaracRules.ShortestJudgement;

    private const string SayWhy = "Give a ground: two or more occasions, a victim who is very frightened, or a professional judgement of 40 characters or more.";

    public static readonly Rule GroundRule = new(
        "intake-stalking-ground", $"Stalking is two or more occasions, a victim who is very frightened, or a judgement of {ShortestJudgement} characters or more.",
        "S-DASH 2009, when to use it; the judgement is a proposal", Verified: false);

    /// <summary>Who may turn to the service.</summary>
    public static readonly FrozenSet<string> Sources =
        ["davss", "look-ahead", "idva", "police", "victim-support", "self", "housing", "marac-action", "other"];

    private static readonly FrozenSet<string> YesNoUnknown = ["yes", "no", "unknown"];

    /// <summary>Stalkers include strangers and colleagues: nobody need be personally connected, or known by name.</summary>
    private static readonly FrozenSet<string> Relationships = [.. FormWords.PersonalConnections, .. FormWords.OtherConnections];

    public static void Check(StalkingDetails? details, ReferralForm form, DateOnly madeOn, Faults faults)
    {
        VictimRules.Check(form, madeOn, faults);
        CheckRelationships(form, faults);
        if (!faults.Requires(details, "/details", "Send the stalking screening, the occasions and whether it is domestic abuse."))
        {
            return;
        }

        faults.Requires(details!.IsDomesticAbuse, "/details/isDomesticAbuse", "Say true or false.");
        faults.Requires(details.TwoOrMoreOccasions, "/details/twoOrMoreOccasions", "Say true or false: a course of conduct is two occasions at least.");
        if (faults.Requires(details.DeviceMonitored, "/details/deviceMonitored", "Say yes, no or unknown."))
        {
            faults.OneOf(details.DeviceMonitored, YesNoUnknown, "/details/deviceMonitored");
        }

        faults.OneOf(details.Source, Sources, "/details/source");
        faults.AtMost(details.ProfessionalJudgement, 4_000, "/details/professionalJudgement");
        CheckSdash(details.Sdash, faults);
        if (details.TwoOrMoreOccasions == false && !HasAnotherGround(details))
        {
            faults.Add("/details/twoOrMoreOccasions", "no-ground", SayWhy);
        }
    }

    /// <summary>The screening is for two or more incidents, or a victim who is extremely frightened (S-DASH 2009, when to use it).</summary>
    private static bool HasAnotherGround(StalkingDetails details) =>
        details.Sdash?.Answers?.GetValueOrDefault(SdashChecklist.Frightened) == "yes"
        || details.ProfessionalJudgement?.Trim().Length >= ShortestJudgement;

    private static void CheckRelationships(ReferralForm form, Faults faults)
    {
        foreach (var (person, i) in (form.People ?? []).Take(FormRules.MostPeople).Select((person, i) => (person, i)))
        {
            if (person?.Role == FormWords.Perpetrator)
            {
                faults.OneOf(person.Relationship, Relationships, $"/people/{i}/relationship");
            }
        }
    }

    private static void CheckSdash(SdashAssessment? sdash, Faults faults)
    {
        if (sdash is null)
        {
            return;
        }

        if (faults.Requires(sdash.Tool, "/details/sdash/tool", $"Name the tool: {SdashChecklist.Tool}.") && sdash.Tool != SdashChecklist.Tool)
        {
            faults.Add("/details/sdash/tool", "unknown-tool", $"Scores of different tools are never compared: use {SdashChecklist.Tool}.");
        }

        if (sdash.Answers is not { Count: > 0 })
        {
            faults.Add("/details/sdash/answers", "missing", "Send the answers by topic, S01_FRIGHTENED to S11_PAST_VIOLENCE.");
            return;
        }

        // A name outside the list is never quoted back: a sender may have put anything there.
        if (sdash.Answers.Keys.Any(topic => !SdashChecklist.Topics.Contains(topic)))
        {
            faults.Add("/details/sdash/answers", "unknown-topic", $"Use only the topic codes: {string.Join(", ", SdashChecklist.Topics.Order(StringComparer.Ordinal))}.");
        }

        foreach (var (topic, answer) in sdash.Answers)
        {
            if (SdashChecklist.Topics.Contains(topic))
            {
                faults.OneOf(answer ?? "", DashChecklist.Answers, $"/details/sdash/answers/{topic}");
            }
        }
    }
}
