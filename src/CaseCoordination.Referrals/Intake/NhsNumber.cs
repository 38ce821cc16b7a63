namespace CaseCoordination.Referrals.Intake;

/// <summary>An NHS number by its check digit (NHS Data Dictionary, NHS number: modulus 11).</summary>
internal static class NhsNumber
{
    /// <summary>Spaces and hyphens between the digits do not count.</summary>
    public static bool IsValid(string text)
    {
        var digits = text.Where(c => c is not (' ' or '-')).ToArray();
        if (digits.Length != 10 || !Array.TrueForAll(digits, char.IsAsciiDigit))
        {
            return false;
        }

        var sum = digits.Take(9).Select((digit, i) => (digit - '0') * (10 - i)).Sum();
        return (11 - (sum % 11)) % 11 == digits[9] - '0';
    }
}
