using CaseCoordination.Privacy.Access;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>The classes of field in plain words.</summary>
public static class FieldWording
{
    public static string Of(FieldClass field) => field switch
    {
        FieldClass.Metadata => "That the referral exists, and where it stands",
        FieldClass.VictimIdentity => "Who the victim is",
        FieldClass.SafeContact => "How to reach the victim safely",
        FieldClass.VictimAddress => "Where the victim lives",
        FieldClass.Perpetrator => "Who the alleged perpetrator is",
        FieldClass.Offending => "What the alleged perpetrator is said to have done",
        FieldClass.Health => "Health, pregnancy and self-harm",
        FieldClass.Children => "Children",
        FieldClass.SexualViolence => "Sexual violence",
        FieldClass.Narrative => "What was written in free text",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A class of field without words."),
    };

    public static string Reason(string code) => code switch
    {
        "immediate-danger" => "Somebody is in immediate danger",
        "safe-contact" => "I must reach the victim without putting them at risk",
        "child-protection" => "A child needs protection",
        "missing-person" => "Somebody is missing",
        "court-order" => "A court has ordered it",
        _ => code,
    };

    public static string Finding(string code) => code switch
    {
        "justified" => "Justified",
        "not-justified" => "Not justified",
        "follow-up" => "To be followed up",
        _ => code,
    };
}
