using System.Text.Json;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Referrals.Routing;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Architecture.Tests;

/// <summary>The real 2022/23 documents as data: complete, and in words the program knows.</summary>
public sealed class SeedTests
{
    private static readonly JsonElement Plan = Seed("plan-2022-23");
    private static readonly JsonElement Directory = Seed("agencies-2022-23");
    private static readonly IReadOnlyList<JsonElement> Priorities = [.. Plan.GetProperty("priorities").EnumerateArray()];
    private static readonly IReadOnlyList<JsonElement> Actions = [.. Priorities.SelectMany(priority => priority.GetProperty("actions").EnumerateArray())];
    private static readonly IReadOnlyList<JsonElement> Measures = [.. Seed("measures-2022-23").GetProperty("measures").EnumerateArray()];
    private static readonly IReadOnlyList<JsonElement> Rules = [.. Seed("routing-rules").GetProperty("rules").EnumerateArray()];

    [Fact]
    public void The_plan_has_its_71_actions_in_5_priorities()
    {
        Priorities.Select(priority => priority.GetProperty("actions").GetArrayLength()).Should().Equal(14, 7, 13, 15, 22);
        Actions.Select(action => Text(action, "number")).Should().Equal(
            Priorities.SelectMany(priority => Enumerable.Range(1, priority.GetProperty("actions").GetArrayLength())
                .Select(place => $"{priority.GetProperty("number").GetInt32()}.{place}")),
            "actions are numbered as printed");
    }

    [Fact]
    public void Every_lead_is_an_agency_or_a_group()
    {
        var known = Codes("agencies").Concat(Codes("groups")).ToList();
        known.Should().OnlyHaveUniqueItems("a code names one body");
        Actions.Should().OnlyContain(action => action.GetProperty("leads").GetArrayLength() > 0, "somebody leads every action");
        var unknown = Actions.SelectMany(action => action.GetProperty("leads").EnumerateArray()).Select(lead => lead.GetString()!).Except(known);

        unknown.Should().BeEmpty("add the body to agencies-2022-23.json");
    }

    [Fact]
    public void The_MARACs_advocate_is_at_its_table_and_the_one_the_routing_rules_ask()
    {
        var marac = Seed("marac");
        var advocate = Text(marac, "advocate");

        marac.GetProperty("coreAgencies").EnumerateArray().Should().ContainSingle(agency => Text(agency, "agency") == advocate && Text(agency, "part") == "idva");
        Rules.Single(rule => Text(rule, "id") == "threshold-met-to-idva").GetProperty("agency").GetString().Should().Be(advocate);
    }

    [Fact]
    public void Every_action_is_measured()
    {
        var numbers = Actions.Select(action => Text(action, "number")).ToList();
        var measured = Measures.Select(measure => Text(measure, "action")).ToList();

        numbers.Except(measured).Should().BeEmpty("each action of the plan says how it is measured");
        measured.Except(numbers).Should().BeEmpty("a measure belongs to an action of the plan");
    }

    [Fact]
    public void A_measures_code_is_its_own()
    {
        Measures.Select(measure => Text(measure, "code")).Should().OnlyHaveUniqueItems("a code is an address");
        var odd = Measures.Select(measure => (Code: Text(measure, "code"), Action: Text(measure, "action"))).Where(one => !IsCodeOf(one.Code, one.Action));

        odd.Should().BeEmpty("a code is its action's number, with a letter when there are several");
    }

    [Theory]
    [InlineData("1.1b", "distinct", "referral.received", "referral.closed")]
    [InlineData("2.1a", "sum", "activity.engagement", null)]
    [InlineData("2.1b", "distinct", "activity.location-visited", null)]
    public void A_live_measure_is_fed(string code, string kind, string fact, string? until)
    {
        var measure = Measures.Single(one => Text(one, "code") == code);

        Text(measure, "kind").Should().Be(kind);
        Text(measure.GetProperty("feed"), "fact").Should().Be(fact);
        measure.GetProperty("feed").GetProperty("until").GetString().Should().Be(until);
    }

    [Fact]
    public void Every_measure_is_fed_and_a_rate_says_how_it_is_worked_out()
    {
        Measures.Should().HaveCount(126).And.OnlyContain(measure => measure.GetProperty("feed").ValueKind == JsonValueKind.Object, "71 of 71 actions are measured");
        Measures.Where(measure => (Text(measure, "kind") == "rate") != measure.TryGetProperty("rate", out var _)).Should().BeEmpty();
    }

    [Fact]
    public void A_feed_counts_facts_that_some_event_yields()
    {
        var yielded = StoredEvents.Names.SelectMany(StoredEvents.Samples).SelectMany(FactsProjection.FactsOf).ToLookup(fact => fact.Name);

        // Facts of activities, milestones, evidence and reports are named by their kinds: the next test holds those.
        var feeds = FeedsOf(Measures).Where(feed => Text(feed, "collectedFrom") is "events" or "register" or "events-or-report").ToList();
        var starved = feeds.Where(feed => !yielded[Text(feed, "fact")].Any(
            fact => feed.GetProperty("where").EnumerateObject().All(dimension => fact.Dimensions.ContainsKey(dimension.Name))));
        var endless = feeds.Select(feed => feed.GetProperty("until").GetString()).OfType<string>().Where(until => !yielded.Contains(until));

        starved.Select(feed => feed.ToString()).Should().BeEmpty("it would stay at nothing for ever");
        endless.Should().BeEmpty("what it counts would stay open for ever");
    }

