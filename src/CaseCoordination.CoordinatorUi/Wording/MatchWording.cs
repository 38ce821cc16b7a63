using System.Globalization;
using CaseCoordination.Cases.Matching;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>Words for pairs that may be one person.</summary>
public static class MatchWording
{
    /// <summary>Unknown names are shown as they are.</summary>
    public static string Field(string field) => field switch
    {
        MatchField.NhsNumber => "NHS number",
        MatchField.Reference => "The agency's own reference",
        MatchField.FamilyName => "Family name",
        MatchField.GivenName => "Given name",
        MatchField.Birth => "Date of birth",
        MatchField.Sex => "Sex",
        MatchField.Postcode => "Postcode",
        MatchField.Telephone => "Telephone",
        _ => field,
    };

    public static string Level(MatchReason reason) => (reason.Field, reason.Level) switch
    {
        (MatchField.GivenName, "variant") => "A short or other form of one name",
        (MatchField.FamilyName, "variant") => "A name the other also goes by",
        (MatchField.Birth, "slip") => "Alike but for a slip: day and month, or one digit",
        (MatchField.Birth, "near") => "The year or age fits",
        (MatchField.Telephone, "slip") => "Alike but for one digit",
        (MatchField.Postcode, "near") => "The same district",
        (_, "same") => "The same",
        (_, "similar") => "Written or heard alike",
        (_, "different") => "Different",
        _ => reason.Level,
    };

    /// <summary>What it counts for or against, in bits.</summary>
    public static string Weight(double bits) => bits.ToString("+0.0;−0.0;0", CultureInfo.InvariantCulture);

    public static string Band(string band) => band switch
    {
        MatchBand.Certain => "Certain",
        MatchBand.TooLittle => "Too little by now",
        MatchBand.Likely => "Likely",
        MatchBand.Possible => "Possible",
        _ => band,
    };

    public static string Colour(string band) => band switch
    {
        MatchBand.Certain => "govuk-tag--green",
        MatchBand.Likely => "govuk-tag--blue",
        _ => "govuk-tag--grey",
    };

    public static string Doubt(string doubt) => doubt switch
    {
        "twins" => "Family name and birth agree and the given names do not: they may be twins.",
        "contradicted-identifier" => "The identifier agrees, but the name or the birth contradicts it: it may be a household's, or mistyped.",
        _ => doubt,
    };

    public static string Role(string role) => role switch
    {
        "perpetrator" => "Alleged perpetrator",
        "victim" => "Victim",
        "client" => "Client",
        "child" => "Child",
        "other-adult" => "Other adult",
        _ => role,
    };

    public static string Status(string status) => status switch
    {
        PairStatus.Open => "To decide",
        PairStatus.Waiting => "Waits for a second person",
        PairStatus.Linked => "Linked",
        PairStatus.Apart => "Two people",
        _ => status,
    };

    /// <summary>The page's own words for a "no", by field.</summary>
    public static string Fault(string pointer) => pointer switch
    {
        "/decision" => "Choose what you say of them",
        "/reason" => "Say why, in at most 2,000 characters",
        _ => "Something of this cannot be recorded",
    };
}
