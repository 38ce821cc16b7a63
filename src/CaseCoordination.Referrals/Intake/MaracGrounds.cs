using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Intake;

/// <summary>At least one ground with something to judge it by; each that is given is complete.</summary>
internal static partial class MaracGrounds
{
    private const string SayWhy =
        "Give at least one ground: details.dash, professionalJudgement (40 characters or more), incidents, suicideSelfHarm or repeat.";

    private static readonly FrozenSet<string> Said = ["yes", "no", "unknown"];

    public static void Check(MaracDetails? details, DateOnly madeOn, Faults faults)
    {
        if (!faults.Requires(details, "/details", SayWhy))
        {
            return;
        }

        var judgement = details!.ProfessionalJudgement?.Trim() ?? "";
        if (details is { Dash: null, Incidents: null, SuicideSelfHarm: null, Repeat: null } && judgement.Length < MaracRules.ShortestJudgement)
        {
            faults.Add(judgement.Length == 0 ? "/details" : "/details/professionalJudgement", "no-ground", SayWhy);
        }

        faults.AtMost(details.ProfessionalJudgement, 4_000, "/details/professionalJudgement");
        CheckDash(details.Dash, faults);
        CheckIncidents(details.Incidents, faults);
        CheckRepeat(details.Repeat, madeOn, faults);
        CheckDiversity(details.Diversity, faults);
        if (details.TransferredFrom is { } from && !TransferCode().IsMatch(from))
        {
            faults.Add("/details/transferredFrom", "malformed", "Send the other MARAC's code: 2 to 40 lower-case letters, digits and hyphens.");
        }

        if (details.SuicideSelfHarm is { } risk)
        {
            faults.Requires(risk.HighRisk, "/details/suicideSelfHarm/highRisk", "Say true or false.");
            faults.Requires(risk.AbuseCurrent, "/details/suicideSelfHarm/abuseCurrent", "Say true or false.");
        }
    }

    private static void CheckDiversity(Diversity? diversity, Faults faults)
    {
        faults.OneOf(diversity?.MinoritisedEthnicity, Said, "/details/diversity/minoritisedEthnicity");
        faults.OneOf(diversity?.Lgbt, Said, "/details/diversity/lgbt");
        faults.OneOf(diversity?.Disabled, Said, "/details/diversity/disabled");
    }

    [GeneratedRegex("^[a-z0-9-]{2,40}$")]
    private static partial Regex TransferCode();

    private static void CheckDash(DashAssessment? dash, Faults faults)
    {
        if (dash is null)
        {
            return;
        }

        if (faults.Requires(dash.Tool, "/details/dash/tool", $"Name the tool: {DashChecklist.Tool}.") && dash.Tool != DashChecklist.Tool)
        {
            faults.Add("/details/dash/tool", "unknown-tool", $"Scores of different tools are never compared: use {DashChecklist.Tool}.");
        }

        if (!faults.Requires(dash.Answers, "/details/dash/answers", "Send the answers by topic, D01_INJURY to D24_RECORD."))
        {
            return;
        }

        if (dash.Answers!.Count == 0)
        {
            faults.Add("/details/dash/answers", "missing", "Send the answers by topic, D01_INJURY to D24_RECORD.");
        }

        // A name outside the list is quoted back only by its position in the form: a sender may have put anything there.
        if (dash.Answers.Keys.Any(topic => !DashChecklist.Topics.Contains(topic)))
        {
            faults.Add("/details/dash/answers", "unknown-topic", "Use only the topic codes D01_INJURY to D24_RECORD.");
        }

        foreach (var (topic, answer) in dash.Answers)
        {
            if (DashChecklist.Topics.Contains(topic))
            {
                faults.OneOf(answer ?? "", DashChecklist.Answers, $"/details/dash/answers/{topic}");
            }
        }
    }

    private static void CheckIncidents(IncidentCount? incidents, Faults faults)
    {
        if (incidents is null)
        {
            return;
        }

        if (incidents.Count is not (>= 0 and <= 1000))
        {
            faults.Add("/details/incidents/count", "out-of-range", "Send the number of incidents, 0 to 1000.");
        }

        if (incidents.WindowMonths is not (>= 1 and <= 120))
        {
            faults.Add("/details/incidents/windowMonths", "out-of-range", "Send the number of months they happened in, 1 to 120.");
        }
    }

    private static void CheckRepeat(ClaimedRepeat? repeat, DateOnly madeOn, Faults faults)
    {
        if (repeat is null)
        {
            return;
        }

        var complete = faults.Requires(repeat.PreviousReferralOn, "/details/repeat/previousReferralOn", "Send the day of the last MARAC referral.")
            & faults.Requires(repeat.IncidentOn, "/details/repeat/incidentOn", "Send the day of the further incident.");
        if (complete && !(repeat.PreviousReferralOn < repeat.IncidentOn && repeat.IncidentOn <= madeOn))
        {
            faults.Add("/details/repeat/incidentOn", "out-of-order", "The further incident lies after the last referral and not after madeOn.");
        }
    }
}
