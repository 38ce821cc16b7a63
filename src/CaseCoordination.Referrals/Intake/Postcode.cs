using System.Text.RegularExpressions;

namespace CaseCoordination.Referrals.Intake;

/// <summary>A UK postcode by its shape; a right shape does not prove that it exists.</summary>
public readonly partial record struct Postcode(string Outward, string Inward)
{
    /// <summary>Reads any spacing and case; null when it has no postcode's shape.</summary>
    public static Postcode? Parse(string? text)
    {
        var letters = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return letters.Length is >= 5 and <= 7 && Shape().IsMatch($"{letters[..^3]} {letters[^3..]}") ? new(letters[..^3], letters[^3..]) : null;
    }

    public override string ToString() => $"{Outward} {Inward}";

    // \z, not $, which would also match before a trailing newline.
    [GeneratedRegex(@"^(?:GIR 0AA|[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRV-Y]|[0-9][A-HJKPSTUW]) [0-9][ABD-HJLNP-UW-Z]{2})\z")]
    private static partial Regex Shape();
}

/// <summary>Where a service takes referrals from, by outward postcode; a postcode that crosses the border is left to the coordinator.</summary>
public sealed record ServiceArea(string Name, IReadOnlySet<string> OutwardCodes);
