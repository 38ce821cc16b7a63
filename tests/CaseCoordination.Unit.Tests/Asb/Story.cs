using CaseCoordination.Asb;
using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Incidents;
using CaseCoordination.Asb.Interventions;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Unit.Tests.Privacy.Sealing;

namespace CaseCoordination.Unit.Tests.Asb;

/// <summary>A case as it goes on, told by the real decisions and the real fold.</summary>
internal sealed class Story
{
    public static readonly DateOnly Start = new(2022, 5, 3);
    public static readonly Guid CaseId = NamedId.From("asb-story");

    public static readonly IReadOnlyDictionary<string, string> Agencies = new Dictionary<string, string>
    {
        ["twbc-cst"] = "council",
        ["kp"] = "police",
        ["kenward"] = "voluntary",
    };

    private readonly List<object> _events;

    public Story(string exploitation = "no", string kind = "person", DateOnly? born = null, Guid? referral = null, AsbSubject? subject = null)
    {
        var told = subject ?? new AsbSubject { FamilyName = "Brambleworth", DateOfBirth = born ?? new DateOnly(1990, 1, 1) };
        _events =
        [
            new AsbCaseOpened(
                CaseId, referral, "twbc-cst", kind, TestKeys.Ignatius, TestKeys.OfIgnatius.Seal<AsbSubject>(told), "unknown", [], "nuisance", "cranbrook", exploitation, Start),
        ];
    }

    public IReadOnlyList<object> Events => _events;

    public DateOnly Today { get; private set; } = Start;

    public string Agency { get; private set; } = "twbc-cst";

    public AsbCase State => _events.Aggregate((AsbCase?)null, AsbCaseFold.Evolve)!;

    public int Last => State.Interventions.Count;

    public OpenMatter<AsbCase> Open => new(
        State, TestKeys.OfIgnatius, new("officer", Agency, "tunbridge-wells", new HashSet<string>()), new Standing([], new HashSet<FieldClass>(), new HashSet<FieldClass>(), null), Noon(Today));

    public static DateTimeOffset Noon(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    public Story After(int days)
    {
        Today = Today.AddDays(days);
        return this;
    }

    public Story By(string agency)
    {
        Agency = agency;
        return this;
    }

    public Decision Try(Func<OpenMatter<AsbCase>, Decision> decide)
    {
        var decision = decide(Open);
        _events.AddRange(decision.Events);
        return decision;
    }

    /// <summary>Must be allowed.</summary>
    public Story Do(Func<OpenMatter<AsbCase>, Decision> decide)
    {
        Try(decide).Refusal.Should().BeNull();
        return this;
    }

    public Story Incident(string conduct = "noise") => Do(open => LogIncident.Decide(new() { Conduct = conduct, OccurredOn = Today, Account = "Drums at night." }, Agencies, open));

    public Decision Propose(string step, string conduct = "noise", string? rationale = "Serious enough to begin here.", int terms = 1, params string[] signatories) =>
        Try(open => ProposeIntervention.Decide(
            new()
            {
                Step = step,
                Conduct = conduct,
                Rationale = rationale,
                Terms = [.. Enumerable.Range(0, terms).Select(_ => new TermOnForm { Kind = "prohibition", Text = "No drums after ten." })],
                Signatories = signatories,
            },
            Agencies,
            open));

    public Decision Serve(Func<ServiceForm, ServiceForm>? with = null, int? number = null)
    {
        var form = new ServiceForm { ServedOn = Today, Method = "hand" };
        return Try(open => ServeIntervention.Decide(with is null ? form : with(form), number ?? Last, Agencies, open));
    }

    /// <summary>Proposed, approved and served on one day; what stopped it, or null.</summary>
    public Refusal? Step(string step, Func<ServiceForm, ServiceForm>? with = null, string conduct = "noise", string? rationale = "Serious enough to begin here.", int terms = 1, params string[] signatories)
    {
        if (Propose(step, conduct, rationale, terms, signatories).Refusal is { } refused)
        {
            return refused;
        }

        Do(open => ApproveIntervention.Decide(Last, open));
        return Serve(with).Refusal;
    }

    public Story Breach(int? number = null)
    {
        var at = number ?? Last;
        Do(open => ReportBreach.Decide(new() { OccurredOn = Today }, at, open));
        return Do(open => DecideBreach.Decide(new() { Confirmed = true, Action = "escalate" }, at, State.Interventions[at].Breaches.Length, open));
    }
}
