using System.Collections.Frozen;
using CaseCoordination.Kernel;
using static CaseCoordination.Privacy.Access.FieldClass;

namespace CaseCoordination.Privacy.Access;

/// <summary>One line of the table of who is shown what.</summary>
/// <param name="Id">Stable name, for explaining years later why something was shown.</param>
/// <param name="Shown">Shown as it is.</param>
/// <param name="BehindGlass">Shown for a reason and a short time, with an alarm; see break-glass.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record FieldRule(string Id, FrozenSet<FieldClass> Shown, FrozenSet<FieldClass> BehindGlass, string Source)
{
    /// <summary>The whole table is a proposal: no source says it class by class.</summary>
    public Rule AsRule() => new($"field.{Id}", $"Shown: {Named(Shown)}; behind the glass: {Named(BehindGlass)}.", Source, Verified: false);

    private static string Named(FrozenSet<FieldClass> classes) => classes.Count == 0 ? "nothing" : string.Join(", ", classes.Order());
}

/// <summary>
/// Which classes of field a standing opens. Denied unless granted.
/// </summary>
public static class FieldRules
{
    private const string NeedToKnowTable = "Need to know: UK GDPR Art 5(1)(c); Caldicott principle 4";
    private const string MaracGuidance = "SafeLives MARAC guidance: representatives see what the case needs";

    private static readonly FrozenSet<FieldClass> Everything = [.. Enum.GetValues<FieldClass>()];

    /// <summary>Who sent it wrote all of it.</summary>
    public static readonly FieldRule Referrer = new("referrer", Everything, [], "UK GDPR Art 5(1)(d): the sender keeps it accurate");

    public static readonly FieldRule Coordinator = new(
        "coordinator", [Metadata, VictimIdentity, SafeContact, Perpetrator, Offending, Health, Children, Narrative], [VictimAddress, SexualViolence], MaracGuidance);

    public static readonly FieldRule Chair = new(
        "chair", [Metadata, VictimIdentity, Perpetrator, Offending, Health, Children, Narrative], [VictimAddress, SafeContact, SexualViolence], MaracGuidance);

    /// <summary>Somebody of a partner agency who is party to nothing here and breaks the glass in an emergency.</summary>
    public static readonly FieldRule Stranger = new(
        "stranger", [], [Metadata, VictimIdentity, SafeContact, VictimAddress, Perpetrator, Offending, Children], "UK GDPR Art 6(1)(d): vital interests");

    /// <summary>A service that works with perpetrators, and everyone of its agency: nothing of the other side, and no glass to break.</summary>
    public static readonly FieldRule PerpetratorSide = new(
        "perpetrator-side", [Metadata, Perpetrator], [], "Respect standard for perpetrator programmes: the two sides are held apart");

    private static readonly FieldRule AnyService = new(
        "service", [Metadata, VictimIdentity, SafeContact, Perpetrator], [VictimAddress, Children], NeedToKnowTable);

    private static readonly FrozenDictionary<string, FieldRule> Services = new Dictionary<string, FieldRule>
    {
        ["marac"] = new("service-marac", [Metadata, VictimIdentity, SafeContact, Perpetrator, Offending, Health, Children, Narrative], [VictimAddress, SexualViolence], MaracGuidance),
        ["marac-representative"] = new("marac-representative", [Metadata, VictimIdentity, Perpetrator, Offending, Children, Narrative], [VictimAddress, SafeContact, Health], MaracGuidance),

        // The victim's advocate calls her before the meeting and after it, and speaks for her there.
        ["marac-idva"] = new("marac-idva", [Metadata, VictimIdentity, SafeContact, Perpetrator, Offending, Health, Children, Narrative], [VictimAddress, SexualViolence], MaracGuidance),
        ["isva"] = new("service-isva", [Metadata, VictimIdentity, SafeContact, Health, SexualViolence], [VictimAddress], "Home Office, The role of the ISVA: essential elements"),
        ["stalking"] = new("service-stalking", [Metadata, VictimIdentity, SafeContact, Perpetrator, Offending], [VictimAddress, Children], NeedToKnowTable),
        ["asb"] = new("service-asb", [Metadata, VictimIdentity, Perpetrator], [VictimAddress, SafeContact], NeedToKnowTable),
        ["asb-case"] = new("service-asb-case", [Metadata, VictimIdentity, Perpetrator, Offending], [VictimAddress, SafeContact], "Who decides on a warning reads what was done"),
        ["sanctuary"] = new("service-sanctuary", [Metadata, VictimIdentity, SafeContact, VictimAddress, Perpetrator], [Children], "The locks are changed where she lives"),
        ["safe-accommodation"] = new("service-accommodation", [Metadata, VictimIdentity, SafeContact, VictimAddress, Perpetrator, Children], [Health], "Domestic Abuse Act 2021 Part 4"),
    }.ToFrozenDictionary();

    public static FieldRule ForService(string service) => Services.GetValueOrDefault(service, AnyService);

    /// <summary>The whole table, for whoever wants to read it.</summary>
    public static IEnumerable<FieldRule> All => [Referrer, Coordinator, Chair, Stranger, PerpetratorSide, AnyService, .. Services.Values];
}

/// <summary>
/// Who works with alleged perpetrators. Theirs is the one rule that takes away: whatever else such an agency is party to,
/// it never learns where or how the other person lives.
/// </summary>
/// <param name="Services">Services as routing rules name them.</param>
/// <param name="Agencies">Agencies by code.</param>
public sealed record PerpetratorSide(IReadOnlySet<string> Services, IReadOnlySet<string> Agencies)
{
    public bool Has(Viewer viewer, IReadOnlyList<string> parts) => Agencies.Contains(viewer.Agency) || parts.Any(Services.Contains);
}
