using System.Text.Json;
using CaseCoordination.Cases.Disclosures;

namespace CaseCoordination.Cases.SubjectAccess;

/// <summary>
/// Everything held about one person, for the data protection officer to answer a request with (UK GDPR Art 15). It is not
/// yet the answer: each item says whether it goes out, and why not.
/// </summary>
public sealed record SubjectExport(
    Guid PersonId,
    DateTimeOffset MadeAt,
    DateOnly AnswerDueBy,
    bool Erased,
    IReadOnlyList<HeldItem> Items,
    IReadOnlyList<Disclosure> Disclosures,
    IReadOnlyList<WhoRead> Reads);

/// <summary>One thing held.</summary>
/// <param name="Role">What the person is in that matter.</param>
/// <param name="Event">The kind of event it stands in.</param>
/// <param name="ProvidedBy">Code of the agency it came from.</param>
/// <param name="Part">Where in the event.</param>
/// <param name="Content">What it says, opened; null when it is not to go out in any case.</param>
/// <param name="OtherPeople">How many others that event tells of; they are left out.</param>
public sealed record HeldItem(
    Guid Matter,
    string Role,
    string Event,
    long Position,
    DateTimeOffset RecordedAt,
    string ProvidedBy,
    string Part,
    JsonElement? Content,
    int OtherPeople,
    GiveOut Give,
    string Why);

/// <summary>An agency that opened something of it: how often, and when last.</summary>
public sealed record WhoRead(string Agency, string Purpose, int Times, DateTimeOffset Last);

/// <summary>Whether an item goes to the person who asked.</summary>
public enum GiveOut
{
    Yes = 1,
    Review = 2,
    No = 3,
}

/// <summary>The rule for each item: theirs, unless the law lets it be held back.</summary>
public static class GivingOut
{
    public static (GiveOut Give, string Why) Decide(string role, string part) => (role, part) switch
    {
        (_, "contentDigest") => (GiveOut.No, "A checksum of the form as sent; it tells nothing by itself."),
        ("perpetrator", _) => (GiveOut.No,
            "Neither confirm nor deny: to say that it is held would tell him of the referral (DPA 2018 Sch 2 paras 2 and 16). A person decides."),
        ("victim" or "client", var p) when p.EndsWith("particulars", StringComparison.Ordinal) => (GiveOut.Yes, "Her own particulars."),
        ("victim" or "client", _) => (GiveOut.Review, "About her, and likely to tell of others too: read it and black out who else it names (DPA 2018 Sch 2 para 16)."),
        ("child", _) => (GiveOut.Review, "A child's data: who asks, and would it harm the child (DPA 2018 Sch 3 Part 5)?"),
        _ => (GiveOut.Review, "Given about them in a matter of someone else: weigh the rights of both."),
    };
}
