namespace CaseCoordination.Cases.Matching;

/// <summary>How far two people agree in each field that both have; a field one of them lacks says nothing and is absent.</summary>
internal static class Agreement
{
    public const string Same = "same";
    public const string Variant = "variant";
    public const string Similar = "similar";
    public const string Slip = "slip";
    public const string Near = "near";
    public const string Different = "different";

    private const double Alike = 0.88;
    private const int YearsApart = 2;

    /// <summary>The level in each field, by the names of <see cref="MatchField"/>; the same whichever comes first.</summary>
    public static IReadOnlyDictionary<string, string> Of(Profile one, Profile other)
    {
        var swapped = one.Family.Length > 1 && one.Given.Length > 1 && one.Family == other.Given && one.Given == other.Family && one.Family != one.Given;
        var levels = new Dictionary<string, string?>
        {
            [MatchField.NhsNumber] = Both(one.NhsNumber, other.NhsNumber) ? SameOr(one.NhsNumber == other.NhsNumber, Different) : null,
            [MatchField.Reference] = Both(one.Reference, other.Reference) && one.Reference!.Split(' ')[0] == other.Reference!.Split(' ')[0]
                ? SameOr(one.Reference == other.Reference, Different) : null,
            [MatchField.FamilyName] = swapped ? Similar : Family(one, other),
            [MatchField.GivenName] = swapped ? Similar : Given(one.Given, other.Given),
            [MatchField.Birth] = Birth(one, other),
            [MatchField.Sex] = Both(one.Sex, other.Sex) ? SameOr(one.Sex == other.Sex, Different) : null,
            [MatchField.Postcode] = Both(one.Postcode, other.Postcode)
                ? SameOr(one.Postcode == other.Postcode, one.Postcode![..^3] == other.Postcode![..^3] ? Near : Different) : null,
            [MatchField.Telephone] = Both(one.Telephone, other.Telephone)
                ? SameOr(one.Telephone == other.Telephone, OneApart(one.Telephone!, other.Telephone!) ? Slip : Different) : null,
        };
        return levels.Where(level => level.Value is not null).ToDictionary(level => level.Key, level => level.Value!);
    }

    private static bool Both(string? one, string? other) => one is not null && other is not null;

    private static string SameOr(bool same, string otherwise) => same ? Same : otherwise;

    private static string? Family(Profile one, Profile other) => (one.Family, other.Family) switch
    {
        ("", _) or (_, "") => null,
        var (a, b) when a == b => Same,
        var (a, b) when one.OtherNames.Contains(b) || other.OtherNames.Contains(a) => Variant,
        var (a, b) when Likeness.Of(a, b) >= Alike || (Sounds.Of(a).Length > 2 && Sounds.Of(a) == Sounds.Of(b)) => Similar,
        _ => Different,
    };

    private static string? Given(string a, string b) => (a, b) switch
    {
        ("", _) or (_, "") => null,
        _ when a == b => Same,
        _ when Nicknames.AreOne(a, b) => Variant,
        _ when ((a.Length == 1 || b.Length == 1) && a[0] == b[0]) || Likeness.Of(a, b) >= Alike => Similar,
        _ => Different,
    };

    private static string? Birth(Profile one, Profile other) => (one.Born, other.Born) switch
    {
        ({ } a, { } b) when a == b => Same,
        ({ } a, { } b) when IsSlip(a, b) => Slip,
        ({ }, { }) => Different,
        _ when (one.Born?.Year ?? one.BornAbout) is { } a && (other.Born?.Year ?? other.BornAbout) is { } b => Math.Abs(a - b) <= YearsApart ? Near : Different,
        _ => null,
    };

    /// <summary>Day and month the wrong way round, or one digit mistyped.</summary>
    private static bool IsSlip(DateOnly a, DateOnly b) =>
        (a.Year == b.Year && a.Day == b.Month && a.Month == b.Day) || OneApart($"{a:yyyyMMdd}", $"{b:yyyyMMdd}");

    private static bool OneApart(string a, string b) => a.Length == b.Length && a.Zip(b).Count(pair => pair.First != pair.Second) == 1;
}

/// <summary>The names of the fields compared, as reasons say them.</summary>
public static class MatchField
{
    public const string NhsNumber = "nhs-number";
    public const string Reference = "agency-reference";
    public const string FamilyName = "family-name";
    public const string GivenName = "given-name";
    public const string Birth = "date-of-birth";
    public const string Sex = "sex";
    public const string Postcode = "postcode";
    public const string Telephone = "telephone";
}
