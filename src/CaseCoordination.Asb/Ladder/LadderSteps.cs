namespace CaseCoordination.Asb.Ladder;

/// <summary>The ladder. Steps are incremental by practice; in law only the warning before a community protection notice is.</summary>
public static class LadderSteps
{
    public const string Advice = "advice";
    public const string ParentalAgreement = "parental-agreement";
    public const string Warning = "cpw";
    public const string Notice = "cpn";

    private const string Act = "Anti-social Behaviour, Crime and Policing Act 2014";
    private static readonly string[] CouncilAndPolice = ["council", "police"];
    private static readonly string[] Informal = ["council", "county-council", "police", "partnership", "housing"];
    private static readonly DateOnly Local = new(2014, 4, 1);
    private static readonly DateOnly ActInForce = new(2014, 10, 20);
    private static readonly DateOnly InjunctionsInForce = new(2015, 3, 23);
    private static readonly DateOnly SentencingCode = new(2020, 12, 1);

    public static readonly IReadOnlyList<LadderStep> All =
    [
        new()
        {
            Id = "advice-local", Code = Advice, Rung = 0, Basis = "none", Issuers = Informal, ForPremises = true,
            Breach = "the next step", Challenge = "complaint", EffectiveFrom = Local, Source = "Local practice: advice by judgement", Verified = false,
        },
        Letter("warning-letter-1"),
        Letter("warning-letter-2"),
        new()
        {
            Id = "parental-agreement-local", Code = ParentalAgreement, Rung = 2, Basis = "voluntary agreement, no statute", Issuers = Informal, OldestAge = 9,
            HasTerms = true, FewestSignatories = 2, ParentSignsUnder18 = true, UsualMonths = 6, ReviewAfterMonths = 3,
            Breach = "no offence; support is offered again", Challenge = "may refuse to sign", EffectiveFrom = Local,
            Source = "Broadacres, acceptable behaviour contracts: under 10 a parental agreement; signatories and review as for older children", Verified = false,
        },
        new()
        {
            Id = "aba-local", Code = "aba", Rung = 2, Basis = "voluntary agreement, no statute", Issuers = Informal, YoungestAge = 10,
            HasTerms = true, FewestSignatories = 2, ParentSignsUnder18 = true, UsualMonths = 6, ReviewAfterMonths = 3,
            Breach = "no offence; usable as evidence", Challenge = "may refuse to sign", EffectiveFrom = Local,
            Source = "Stevenage and Broadacres, acceptable behaviour contracts: two agencies, six months, parent signs", Verified = true,
        },
        new()
        {
            Id = "cpw-2014", Code = Warning, Rung = 3, Basis = $"{Act} s.43(5)", Issuers = CouncilAndPolice, ForPremises = true, YoungestAge = 16,
            HasTerms = true, GivesTime = true, Breach = "community protection notice", Challenge = "no appeal", EffectiveFrom = ActInForce,
            Source = $"{Act} s.43(5); who may issue: Thames police, community protection notices", Verified = false,
        },
        new()
        {
            Id = "cpn-2014", Code = Notice, Rung = 4, Basis = $"{Act} s.43", Issuers = CouncilAndPolice, ForPremises = true, YoungestAge = 16,
            HasTerms = true, ReviewAfterMonths = 3, DaysToChallenge = 21, AppealSuspendsRequirements = true, BreachIsOffence = true,
            Breach = "offence s.48; penalty notice s.52; remedial action s.47", Challenge = "magistrates' court within 21 days beginning with the day of issue, s.46",
            EffectiveFrom = ActInForce, Source = $"{Act} ss.43 to 48 with explanatory notes; the review is a proposal", Verified = false,
        },
        new()
        {
            Id = "fpn-2014", Code = "fpn", Rung = 5, Basis = $"{Act} s.52", Issuers = CouncilAndPolice, ForPremises = true, YoungestAge = 16,
            MostPence = 100_00, DaysToPay = 14, NeedsOffence = true, Breach = "prosecution of the original offence", Challenge = "representation; court",
            EffectiveFrom = ActInForce, Source = $"{Act} s.52: not more than £100, 14 days", Verified = false, // A bill would raise it to £500: enactment not checked.
        },
        new()
        {
            Id = "prosecution-2014", Code = "prosecution", Rung = 5, Basis = $"{Act} s.48", Issuers = CouncilAndPolice, ForPremises = true, YoungestAge = 16,
            NeedsOffence = true, Breach = "-", Challenge = "appeal", EffectiveFrom = ActInForce, Source = $"{Act} s.48", Verified = true,
        },
        new()
        {
            Id = "injunction-2014", Code = "injunction", Rung = 6, Basis = $"{Act} Part 1, s.1", Issuers = ["council", "police", "housing"], YoungestAge = 10,
            HasTerms = true, YotConsultedUnder18 = true, ReviewAfterMonths = 6, Adults = new(EndNeeded: false), Under18 = new(MostMonths: 12),
            Breach = "contempt of court; under 18 a supervision or detention order", Challenge = "vary or discharge s.8; appeal",
            EffectiveFrom = InjunctionsInForce, Source = $"{Act} ss.1, 8 and 14; the review is a proposal", Verified = false,
        },
        Order("cbo-2014", $"{Act} Part 2", ActInForce, SentencingCode.AddDays(-1)),
        Order("cbo-2020", "Sentencing Act 2020 ss.330 to 342, convictions from 1 December 2020", SentencingCode, null),
        .. PowersBesideTheLadder.All,
    ];

    public static readonly IReadOnlySet<string> Codes = All.Select(step => step.Code).ToHashSet();

    /// <summary>The table in force on a day.</summary>
    public static IEnumerable<LadderStep> On(DateOnly day) => All.Where(step => step.EffectiveFrom <= day && !(step.EffectiveTo < day));

    /// <summary>The row of a step in force on a day; null when there is none.</summary>
    public static LadderStep? On(DateOnly day, string? code) => On(day).FirstOrDefault(step => step.Code == code);

    private static LadderStep Letter(string code) => new()
    {
        Id = $"{code}-local",
        Code = code,
        Rung = 1,
        Basis = "none (local)",
        Issuers = Informal,
        ForPremises = true,
        YoungestAge = 10,
        ReviewAfterMonths = 3,
        Breach = "the next step",
        Challenge = "complaint",
        EffectiveFrom = Local,
        Source = "Local practice: letters, watched for three to six months",
        Verified = false,
    };

    private static LadderStep Order(string id, string basis, DateOnly from, DateOnly? to) => new()
    {
        Id = id,
        Code = "cbo",
        Rung = 7,
        Basis = basis,
        Issuers = CouncilAndPolice,
        YoungestAge = 10,
        HasTerms = true,
        YearlyReviewUnder18 = true,
        ReviewAfterMonths = 12,
        Adults = new(FewestMonths: 24, EndNeeded: false),
        Under18 = new(FewestMonths: 12, MostMonths: 36),
        BreachIsOffence = true,
        Breach = "offence: up to five years on indictment",
        Challenge = "vary or discharge",
        EffectiveFrom = from,
        EffectiveTo = to,
        Source = $"{basis}; lengths recalled, review under 18: Sentencing Act 2020 s.337",
        Verified = false,
    };
}
