using System.Text.Json;
using CaseCoordination.Cases.Banner;
using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.Pages.Cases;
using CaseCoordination.Referrals.Reading;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>Words for a case and its story.</summary>
public static class CaseWording
{
    /// <summary>The page of a matter; null for a kind that has none, or more than one.</summary>
    public static string? PageOf(string kind) => kind switch
    {
        "marac-case" => "/Marac/Case",
        "stalking-case" => "/Stalking/Case",
        "isva-case" => "/Isva/Case",
        "asb-case" => "/Asb/Case",
        "asb-case-review" => "/Asb/CaseReview",
        _ => null,
    };

    public static string Code<T>(T status)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString()!);

    public static string SafeContact(SafeContactState state) => state switch
    {
        SafeContactState.Agreed => "Agreed",
        SafeContactState.Expired => "Expired",
        SafeContactState.Doubted => "In doubt",
        _ => "Not agreed",
    };

    public static string SafeContactUntil(SafeContactStanding standing) => (standing.State, standing.Until) switch
    {
        (SafeContactState.Agreed, { } until) => $"Holds until {PlainDate.Of(until)}",
        (SafeContactState.Expired, { } until) => $"Held until {PlainDate.Of(until)}: ask her again before anybody contacts her",
        (SafeContactState.Doubted, _) => "Something happened since: treat it as not safe",
        _ => "Treat every contact as not safe",
    };

    /// <summary>A person's name as far as it is shown.</summary>
    public static string Name(OpenedPerson person) => person switch
    {
        { Restricted: true } => "Kept and not used",
        { Particulars: { } shown } when string.Join(' ', new[] { shown.GivenName, shown.FamilyName }.OfType<string>()) is { Length: > 0 } name => name,
        _ => "Not shown to you, not given, or erased",
    };

    /// <summary>What a referral told of calling somebody at risk: less than what a service agreed with them, and never more than not safe where it told nothing.</summary>
    public static string SafeToCall(OpenedPerson person) => person switch
    {
        { Role: not ("victim" or "client" or "child") } => "",
        { Particulars.Contact.SafeToCall: { } safe } when safe != "unknown" => safe,
        _ => "Not told: treat it as not safe",
    };

    public static string Whose(TimelineEntry entry, AgencyNames agencies) => entry.Agency.Length > 0 ? agencies.Of(entry.Agency) : "";

    /// <summary>How an agency came to know of an entry.</summary>
    public static string How(string by) => by switch
    {
        "wrote" => "they wrote it",
        "feed" => "they read it in their feed",
        "webhook" => "their system was told",
        "opened" => "they opened the matter",
        _ => by,
    };

    /// <summary>The heading over the entries that led up to a hearing.</summary>
    public static string Group(CaseHearing? hearing, IReadOnlyList<CaseEntry> entries) => hearing switch
    {
        { } heard => $"Up to the MARAC of {PlainDate.Of(heard.On)}",
        null when entries.Any(entry => entry.Hearing is not null) => "Since the last MARAC",
        _ => "Not up to a MARAC",
    };

    /// <summary>What part of a story is shown, in a sentence.</summary>
    public static string Asked(StoryForm form, AgencyNames agencies)
    {
        var parts = new List<string>();
        Add(form.AsKnownAt, at => $"as it was known on {Day(at)}");
        Add(form.AsKnownBy, agency => $"as {agencies.Of(agency)} knew it");
        Add(form.Kind, kind => $"only {PlainWords.Within(kind)}");
        Add(form.Agency, agency => $"only what {agencies.Of(agency)} did");
        Add(form.From, from => $"from {Day(from)}");
        Add(form.To, to => $"to {Day(to)}");
        return $"You see the case {string.Join(", ", parts)}.";

        void Add(string? value, Func<string, string> say)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                parts.Add(say(value));
            }
        }
    }

    private static string Day(string text) => TimelineQuestion.DayOf(text.Trim()) is { } day ? PlainDate.Of(day) : text.Trim();
}
