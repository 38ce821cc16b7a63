using System.Collections.Frozen;

namespace CaseCoordination.Referrals.Events;

/// <summary>The SafeLives Dash: 24 topics, each yes, no or dont-know. Its wording is SafeLives' own and is not kept here.</summary>
public static class DashChecklist
{
    public const string Tool = "SAFELIVES_DASH_24";

    public static readonly FrozenSet<string> Answers = ["yes", "no", "dont-know"];

    public static readonly FrozenSet<string> Topics =
    [
        "D01_INJURY", "D02_FRIGHTENED", "D03_FEARS", "D04_ISOLATED", "D05_LOW_SUICIDAL", "D06_SEPARATION", "D07_CONTACT", "D08_STALKING",
        "D09_PREGNANCY", "D10_FREQUENCY", "D11_SEVERITY", "D12_CONTROL", "D13_WEAPON", "D14_THREATKILL", "D15_STRANGLE", "D16_SEXUAL",
        "D17_OTHERPERSON", "D18_HURTOTHERS", "D19_ANIMALS", "D20_MONEY", "D21_PERPHEALTH", "D22_PERPSUICIDE", "D23_BREACH", "D24_RECORD",
    ];
}
