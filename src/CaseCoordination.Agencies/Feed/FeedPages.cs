namespace CaseCoordination.Agencies.Feed;

/// <summary>The feeds while a batch of events is written to them: what stands there, and what comes to it.</summary>
internal sealed class FeedPages(IEnumerable<FeedEntry> entries, IEnumerable<FeedHead> heads, IEnumerable<FeedMatter> matters)
{
    private readonly HashSet<string> _entries = [.. entries.Select(entry => entry.Id)];
    private readonly Dictionary<Guid, (long Version, HashSet<string> Told)> _matters = matters.ToDictionary(m => m.Id, m => (m.Version, m.Told.ToHashSet()));
    private readonly Dictionary<string, long> _heads = heads.ToDictionary(head => head.Id, head => head.Position);
    private readonly List<FeedEntry> _new = [];

    public IReadOnlyList<FeedEntry> New => _new;

    public IEnumerable<FeedHead> Heads => _new.GroupBy(entry => entry.Agency).Select(agency => new FeedHead(agency.Key, _heads[agency.Key]));

    public IEnumerable<FeedMatter> Matters => _matters.Select(matter => new FeedMatter(matter.Key, matter.Value.Version, [.. matter.Value.Told]));

    /// <summary>
    /// Whether it comes right after what was told of the matter to each of these agencies; from then on it counts as told.
    /// </summary>
    public bool Follows(Guid matter, long version, IEnumerable<string> agencies)
    {
        var (last, told) = _matters.GetValueOrDefault(matter, (0, []));
        var follows = version <= last + 1 && told.IsSupersetOf(agencies);
        _matters[matter] = (Math.Max(last, version), [.. told, .. agencies]);
        return follows || version == 1;
    }

    /// <summary>At the next position; what stands there already is left where it is.</summary>
    public void Add(string agency, Func<long, FeedEntry> at)
    {
        var position = _heads.GetValueOrDefault(agency) + 1;
        var entry = at(position);
        if (_entries.Add(entry.Id))
        {
            _new.Add(entry);
            _heads[agency] = position;
        }
    }
}
