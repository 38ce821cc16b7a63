using Marten;

namespace CaseCoordination.Privacy.Access;

/// <summary>What can say in a list who is party to it.</summary>
public interface IHaveParties
{
    /// <summary>The agencies party to it, by code: who sent it and whom it was sent to.</summary>
    IReadOnlyList<string> Parties { get; }
}

/// <summary>
/// The one place that decides who sees what; every door asks here. Denied unless granted: an agency sees what it is
/// party to, the coordinator and the chair see what lies in their partnership, and a broken glass opens one matter to one
/// person for a short time.
/// </summary>
public sealed class NeedToKnow(IDocumentStore store, PerpetratorSide perpetratorSide, TimeProvider clock)
{
    /// <summary>
    /// How the viewer stands to a matter; null when it is not theirs, and when it is not there: what is asked of the
    /// database is the same for both, and so is the time it takes.
    /// </summary>
    public async Task<Standing?> Of(Viewer viewer, Guid matter, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var batch = session.CreateBatchQuery();
        var parties = batch.Query<Party>().Where(p => p.Matter == matter && p.Agency == viewer.Agency).ToList();
        var glasses = batch.Query<Glass>().Where(g => g.Matter == matter && g.By == viewer.Subject).ToList();
        await batch.Execute(ct);
        return Decide(viewer, [.. (await parties).Select(p => p.As)], [.. await glasses], perpetratorSide, clock.GetUtcNow());
    }

    /// <summary>
    /// How the viewer stands to each matter of one story; those not theirs are absent. Of a story in which they stand on the
    /// perpetrator's side they see nothing: put together it would tell them of the other.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, Standing>> OfEach(Viewer viewer, IReadOnlyCollection<Guid> matters, CancellationToken ct) =>
        (await OfStories(viewer, [matters], ct))[0];

    /// <summary>The same for several stories, each for itself, in one round trip.</summary>
    /// <returns>In the order asked.</returns>
    public async Task<IReadOnlyList<IReadOnlyDictionary<Guid, Standing>>> OfStories(Viewer viewer, IReadOnlyList<IReadOnlyCollection<Guid>> stories, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var asked = stories.SelectMany(matters => matters).Distinct().ToArray();
        var batch = session.CreateBatchQuery();
        var found = batch.Query<Party>().Where(p => p.Matter.IsOneOf(asked) && p.Agency == viewer.Agency).ToList();
        var broken = batch.Query<Glass>().Where(g => g.Matter.IsOneOf(asked) && g.By == viewer.Subject).ToList();
        await batch.Execute(ct);
        var (parts, glasses) = ((await found).ToLookup(p => p.Matter, p => p.As), (await broken).ToLookup(g => g.Matter));
        return [.. stories.Select(matters => InStory(viewer, matters, parts, glasses, clock.GetUtcNow()))];
    }

    private Dictionary<Guid, Standing> InStory(
        Viewer viewer, IReadOnlyCollection<Guid> matters, ILookup<Guid, string> parts, ILookup<Guid, Glass> glasses, DateTimeOffset now)
    {
        var standings = new Dictionary<Guid, Standing>();
        if (perpetratorSide.Has(viewer, [.. matters.SelectMany(matter => parts[matter])]))
        {
            return standings;
        }

        foreach (var matter in matters)
        {
            if (Decide(viewer, [.. parts[matter]], [.. glasses[matter]], perpetratorSide, now) is { } standing)
            {
                standings[matter] = standing;
            }
        }

        return standings;
    }

    /// <summary>
    /// Those of the matters an agency is party to now: what it is told of later, such as in its feed, is asked again when it
    /// is handed out. A part that was taken away takes with it what was written down for it before.
    /// </summary>
    public static async Task<IReadOnlySet<Guid>> PartyTo(IQuerySession session, string agency, IEnumerable<Guid> matters, CancellationToken ct)
    {
        Guid[] asked = [.. matters.Distinct()];
        var parties = await session.Query<Party>().Where(p => p.Matter.IsOneOf(asked) && p.Agency == agency).ToListAsync(ct);
        return parties.Select(p => p.Matter).ToHashSet();
    }