    [Fact]
    public void What_is_entered_for_a_measure_can_be_entered()
    {
        var kinds = Seed("activity-kinds");
        var wrong = new List<string>();
        foreach (var feed in FeedsOf(Measures))
        {
            var where = feed.GetProperty("where").EnumerateObject().ToDictionary(dimension => dimension.Name, dimension => dimension.Value.GetString()!);
            var fed = Text(feed, "collectedFrom") switch
            {
                "activities" => kinds.GetProperty("kinds").EnumerateArray().Any(kind => CanFeed(kind, Text(feed, "fact"), where)),
                "milestones" => Listed(kinds, "milestones", where.GetValueOrDefault("milestone"), where.GetValueOrDefault("action")),
                "evidence" => Listed(kinds, "evidence", where["shows"], null),
                "reports" => Measures.Any(measure => Text(measure, "code") == where["measure"]),
                _ => true,
            };
            if (!fed)
            {
                wrong.Add(feed.ToString());
            }
        }

        wrong.Should().BeEmpty("a kind, a milestone or evidence of activity-kinds.json gives each fact that is entered");
    }

    [Fact]
    public void What_can_be_recorded_is_for_actions_of_the_plan()
    {
        var kinds = Seed("activity-kinds");
        var numbers = Actions.Select(action => Text(action, "number")).ToList();

        kinds.GetProperty("kinds").EnumerateArray().SelectMany(kind => kind.GetProperty("actions").EnumerateArray()).Select(action => action.GetString())
            .Concat(kinds.GetProperty("milestones").EnumerateArray().Concat(kinds.GetProperty("evidence").EnumerateArray()).Select(one => Text(one, "action")))
            .Should().BeSubsetOf(numbers);
    }

    [Fact]
    public void A_routing_rule_asks_only_what_is_known_of_a_referral() =>
        Rules.SelectMany(rule => rule.GetProperty("when").EnumerateObject()).Select(condition => condition.Name)
            .Should().NotBeEmpty().And.OnlyContain(fact => RoutingFacts.IsKnown(fact), "a rule that asks anything else never fires");

    [Fact]
    public void Every_service_can_be_asked_and_every_rule_asks_a_service_there_is()
    {
        var services = Seed("services-2022-23").GetProperty("services").EnumerateArray().Select(service => Text(service, "code")).ToList();

        services.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(Rules.Select(rule => Text(rule, "service")).Distinct());
    }

    [Fact]
    public void Every_service_and_every_clock_of_it_says_where_it_comes_from() =>
        Seed("services-2022-23").GetProperty("services").EnumerateArray().Select(service => service.GetProperty("terms"))
            .SelectMany(terms => terms.GetProperty("clocks").EnumerateArray().Append(terms)).Should().OnlyContain(one => Text(one, "source").Length > 10);

    [Fact]
    public void A_routing_rule_asks_an_agency_there_is() =>
        Rules.Select(rule => Text(rule, "agency")).Should().BeSubsetOf(Codes("agencies"), "a service is run by an agency of the directory");

    private static IEnumerable<JsonElement> FeedsOf(IEnumerable<JsonElement> measures) =>
        measures.SelectMany(measure => measure.EnumerateObject().Where(part => part.Name is "feed" or "whole").Select(part => part.Value));

    private static bool CanFeed(JsonElement kind, string fact, Dictionary<string, string> where)
    {
        var fields = kind.GetProperty("fields").EnumerateArray().ToDictionary(field => Text(field, "name"));
        var yields = fact == "activity.recorded" || (fact == "activity.location-visited" ? fields.ContainsKey("places") : fields.ContainsKey(fact["activity.".Length..]));
        return yields
            && where.GetValueOrDefault("kind", Text(kind, "code")) == Text(kind, "code")
            && (!where.TryGetValue("action", out var action) || kind.GetProperty("actions").EnumerateArray().Any(one => one.GetString() == action))
            && where.Where(w => w.Key is not ("kind" or "action")).All(w => fields.TryGetValue(w.Key, out var field) && field.GetProperty("choices").EnumerateArray().Any(choice => choice.GetString() == w.Value));
    }

    private static bool Listed(JsonElement kinds, string list, string? code, string? action) =>
        kinds.GetProperty(list).EnumerateArray().Any(one => code is null ? Text(one, "action") == action : Text(one, "code") == code);

    private static bool IsCodeOf(string code, string action) =>
        code == action || (code.Length == action.Length + 1 && code.StartsWith(action, StringComparison.Ordinal) && char.IsAsciiLetterLower(code[^1]));

    private static IEnumerable<string> Codes(string kind) => Directory.GetProperty(kind).EnumerateArray().Select(body => Text(body, "code"));

    private static string Text(JsonElement of, string property) => of.GetProperty(property).GetString()!;

    private static JsonElement Seed(string name) => JsonElement.Parse(Repository.Read($"ops/seed/{name}.json"));
}
