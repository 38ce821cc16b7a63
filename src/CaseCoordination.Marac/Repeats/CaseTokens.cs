using CaseCoordination.Referrals.Messages;

namespace CaseCoordination.Marac.Repeats;

/// <summary>
/// By what the people of a case can be met again: keyed hashes, which tell nothing to whoever reads them. It is this
/// context's own, and the hashes of a person go when they are erased.
/// </summary>
/// <param name="Id">The case.</param>
/// <param name="VictimTokens">All of hers, for looking up.</param>
public sealed record CaseTokens(Guid Id, IReadOnlyList<string> VictimTokens, IReadOnlyList<PersonTokens> People)
{
    public const string Victim = "victim";
    public const string Perpetrator = "perpetrator";

    public static CaseTokens Of(Guid caseId, IEnumerable<PersonInReferral> people) => Of(caseId, people
        .Where(person => person.Role is Victim or Perpetrator && person.Tokens.Count > 0)
        .Select(person => new PersonTokens(person.PersonId, person.Role, person.Tokens, person.References ?? [])).ToList());

    /// <summary>Without one person, who was erased.</summary>
    public CaseTokens Without(Guid person) => Of(Id, [.. People.Where(held => held.PersonId != person)]);

    /// <summary>
    /// Whether an earlier case has the same victim and one of the same perpetrators: certain where both are the same by an
    /// agency's own reference, likely where one is by name and birth alone. Null when it has not: a new perpetrator is a new case.
    /// </summary>
    public bool? SameAs(CaseTokens earlier) => (Met(earlier, Victim), Met(earlier, Perpetrator)) switch
    {
        (null, _) or (_, null) => null,
        ({ } victim, { } perpetrator) => victim && perpetrator,
    };

    /// <summary>Whether one of that role is the same in both: certain by an agency's own reference. Null where none is.</summary>
    public bool? Met(CaseTokens earlier, string role)
    {
        var (ours, theirs) = (People.Where(one => one.Role == role), earlier.People.Where(one => one.Role == role));
        var pairs = ours.SelectMany(_ => theirs, (one, other) => (one, other)).Where(pair => pair.one.Tokens.Intersect(pair.other.Tokens).Any()).ToList();
        return pairs.Count == 0 ? null : pairs.Exists(pair => pair.one.References.Intersect(pair.other.References).Any());
    }

    private static CaseTokens Of(Guid caseId, List<PersonTokens> people) =>
        new(caseId, [.. people.Where(person => person.Role == Victim).SelectMany(person => person.Tokens).Distinct()], people);
}

/// <param name="References">Those of the tokens made of an agency's own reference.</param>
public sealed record PersonTokens(Guid PersonId, string Role, IReadOnlyList<string> Tokens, IReadOnlyList<string> References);