    /// <summary>The rule for a list, decided in the database so that paging and counting cannot tell of the rest.</summary>
    public IQueryable<T> WhatMayBeSeenBy<T>(IQueryable<T> matters, Viewer viewer)
        where T : IHaveParties => Narrow(matters, viewer, perpetratorSide);

    public static IQueryable<T> Narrow<T>(IQueryable<T> matters, Viewer viewer, PerpetratorSide perpetratorSide)
        where T : IHaveParties
    {
        if (SeesAll(viewer) && !perpetratorSide.Agencies.Contains(viewer.Agency))
        {
            return matters;
        }

        var agency = ActsForAgency(viewer) ? viewer.Agency : "";
        return matters.Where(m => m.Parties.Contains(agency));
    }

    /// <param name="parts">The parts the viewer's agency has in the matter.</param>
    /// <param name="glasses">Every glass this viewer ever broke on it.</param>
    public static Standing? Decide(
        Viewer viewer, IReadOnlyList<string> parts, IReadOnlyList<Glass> glasses, PerpetratorSide perpetratorSide, DateTimeOffset now)
    {
        var counted = ActsForAgency(viewer) ? parts : [];
        if (perpetratorSide.Has(viewer, parts))
        {
            // Whoever of it is asking, and whatever they opened before it became party or in another role.
            return counted.Count == 0 ? null : new([.. counted], FieldRules.PerpetratorSide.Shown, FieldRules.PerpetratorSide.BehindGlass, null);
        }

        var rules = RulesFor(viewer, counted);
        var open = glasses.Where(g => g.IsOpenAt(now)).OrderBy(g => g.From).ToList();
        var broken = open.SelectMany(g => g.Classes).ToHashSet();
        if (rules.Count == 0)
        {
            // A glass broken by who stood otherwise then opens no more than a stranger's would.
            var opened = FieldRules.Stranger.BehindGlass.Intersect(broken).ToHashSet();
            return opened.Count == 0 ? null : new([], opened, FieldRules.Stranger.BehindGlass, open[^1].Id);
        }

        var shown = rules.SelectMany(rule => rule.Shown).ToHashSet();
        var behind = rules.SelectMany(rule => rule.BehindGlass).Except(shown).ToHashSet();
        shown.UnionWith(behind.Intersect(broken));
        return new([.. counted], shown, behind, open.LastOrDefault()?.Id);
    }

    /// <summary>What someone who stands so may open behind the glass; nothing for the perpetrator's side.</summary>
    public IReadOnlySet<FieldClass> BehindGlass(Viewer viewer, Standing? standing) =>
        standing?.BehindGlass ?? (perpetratorSide.Agencies.Contains(viewer.Agency) ? FieldRules.PerpetratorSide : FieldRules.Stranger).BehindGlass;

    private static List<FieldRule> RulesFor(Viewer viewer, IReadOnlyList<string> parts)
    {
        List<FieldRule> rules = [.. parts.Select(part => part == Party.Referrer ? FieldRules.Referrer : FieldRules.ForService(part))];
        if (viewer.Roles.Contains(Role.Coordinator))
        {
            rules.Add(FieldRules.Coordinator);
        }

        if (viewer.Roles.Contains(Role.Chair))
        {
            rules.Add(FieldRules.Chair);
        }

        return rules;
    }

    /// <summary>Whether the viewer's role opens all of the partnership; the perpetrator's side is taken away before.</summary>
    public static bool SeesAll(Viewer viewer) => viewer.Roles.Contains(Role.Coordinator) || viewer.Roles.Contains(Role.Chair);

    /// <summary>A machine does; of people only who works on referrals: its analyst is not party to what the agency is.</summary>
    private static bool ActsForAgency(Viewer viewer) => viewer.Roles.Count == 0 || viewer.Roles.Contains(Role.Practitioner) || SeesAll(viewer);
}
