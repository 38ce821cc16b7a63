using CaseCoordination.Cases.Matching;

namespace CaseCoordination.Benchmarks.People;

/// <summary>A person as one referral tells of them, and who they are in truth.</summary>
internal sealed record MadeUp(int Human, string Agency, Particulars Told);

/// <summary>
/// People who do not exist, the same ones for the same seed: some twice or more, with what happens on the way: slips of the
/// pen, short names, marriages, moves, new numbers, fields left out; and around them twins, families at one address and
/// strangers of the same name. Some write their name in another alphabet, and some are told of with their NHS number.
/// </summary>
internal sealed class PeopleMaker(int seed)
{
    private static readonly string[] Heads = ["Wib", "Snod", "Grum", "Fid", "Quen", "Bram", "Tuff", "Mop", "Dring", "Hux", "Plim", "Squib", "Thrum", "Van", "Zell", "Crum", "Ock", "Pend", "Lum", "Jark"];
    private static readonly string[] Tails = ["bleton", "dle", "blethorpe", "dlestick", "nerby", "kins", "worthy", "saffy", "holme", "combe", "ster", "ley", "wick", "mere", "gate", "ford"];
    private const string Landlord = "twbc-hsg";
    private static readonly string[] Agencies = ["kp", "davss", "lookahead", Landlord, "fm"];
    private readonly Random _dice = new(seed);

    public IReadOnlyList<MadeUp> Make(int humans)
    {
        var told = new List<MadeUp>();
        for (var human = 0; human < humans;)
        {
            foreach (var person in Household().Take(humans - human))
            {
                var times = _dice.Next(100) switch { < 55 => 1, < 80 => 2, < 93 => 3, _ => 4 };
                for (var i = 0; i < times; i++)
                {
                    var agency = Pick(Agencies);
                    var number = Chance(20) ? person.NhsNumber : null;
                    told.Add(new(human, agency, (i == 0 ? person : Later(person)) with
                    {
                        PersonReference = Chance(40) ? Reference(agency, human, person) : null,
                        NhsNumber = number is not null && Chance(3) ? NhsNumber() : number,
                    }));
                }

                human++;
            }
        }

        return told;
    }

    /// <summary>One alone, or some who share a family name, an address and perhaps a number; now and then twins.</summary>
    private IEnumerable<Particulars> Household()
    {
        var elsewhere = Chance(8);
        var (family, postcode, telephone, first) = (elsewhere ? OtherAlphabet.FamilyName(_dice) : Family(), Postcode(), Number(), Born());
        var size = _dice.Next(10) switch { < 6 => 1, < 9 => 2, _ => 4 };
        for (var i = 0; i < size; i++)
        {
            yield return new()
            {
                NhsNumber = NhsNumber(),
                GivenName = elsewhere ? OtherAlphabet.GivenName(_dice) : Pick(Pick(Given)),
                FamilyName = family,
                DateOfBirth = i == 1 && _dice.Next(4) == 0 ? first : i == 0 ? first : Born(),
                Sex = Chance(60) ? "female" : "male",
                Address = new(postcode),
                Contact = new(i == 0 || Chance(40) ? telephone : Number()),
            };
        }
    }

    /// <summary>The same human, told of again.</summary>
    private Particulars Later(Particulars person)
    {
        if (OtherAlphabet.Of(person.GivenName) is { } own && Chance(45))
        {
            person = person with { GivenName = own, FamilyName = OtherAlphabet.Of(person.FamilyName) ?? person.FamilyName };
        }

        var given = Chance(18) ? Pick(ClassOf(person.GivenName!)) : Chance(6) ? Slip(person.GivenName!) : person.GivenName!;
        var family = Chance(7) ? Family() : Chance(9) ? Slip(person.FamilyName!) : person.FamilyName!;
        var later = person with
        {
            GivenName = Chance(3) ? given[..1] : given,
            FamilyName = family,
            Aliases = family != person.FamilyName && Chance(40) ? [$"{person.GivenName} {person.FamilyName}"] : null,
            DateOfBirth = Chance(8) ? SlipOf(person.DateOfBirth!.Value) : Chance(10) ? null : person.DateOfBirth,
            Address = Chance(25) ? new(Postcode()) : Chance(10) ? null : person.Address,
            Contact = Chance(28) ? new(Number()) : Chance(25) ? null : person.Contact,
        };
        return Chance(2) ? later with { GivenName = later.FamilyName, FamilyName = later.GivenName } : later;
    }

    private static IReadOnlyList<IReadOnlyList<string>> Given => Nicknames.All;

    private static IReadOnlyList<string> ClassOf(string given) => Given.FirstOrDefault(names => names.Contains(given)) ?? [given];

    /// <summary>A few names are common and most are rare.</summary>
    private string Family() => $"{Heads[(int)(Heads.Length * Math.Pow(_dice.NextDouble(), 2))]}{Tails[(int)(Tails.Length * Math.Pow(_dice.NextDouble(), 2))]}";

    private string Postcode() => $"TN{_dice.Next(1, 5)} {_dice.Next(1, 10)}{Letter()}{Letter()}";

    private char Letter() => "ABDEFGHJLNPQRSTUWXYZ"[_dice.Next(20)];

    private string Number() => $"07700 9{_dice.Next(100_000):00000}";

    /// <summary>Ten digits, the last of which checks the others (modulus 11); where none would, others are thrown.</summary>
    private string NhsNumber()
    {
        while (true)
        {
            var digits = Enumerable.Range(0, 9).Select(_ => _dice.Next(10)).ToArray();
            if ((11 - (digits.Select((digit, i) => digit * (10 - i)).Sum() % 11)) % 11 is < 10 and var check)
            {
                return string.Concat(digits) + check;
            }
        }
    }

    private DateOnly Born() => new DateOnly(1945, 1, 1).AddDays(_dice.Next(365 * 62));

    private string Slip(string name)
    {
        var at = _dice.Next(1, Math.Max(2, name.Length - 1));
        return _dice.Next(3) switch
        {
            0 => name.Remove(Math.Min(at, name.Length - 1), 1) is { Length: > 0 } shorter ? shorter : name,
            1 => name.Insert(at, $"{name[Math.Min(at, name.Length - 1)]}"),
            _ => $"{name[..at]}{(char)('a' + _dice.Next(26))}{name[Math.Min(at + 1, name.Length)..]}",
        };
    }

    private DateOnly SlipOf(DateOnly born) => born.Day <= 12 && Chance(50)
        ? new(born.Year, born.Day, born.Month)
        : Chance(50) ? born.AddYears(born.Year % 10 == 9 ? -1 : 1) : new(born.Year, born.Month, Math.Clamp((born.Day / 10 * 10) + _dice.Next(10), 1, 28));

    /// <summary>The landlord's is the household's, as its reference is of the tenancy.</summary>
    private static string Reference(string agency, int human, Particulars person) => agency == Landlord ? $"T {person.FamilyName} {person.Address?.Postcode}" : $"P{human}";

    private bool Chance(int percent) => _dice.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> from) => from[_dice.Next(from.Count)];
}
