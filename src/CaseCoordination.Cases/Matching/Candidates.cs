using System.Globalization;
using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Cases.People;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Sealing;
using Marten;
using Marten.Linq.MatchesSql;

namespace CaseCoordination.Cases.Matching;

/// <summary>A pair with where it stands.</summary>
/// <param name="ProposedBy">The account that proposed the link, where that waits for another.</param>
public sealed record PairListed(Candidate Candidate, string Status, string? ProposedBy, long Version)
{
    /// <summary>False of one nobody decided about that agrees too little since one of the two was put right.</summary>
    public bool IsThere => Status != PairStatus.Open || Candidate.Band != MatchBand.TooLittle;
}

/// <summary>One page; <c>Next</c> is where the next begins, null at the end.</summary>
public sealed record PairPage(IReadOnlyList<PairListed> Pairs, PairCursor? Next);

/// <summary>A place in the list that stays what it is, whatever is added above it.</summary>
public sealed record PairCursor(double Score, Guid Id)
{
    internal static PairCursor Of(Candidate candidate) => new(candidate.Score, candidate.Id);

    public static PairCursor? Parse(string? text) =>
        text?.Split('_') is [var score, var id] && double.TryParse(score, NumberStyles.Float, CultureInfo.InvariantCulture, out var bits) && double.IsFinite(bits) && Guid.TryParseExact(id, "N", out var pair)
            ? new(bits, pair)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Score:R}_{Id:N}");
}

/// <summary>A pair side by side, opened.</summary>
/// <param name="Into">The case that takes the other in, or has it.</param>
/// <param name="Linked">The case taken in.</param>
public sealed record PairShown(PairListed Pair, PersonBeside One, PersonBeside Other, Guid Into, Guid Linked);

/// <summary>One of the two. A field left out was not sent, or is withheld; where they live is never shown here.</summary>
public sealed record PersonBeside(
    Guid PersonId,
    Guid CaseId,
    Guid Matter,
    string Role,
    string Agency,
    DateOnly MadeOn,
    string? GivenName,
    string? FamilyName,
    IReadOnlyList<string> OtherNames,
    DateOnly? DateOfBirth,
    int? ApproximateAge,
    string? Sex,
    string? Telephone);

/// <summary>Reads the pairs that may be one human, for who keeps the case files.</summary>
public sealed class Candidates(IDocumentStore store, NeedToKnow needToKnow, ReadAudit audit, PersonKeys keys, TimeProvider clock)
{
    public const int LargestPage = 100;
    private const int AtATime = 200;
    private const string Below = "(d.score < ? or (d.score = ? and d.id > ?))";

    /// <summary>Those that stand so, the surest first; ids and levels alone.</summary>
    /// <param name="file">Of this case alone, with everyone linked into it; null for all.</param>
    public async Task<PairPage> List(Viewer viewer, IReadOnlySet<string> statuses, Guid? file, PairCursor? after, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var files = file is { } root ? (await session.FileTree(root, ct))?.People.Select(person => person.CaseId).ToArray() ?? [root] : [];
        var listed = new List<PairListed>();
        for (var (from, more) = (after, true); more && listed.Count <= LargestPage;)
        {
            var asked = file is null ? session.Query<Candidate>() : session.Query<Candidate>().Where(c => c.OneCase.IsOneOf(files) || c.OtherCase.IsOneOf(files));
            if (from is { } last)
            {
                asked = asked.Where(c => c.MatchesSql(Below, last.Score, last.Score, last.Id));
            }

            var candidates = await asked.OrderByDescending(c => c.Score).ThenBy(c => c.Id).Take(AtATime).ToListAsync(ct);
            listed.AddRange((await Standing(session, candidates, ct)).Where(pair => pair.IsThere && statuses.Contains(pair.Status)));
            (from, more) = (candidates.Count > 0 ? PairCursor.Of(candidates[^1]) : from, candidates.Count == AtATime);
        }

        return listed.Count > LargestPage ? new([.. listed.Take(LargestPage)], PairCursor.Of(listed[LargestPage - 1].Candidate)) : new(listed, null);
    }

