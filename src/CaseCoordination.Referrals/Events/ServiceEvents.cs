using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Referrals.Events;

// Names and properties below ARE the storage format; see ReferralEvents.cs.

/// <summary>A service of the catalogue, as it is from a day on until it is defined anew.</summary>
/// <param name="Code">What a referral's kind, a routing rule and a queue call it.</param>
/// <param name="Version">1 for the first definition of this service.</param>
public sealed record ServiceDefined(string Code, int Version, DateOnly EffectiveFrom, ServiceTerms Terms);

/// <summary>What a service takes, how fast it answers and what can come of it: all there is to know of one without a context of its own.</summary>
/// <param name="Name">As people say it.</param>
/// <param name="RunBy"><c>context</c> where this program has one of that name, <c>agency</c> where the agency answers over HTTP or its tray.</param>
/// <param name="About">The role of the one person a referral to it is about: victim, perpetrator or client.</param>
/// <param name="ConsentNeeded">True where no basis stands in for consent.</param>
/// <param name="TakesNarrative">False where free text must not reach it.</param>
/// <param name="Details">The kind's own part of the form; empty for a kind with a context, whose form is written out.</param>
/// <param name="Steps">What may happen between acceptance and outcome.</param>
/// <param name="Outcomes">Codes it may close with; empty where its context says.</param>
/// <param name="Source">Where this comes from.</param>
/// <param name="Verified">False while nobody of the service has confirmed it.</param>
public sealed record ServiceTerms(
    string Name,
    string RunBy,
    string About,
    bool ConsentNeeded,
    bool TakesNarrative,
    IReadOnlyList<DetailField> Details,
    IReadOnlyList<ServiceClock> Clocks,
    IReadOnlyList<ServiceStep> Steps,
    IReadOnlyList<string> DeclineReasons,
    IReadOnlyList<string> Outcomes,
    string Source,
    bool Verified);

/// <summary>One question of a form.</summary>
/// <param name="Name">The property, in camel case.</param>
/// <param name="Type">text, whole-number, date, yes-no or choice.</param>
/// <param name="Class">What class of field the answer is: who is shown it.</param>
/// <param name="Choices">The words a choice may be.</param>
/// <param name="Most">The longest text in characters, or the largest number.</param>
public sealed record DetailField(
    string Name, string Question, string Type, bool Required, FieldClass Class, IReadOnlyList<string>? Choices = null, int? Most = null);

/// <summary>How long the service may take for something.</summary>
/// <param name="For">acknowledgement, answer, information, outcome, or escalation: how long after any of those has run out.</param>
public sealed record ServiceClock(string For, ClockTerm Within, string Source, bool Verified);

/// <summary>Something that may happen once the service works on it.</summary>
/// <param name="After">Steps one of which must have gone before; empty where it may come first.</param>
public sealed record ServiceStep(string Code, IReadOnlyList<string> After);
