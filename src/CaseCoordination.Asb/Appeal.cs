using System.Collections.Immutable;
using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Ladder;
using CaseCoordination.Kernel;

namespace CaseCoordination.Asb;

/// <summary>A subject's appeal against an intervention.</summary>
/// <param name="From">The day it was made.</param>
public sealed record Appeal(DateOnly From)
{
    /// <summary>The day it was decided or withdrawn; null while it runs.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The day from which the court stayed the prohibitions as well; null where it did not.</summary>
    public DateOnly? StayedFrom { get; init; }

    /// <summary>The terms the court took away.</summary>
    public ImmutableHashSet<int> Struck { get; init; } = [];

    public bool RunsOn(DateOnly day) => From <= day && !(Until <= day);

    public Appeal After(InterventionChallengeRuled e) => e.Ruling == AsbWords.ProhibitionsStayed
        ? this with { StayedFrom = e.RuledOn }
        : this with { Until = e.RuledOn, Struck = [.. e.Struck] };
}

/// <summary>Which terms of an intervention have effect on a day.</summary>
public static class TermsInEffect
{
    public static readonly Rule Rule = new(
        "asb-appeal-suspends",
        "While an appeal against a community protection notice runs, what it requires has no effect; what it forbids has, unless the court orders otherwise.",
        "Anti-social Behaviour, Crime and Policing Act 2014 s.46: prohibitions read at the section's text, positive requirements not checked", Verified: false);

    /// <summary>The day of the appeal is the first without effect, the day it is decided the first with effect again.</summary>
    public static bool HasEffect(this Intervention one, int term, DateOnly on)
    {
        if (one.Appeal is not { } appeal || !one.Terms.TryGetValue(term, out var kind))
        {
            return true;
        }

        var suspended = appeal.RunsOn(on) && LadderSteps.On(one.ServedOn ?? on, one.Step) is { AppealSuspendsRequirements: true };
        return kind == AsbWords.Requirement
            ? !suspended && !appeal.StruckOn(term, on)
            : !(appeal.RunsOn(on) && appeal.StayedFrom <= on) && !appeal.StruckOn(term, on);
    }

    /// <summary>Null where the term named can have been broken that day; where none is named, every one must have had effect.</summary>
    public static Refusal? WhyNotBroken(this Intervention one, int? term, DateOnly on) => term switch
    {
        { } named => one.HasEffect(named, on) ? null : AsbRefusals.NoEffectThatDay,
        null when one.Terms.Keys.All(each => one.HasEffect(each, on)) => null,
        null => one.Terms.Keys.Any(each => one.HasEffect(each, on)) ? AsbRefusals.SayWhichTerm : AsbRefusals.NoEffectThatDay,
    };

    private static bool StruckOn(this Appeal appeal, int term, DateOnly on) => appeal.Until <= on && appeal.Struck.Contains(term);
}