    /// <summary>The two side by side. Null when it is not there or not theirs; what is shown is on record before.</summary>
    public async Task<PairShown?> Read(Reader reader, Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var candidate = await session.LoadAsync<Candidate>(id, ct);
        var people = candidate is null ? [] : await session.LoadManyAsync<KnownPerson>(ct, candidate.One, candidate.Other);
        var standings = await needToKnow.OfEach(reader.Viewer, [.. people.Select(person => person.Matter)], ct);
        if (candidate is null || people.Count < 2 || people.Any(person => !standings.ContainsKey(person.Matter)))
        {
            await audit.Record(AuditedRead.Of(reader, AuditAction.Refused, clock.GetUtcNow(), id), ct);
            return null;
        }

        var fields = people.SelectMany(person => Opened(person, standings[person.Matter])).Append(FieldClass.Metadata).Distinct();
        await audit.Record(
            AuditedRead.Of(reader, AuditAction.Consultation, clock.GetUtcNow(), id, [candidate.One, candidate.Other], [.. fields.Select(f => $"{f}").Order(StringComparer.Ordinal)]),
            ct);
        var held = await keys.Of([candidate.One, candidate.Other], ct);
        var standing = await PairStanding.Of(session, candidate, ct);
        var listed = new PairListed(candidate, standing.Status, standing.ProposedBy, standing.Version);
        if (!listed.IsThere)
        {
            return null;
        }

        PersonBeside Beside(Guid person) => Show(people.Single(p => p.Id == person), held.GetValueOrDefault(person), standings);
        return new(listed, Beside(candidate.One), Beside(candidate.Other), standing.Into, standing.Linked);
    }

    /// <summary>Most pairs were never acted on, nor were their files: those stand open without a look at each.</summary>
    private static async Task<IReadOnlyList<PairListed>> Standing(IQuerySession session, IReadOnlyList<Candidate> candidates, CancellationToken ct)
    {
        var acted = (await session.LoadManyAsync<PairDecision>(ct, candidates.Select(c => c.Id))).Select(decision => decision.Id)
            .Concat((await session.LoadManyAsync<CaseFile>(ct, candidates.SelectMany(c => new[] { c.OneCase, c.OtherCase }).Distinct())).Select(file => file.Id)).ToHashSet();
        var standing = new List<PairListed>();
        foreach (var c in candidates)
        {
            var found = acted.Contains(c.Id) || acted.Contains(c.OneCase) || acted.Contains(c.OtherCase) ? await PairStanding.Of(session, c, ct) : null;
            standing.Add(new(c, found?.Status ?? PairStatus.Open, found?.ProposedBy, found?.Version ?? 0));
        }

        return standing;
    }

    private static PersonBeside Show(KnownPerson person, PersonKey? key, IReadOnlyDictionary<Guid, Standing> standings)
    {
        var shown = Opened(person, standings[person.Matter]).ToList();
        var told = key is { Restricted: false } && shown.Contains(Identity(person)) ? key.Open<Particulars>(person.Particulars) : null;
        return new(
            person.Id,
            person.CaseFile,
            person.Matter,
            person.Role,
            person.Agency,
            person.MadeOn,
            told?.GivenName,
            told?.FamilyName,
            told?.Aliases ?? [],
            told?.DateOfBirth,
            told?.ApproximateAge,
            told?.Sex,
            shown.Contains(Contact(person)) ? told?.Contact?.Telephone ?? told?.Telephone : null);
    }

    private static IEnumerable<FieldClass> Opened(KnownPerson person, Standing standing) =>
        new[] { Identity(person), Contact(person) }.Where(standing.Shows);

    private static FieldClass Identity(KnownPerson person) => person.Role switch
    {
        "perpetrator" => FieldClass.Perpetrator,
        "child" => FieldClass.Children,
        _ => FieldClass.VictimIdentity,
    };

    private static FieldClass Contact(KnownPerson person) => person.Role == "perpetrator" ? FieldClass.Perpetrator : FieldClass.SafeContact;
}
