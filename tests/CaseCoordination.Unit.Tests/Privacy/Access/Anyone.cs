using CaseCoordination.Privacy.Access;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Privacy.Access;

/// <summary>Somebody before a matter: who they are, what their agency has to do with it, and every glass they broke on it.</summary>
internal sealed record Situation(Viewer Viewer, string[] Parts, Glass[] Glasses)
{
    public Standing? Standing => NeedToKnow.Decide(Viewer, Parts, Glasses, Anyone.OtherSide, Anyone.Now);

    public Situation WithoutGlass => this with { Glasses = [] };

    public Situation As(params string[] parts) => this with { Parts = parts };

    public override string ToString() =>
        $"{Viewer.Agency} [{string.Join(' ', Viewer.Roles)}] party as [{string.Join(' ', Parts)}] with glasses [{string.Join(", ", Glasses.Select(glass => $"{glass.From:t} to {glass.Until:t}: {string.Join(' ', glass.Classes)}"))}]";

    public IReadOnlySet<FieldClass> Shown => Standing?.Shown ?? new HashSet<FieldClass>();
}

/// <summary>Anyone who may ask, in any situation they may be in.</summary>
internal static class Anyone
{
    public const string PerpetratorService = "cdap";
    public const string PerpetratorAgency = "turning-point";

    public static readonly DateTimeOffset Now = new(2022, 5, 4, 9, 30, 0, TimeSpan.Zero);

    public static readonly PerpetratorSide OtherSide = new(new HashSet<string> { PerpetratorService }, new HashSet<string> { PerpetratorAgency });

    public static readonly Gen<string> Part = Gen.OneOf(
        Party.Referrer, "marac", "isva", "stalking", "asb", "asb-case", "sanctuary", "safe-accommodation", "a-service-nobody-knows");

    public static readonly Gen<string[]> NoParts = Gen.Const(Array.Empty<string>());
    public static readonly Gen<string[]> Parts = Part.Array[0, 4].Select(parts => parts.Distinct().ToArray());

    public static readonly Gen<string[]> AnyRoles = Roles([.. Role.All, "administrator"], fewest: 0);

    /// <summary>Who works on no case.</summary>
    public static readonly Gen<string[]> OnlookersRoles = Roles([Role.Analyst, Role.DataProtectionOfficer, Role.Operator, "administrator"], fewest: 1);

    /// <summary>Who sees a matter only through the part their agency has in it: machines, and who works on cases.</summary>
    public static readonly Gen<string[]> WorkersRoles = Gen.OneOf(Gen.Const(Array.Empty<string>()), OnlookersRoles.Select(roles => roles.Append(Role.Practitioner).ToArray()));

    public static readonly Gen<Glass> OpenGlass = Gen.Select(Gen.Int[0, 30], Gen.Int[1, 60], Classes()).Select((since, left, classes) =>
        Broken(Now.AddMinutes(-since), Now.AddMinutes(left), classes));

    /// <summary>One that has closed by itself, at the latest this moment, or is not open yet.</summary>
    public static readonly Gen<Glass> ClosedGlass = Gen.Select(Gen.Int[0, 90], Gen.Bool, Classes()).Select((minutes, gone, classes) =>
        gone ? Broken(Now.AddMinutes(-minutes - 5), Now.AddMinutes(-minutes), classes) : Broken(Now.AddMinutes(minutes + 1), Now.AddMinutes(minutes + 6), classes));

    public static readonly Gen<Glass[]> NoGlass = Gen.Const(Array.Empty<Glass>());
    public static readonly Gen<Glass[]> ClosedGlasses = ClosedGlass.Array[0, 3];
    public static readonly Gen<Glass[]> Glasses = Gen.OneOf(OpenGlass, ClosedGlass).Array[0, 3];

    /// <summary>Of the perpetrator's side by agency or by the part it has, whatever else it is party to.</summary>
    public static readonly Gen<Situation> OnThePerpetratorsSide = Gen.OneOf(
        In(AnyRoles, Parts, Glasses, PerpetratorAgency),
        In(AnyRoles, Parts.Select(parts => parts.Append(PerpetratorService).ToArray()), Glasses));

    public static readonly Gen<Situation> InAnySituation = Gen.OneOf(In(AnyRoles, Parts, Glasses), OnThePerpetratorsSide);

    public static Gen<Situation> In(Gen<string[]> roles, Gen<string[]> parts, Gen<Glass[]> glasses, string agency = "davss") =>
        Gen.Select(roles, parts, glasses).Select((r, p, g) => new Situation(new("subject-1", agency, "tunbridge-wells", r.ToHashSet()), p, g));

    public static Glass Broken(DateTimeOffset from, DateTimeOffset until, params IReadOnlyList<FieldClass> classes) =>
        new(Guid.NewGuid(), Guid.Empty, "subject-1", "davss", classes, "immediate-danger", default, from, until, null, null);

    private static Gen<string[]> Roles(string[] roles, int fewest) => Gen.OneOf(roles).Array[fewest, 3];

    private static Gen<FieldClass[]> Classes() => Gen.OneOf(Enum.GetValues<FieldClass>()).Array[1, 4];
}
