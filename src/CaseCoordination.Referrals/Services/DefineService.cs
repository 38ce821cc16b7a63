using System.Text.RegularExpressions;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using Marten;

namespace CaseCoordination.Referrals.Services;

/// <summary>These services are offered. A version already known is left as it is.</summary>
public sealed record DefineServices
{
    public required IReadOnlyList<ServiceDefined> Services { get; init; }
}

public static class DefineServicesHandler
{
    public static async Task Handle(DefineServices command, IDocumentSession session, CancellationToken ct)
    {
        var known = await session.Query<Service>().ToListAsync(ct);
        foreach (var defined in Decide(command, known))
        {
            if (known.Any(service => service.Code == defined.Code))
            {
                session.Events.Append(Service.IdFor(defined.Code), defined);
            }
            else
            {
                session.Events.StartStream<Service>(Service.IdFor(defined.Code), defined);
            }
        }
    }

    public static IReadOnlyList<ServiceDefined> Decide(DefineServices command, IReadOnlyList<Service> known) =>
    [
        .. from defined in command.Services
           let before = known.FirstOrDefault(service => service.Code == defined.Code)
           where before is null || before.Definitions.All(definition => definition.Version < defined.Version)
           select defined,
    ];
}

/// <summary>A new service, or a new definition of one: it needs no release.</summary>
public static partial class DefineService
{
    private const int MostFields = 60;
    private static readonly IReadOnlyList<string> Types = ["text", "whole-number", "date", "yes-no", "choice"];

    public static Decision Decide(string code, ServiceTerms terms, DateOnly effectiveFrom, Service? known, DateOnly today)
    {
        var faults = FaultsOf(code, terms, known).ToList();
        if (effectiveFrom < today)
        {
            faults.Add(new("/effectiveFrom", "in-the-past", "A definition is in force from today on, or from a later day: what was decided by the old one stands."));
        }

        return faults.Count > 0
            ? new Refusal("service-not-acceptable", "Nothing was defined. Mend the fields named and send it again.", faults)
            : Decision.Record(new ServiceDefined(code, (known?.Definitions.Max(d => d.Version) ?? 0) + 1, effectiveFrom, terms));
    }

    private static IEnumerable<Fault> FaultsOf(string code, ServiceTerms terms, Service? known)
    {
        if (!Code().IsMatch(code))
        {
            yield return new("/code", "malformed", "Use 2 to 40 lower-case letters, digits and hyphens, such as one-stop-shop.");
        }

        // A context cannot be sent for: it is there when the program is built, and its form is written out.
        if (terms.RunBy != (known?.Definitions[^1].Terms.RunBy ?? Service.ByAgency))
        {
            yield return new("/terms/runBy", "not-yours-to-choose", "A service defined here is run by its agency; one with a context stays so.");
        }

        if (terms.About is not (FormWords.Victim or FormWords.Perpetrator or FormWords.Client))
        {
            yield return new("/terms/about", "not-one-of", "Say the role of the person it is about: victim, perpetrator or client.");
        }

        if (terms.Details.Count > MostFields || terms.Details.Select(field => field.Name).Distinct().Count() < terms.Details.Count)
        {
            yield return new("/terms/details", "not-a-form", $"Ask at most {MostFields} questions, each under a name of its own.");
        }

        for (var i = 0; i < terms.Details.Count; i++)
        {
            if (!Name().IsMatch(terms.Details[i].Name) || !Types.Contains(terms.Details[i].Type) || (terms.Details[i].Type == "choice" && terms.Details[i].Choices is not { Count: > 1 }))
            {
                yield return new($"/terms/details/{i}", "malformed", $"Name it in camel case, with a type of {string.Join(", ", Types)}, and give a choice its choices.");
            }
        }

        var steps = terms.Steps.Select(step => step.Code).ToHashSet();
        if (terms.Steps.Any(step => step.After.Any(before => !steps.Contains(before))))
        {
            yield return new("/terms/steps", "unknown-step", "A step comes after steps of the same service only.");
        }

        if (terms.Clocks.Any(clock => !Acting.LoopClock.All.Contains(clock.For) || !ClockTerm.Units.Contains(clock.Within.Unit) || clock.Within.Count is < 0 or > 1000))
        {
            yield return new("/terms/clocks", "malformed", $"A clock is for one of {string.Join(", ", Acting.LoopClock.All)}, in {string.Join(", ", ClockTerm.Units)}.");
        }

        if (terms.Outcomes.Count == 0 && terms.RunBy == Service.ByAgency)
        {
            yield return new("/terms/outcomes", "missing", "Name the outcomes it may close with: a referral that cannot end falls silent.");
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]{0,39}\z")]
    private static partial Regex Name();
}
