using System.Text.Json;
using System.Text.Json.Serialization;
using CaseCoordination.Agencies.Events;
using CaseCoordination.Agencies.Feed;
using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Measures.Definitions;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Returns;
using CaseCoordination.Plan.Adoption;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Kinds;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Routing;
using CaseCoordination.Referrals.Services;

namespace CaseCoordination.Host.Seeding;

/// <summary>The real 2022/23 documents as data, read from the files beside the program.</summary>
internal sealed class SeedFiles(string folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static SeedFiles BesideProgram => new(Path.Combine(AppContext.BaseDirectory, "seed"));

    public IReadOnlyList<SeededPartnership> Partnerships => Read<PartnershipFile>("partnerships").Partnerships;

    public IReadOnlyList<SeededAgency> Agencies => Read<AgencyFile>("agencies-2022-23").Agencies;

    public ServiceArea MaracArea
    {
        get
        {
            var area = Read<AreaFile>("areas").MaracArea;
            return new(area.Name, area.OutwardCodes.ToHashSet());
        }
    }

    /// <summary>Who works with alleged perpetrators, and therefore never sees the other side.</summary>
    public PerpetratorSide PerpetratorSide
    {
        get
        {
            var side = Read<NeedToKnowFile>("need-to-know").PerpetratorSide;
            return new(side.Services.ToHashSet(), side.Agencies.ToHashSet());
        }
    }

    /// <summary>What agencies are told of, under which name; every other stored event stands in the file too, with the reason why not.</summary>
    public FeedTable Feed
    {
        get
        {
            var file = Read<FeedFile>("feed");
            return new(file.Events, file.Paths);
        }
    }

    /// <summary>Who is invited to every MARAC meeting.</summary>
    public CoreAgencies CoreAgencies
    {
        get
        {
            var file = Read<MaracFile>("marac");
            return new(file.CoreAgencies, file.Source, file.Verified);
        }
    }

    public MaracReturnTable MaracReturnTable
    {
        get
        {
            var (referrers, populations) = Read<MaracFile>("marac").Return;
            return new(
                referrers.Categories,
                referrers.Source,
                referrers.Verified,
                [.. populations.Select(p => new AdultFemales(p.Partnership, p.EffectiveFrom, p.AdultFemales, p.FromAge, p.Source, p.Verified))]);
        }
    }

    public AdoptPlan Plan
    {
        get
        {
            var plan = Read<PlanFile>("plan-2022-23");
            return new()
            {
                Year = PlanYear.Parse(plan.Year)!.Value,
                Title = plan.Title,
                AreaName = plan.Area.Name,
                GssCode = plan.Area.GssCode,
                Priorities = [.. plan.Priorities.Select(p => new AdoptedPriority(p.Number, p.Title))],
                Actions =
                [
                    .. plan.Priorities.SelectMany(p => p.Actions.Select(a =>
                        new ActionToAdopt(a.Number, p.Number, a.Text, a.Leads, a.LeadsAsPrinted, a.MeasureAsPrinted))),
                ],
            };
        }
    }

    public DefineMeasures Measures
    {
        get
        {
            var file = Read<MeasureFile>("measures-2022-23");
            return new() { Year = PlanYear.Parse(file.PlanYear)!.Value, Version = file.Version, Measures = file.Measures };
        }
    }

    /// <summary>What may be recorded towards which action.</summary>
    public ActivityKinds ActivityKinds => Read<ActivityKinds>("activity-kinds");

    /// <summary>Monday to Friday without England's bank holidays.</summary>
    public WorkingDays WorkingDays => new(Read<BankHolidayFile>("bank-holidays-england").Days.Select(day => day.Date).ToHashSet());

    public DefineServices Services => Read<DefineServices>("services-2022-23");

    public PublishRoutingRules RoutingRules => Read<PublishRoutingRules>("routing-rules");

    private T Read<T>(string name)
    {
        using var file = File.OpenRead(Path.Combine(folder, $"{name}.json"));
        return JsonSerializer.Deserialize<T>(file, Json) ?? throw new JsonException($"The seed file {name}.json is empty.");
    }

    private sealed record BankHolidayFile(IReadOnlyList<BankHoliday> Days);

    private sealed record BankHoliday(DateOnly Date);

    private sealed record PartnershipFile(IReadOnlyList<SeededPartnership> Partnerships);

    private sealed record AgencyFile(IReadOnlyList<SeededAgency> Agencies);

    private sealed record NeedToKnowFile(SeededPerpetratorSide PerpetratorSide);

    private sealed record SeededPerpetratorSide(IReadOnlyList<string> Services, IReadOnlyList<string> Agencies);

    private sealed record FeedFile(IReadOnlyDictionary<string, FeedEvent> Events, IReadOnlyDictionary<string, string> Paths);

    private sealed record AreaFile(SeededArea MaracArea);

    private sealed record SeededArea(string Name, IReadOnlyList<string> OutwardCodes);

    private sealed record MaracFile(string Source, bool Verified, IReadOnlyList<InvitedAgency> CoreAgencies, SeededReturn Return);

    private sealed record SeededReturn(SeededReferrers Referrers, IReadOnlyList<SeededPopulation> Populations);

    private sealed record SeededReferrers(string Source, bool Verified, IReadOnlyDictionary<string, string> Categories);

    private sealed record SeededPopulation(string Partnership, DateOnly EffectiveFrom, int AdultFemales, int FromAge, string Source, bool Verified);

    private sealed record PlanFile(string Year, string Title, PlanArea Area, IReadOnlyList<SeededPriority> Priorities);

    private sealed record PlanArea(string Name, string GssCode);

    private sealed record SeededPriority(int Number, string Title, IReadOnlyList<SeededAction> Actions);

    private sealed record SeededAction(string Number, string Text, IReadOnlyList<string> Leads, string LeadsAsPrinted, string MeasureAsPrinted);

    private sealed record MeasureFile(string PlanYear, int Version, IReadOnlyList<MeasureDefinition> Measures);
}

internal sealed record SeededPartnership(string Code, string Name, string GssCode);

internal sealed record SeededAgency(
    string Code, string Name, string Kind, IReadOnlyList<string> Aliases, IReadOnlyList<string> Partnerships, string Description)
{
    public AgencyRegistered Registered => new(Code, Name, Kind, Aliases, Description);
}
