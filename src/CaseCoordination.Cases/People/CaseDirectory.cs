using System.Globalization;
using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Sealing;
using Marten;
using Marten.Linq.MatchesSql;

namespace CaseCoordination.Cases.People;

/// <summary>Whose case to look for: by family name with date of birth, or by a reference of the person or of a referral.</summary>
public sealed record CaseSought
{
    public string? FamilyName { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    /// <summary>An agency's own reference, of the person or of a referral about them.</summary>
    public string? Reference { get; init; }

    /// <summary>Reads one line: with a date in it, a family name and a birth; without one, a reference.</summary>
    public static CaseSought Of(string query)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var date = Array.FindIndex(words, word => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        return date < 0
            ? new() { Reference = query }
            : new()
            {
                FamilyName = string.Join(' ', words.Where((_, i) => i != date)),
                DateOfBirth = DateOnly.ParseExact(words[date], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            };
    }
}

/// <summary>A case in a list, by ids.</summary>
/// <param name="Id">The case to read, also where the person was linked into it.</param>
/// <param name="Matters">How many of its matters the reader may see.</param>
public sealed record CaseListed(
    Guid Id, Guid PersonId, string Role, DateOnly MadeOn, int Matters, string? AssignedTo, DateOnly? ReviewDueOn, bool Restricted);

/// <summary>One page, newest first; <c>Next</c> is the cursor of the next one.</summary>
public sealed record CasePage(IReadOnlyList<CaseListed> Cases, long? Next);

/// <summary>Lists and finds cases by need to know. Names are compared by keyed hashes alone; every search is on record.</summary>
public sealed class CaseDirectory(IDocumentStore store, CaseFileReads reads, MasterKey master, ReadAudit audit, TimeProvider clock)
{
    public const int LargestPage = 50;

    /// <summary>The cases of victims and clients, one for each person named.</summary>
    public async Task<CasePage> List(Viewer viewer, long? after, int size, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var people = session.Query<KnownPerson>().Where(p => p.Role == "victim" || p.Role == "client");
        people = after is { } before ? people.Where(p => p.Order < before) : people;
        if (!NeedToKnow.SeesAll(viewer))
        {
            people = people.Where(p => p.MatchesSql(PartyToAMatter, viewer.Agency));
        }

        return await Page(viewer, await people.OrderByDescending(p => p.Order).Take(size + 1).ToListAsync(ct), size, ct);
    }

    /// <summary>Null when nothing to look by was given. On record with whom it found, also where that is nobody.</summary>
    public async Task<CasePage?> Search(Reader reader, CaseSought sought, long? after, int size, CancellationToken ct)
    {
        var tokens = sought switch
        {
            { Reference: { } reference } when !string.IsNullOrWhiteSpace(reference) => KnownPerson.TokensOf(reference, master),
            { FamilyName: { } name, DateOfBirth: { } born } when Kernel.PlainLetters.Of(name).Length > 0 => KnownPerson.TokensOf(name, born, master),
            _ => [],
        };
        if (tokens.Count == 0)
        {
            return null;
        }

        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var found = session.Query<KnownPerson>().HoldingAny(KnownPerson.Found, tokens);
        found = after is { } before ? found.Where(p => p.Order < before) : found;
        var page = await Page(reader.Viewer, await found.OrderByDescending(p => p.Order).Take(size + 1).ToListAsync(ct), size, ct);
        await audit.Record(AuditedRead.Of(reader, AuditAction.LookUp, clock.GetUtcNow(), people: [.. page.Cases.Select(found => found.PersonId)]), ct);
        return page;
    }

    private const string PartyToAMatter =
        """
        exists (select 1 from privacy.mt_doc_personnamed n join privacy.mt_doc_party a on a.tenant_id = n.tenant_id and a.matter = n.matter
                 where n.tenant_id = d.tenant_id and n.person_id = d.id and a.data ->> 'agency' = ?)
        """;

    private async Task<CasePage> Page(Viewer viewer, IReadOnlyList<KnownPerson> people, int size, CancellationToken ct)
    {
        var shown = people.Take(size).ToList();
        var seen = await reads.Peek(viewer, [.. shown.Select(person => person.CaseFile).Distinct()], ct);

        // A person linked into a case stands for that case, and a case stands in a page once.
        List<CaseListed> listed =
        [
            .. from person in shown.Where(person => seen.ContainsKey(person.CaseFile)).DistinctBy(person => seen[person.CaseFile].Id)
               let found = seen[person.CaseFile]
               select new CaseListed(
                   found.Id, person.Id, person.Role, person.MadeOn, found.Matters.Count, found.File?.AssignedTo, found.File?.ReviewDueOn, found.File?.RestrictedTo is not null),
        ];
        return new(listed, people.Count > size ? people[size - 1].Order : null);
    }
}
