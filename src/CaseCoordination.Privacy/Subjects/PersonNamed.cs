using CaseCoordination.Kernel;
using Marten;

namespace CaseCoordination.Privacy.Subjects;

/// <summary>
/// In which matter a person is named, as what: by ids alone, so that it outlives an erasure and the counts with it. Each
/// context writes its own rows, in the transaction of the event that names the person.
/// </summary>
/// <param name="Id">Person and matter.</param>
/// <param name="Matter">The stream.</param>
/// <param name="Kind">What that stream is: <c>referral</c>, <c>marac-case</c>.</param>
/// <param name="Role">victim, perpetrator, child, other-adult or professional.</param>
/// <param name="MadeOn">The day the matter counts for.</param>
/// <param name="CaseFile">The person's case file, which is there as soon as a matter names them.</param>
public sealed record PersonNamed(string Id, Guid PersonId, Guid Matter, string Kind, string Role, DateOnly MadeOn, Guid CaseFile)
{
    public static PersonNamed Of(Guid person, Guid matter, string kind, string role, DateOnly madeOn) =>
        new($"{person:N} {matter:N}", person, matter, kind, role, madeOn, CaseFileOf(person));

    /// <summary>The id of a person's case file; from it alone nobody finds the person.</summary>
    public static Guid CaseFileOf(Guid person) => NamedId.From("case-file", $"{person:N}");
}

public static class MattersOfPerson
{
    /// <summary>Every matter that names the person; none when nobody by that id was ever named.</summary>
    public static Task<IReadOnlyList<PersonNamed>> MattersNaming(this IQuerySession session, Guid person, CancellationToken ct) =>
        session.Query<PersonNamed>().Where(named => named.PersonId == person).ToListAsync(ct);
}
