using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Privacy.Audit;

/// <summary>Who reads, why, and in which request; a door makes it, everything that opens personal data asks for it.</summary>
/// <param name="Purpose">Why, as the door knows it: <c>own-referral</c>, <c>coordination</c>, <c>subject-access</c> …</param>
/// <param name="RequestId">The trace of the request.</param>
public sealed record Reader(Viewer Viewer, string Purpose, string RequestId);

/// <summary>Who is reading this page, as the session says, for a purpose the page names.</summary>
public delegate Reader CurrentReader(string purpose);

/// <summary>
/// One read of personal data, or one that was refused. DPA 2018 s.62 asks for logs of consultation and disclosure that
/// show the justification, the date and time and who it was. It names everything by id: it must not itself tell of anyone.
/// </summary>
/// <param name="Partnership">Whose record it is.</param>
/// <param name="At">When, cut to the microsecond the database keeps.</param>
/// <param name="Subject">Who: client id of a machine, account of a person.</param>
/// <param name="Agency">The agency it was read for.</param>
/// <param name="Roles">The roles they held; a machine has none.</param>
/// <param name="Action">What was done: one of <see cref="AuditAction"/>.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Matter">The referral or other stream that was read; null for a look-up.</param>
/// <param name="People">The people whose data was opened.</param>
/// <param name="Fields">The classes of field that were opened.</param>
/// <param name="RequestId">The trace of the request.</param>
public sealed record AuditedRead(
    string Partnership,
    DateTimeOffset At,
    string Subject,
    string Agency,
    IReadOnlyList<string> Roles,
    string Action,
    string Purpose,
    Guid? Matter,
    IReadOnlyList<Guid> People,
    IReadOnlyList<string> Fields,
    string RequestId)
{
    public static AuditedRead Of(
        Reader reader, string action, DateTimeOffset now, Guid? matter = null, IReadOnlyList<Guid>? people = null, IReadOnlyList<string>? fields = null) => new(
        reader.Viewer.Partnership,
        now.ToUniversalTime().AsKept(),
        reader.Viewer.Subject,
        reader.Viewer.Agency,
        [.. reader.Viewer.Roles.Order(StringComparer.Ordinal)],
        action,
        reader.Purpose,
        matter,
        people ?? [],
        fields ?? [],
        reader.RequestId);
}

/// <summary>What was done, in the words of DPA 2018 s.62 where it has one; never reused for something else.</summary>
public static class AuditAction
{
    public const string Consultation = "consultation";
    public const string LookUp = "look-up";

    /// <summary>What was read was given out as one, to print or to keep.</summary>
    public const string Disclosure = "disclosure";

    /// <summary>Not theirs or not there: the record does not say which, as the answer did not.</summary>
    public const string Refused = "refused";
    public const string SubjectAccess = "subject-access";
    public const string AddressTrace = "address-trace";

    /// <summary>The audit itself was read: it tells who is known to the partnership.</summary>
    public const string AuditConsulted = "audit-consulted";

    /// <summary>Something was decided about a person's data: erasure, restriction, hold, retention. Which, the person's own stream says.</summary>
    public const string Decision = "decision";
}
