using System.Collections.Frozen;

namespace CaseCoordination.Referrals.Events;

/// <summary>The stalking screening of 2009: 11 topics, each yes, no or dont-know. Its wording is its authors' own and is not kept here.</summary>
/// <remarks>Source: DASH 2009 stalking screening questions; topics paraphrased.</remarks>
public static class SdashChecklist
{
    public const string Tool = "SDASH_2009_11";
    public const string Frightened = "S01_FRIGHTENED";

    public static readonly FrozenSet<string> Topics =
    [
        Frightened, "S02_HARASSED_BEFORE", "S03_PROPERTY", "S04_TURNS_UP", "S05_LOITERS", "S06_THREATS",
        "S07_THIRD_PARTIES", "S08_VIOLENT_TO_OTHERS", "S09_OTHERS_ASSIST", "S10_SUBSTANCES", "S11_PAST_VIOLENCE",
    ];
}
