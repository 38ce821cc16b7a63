using System.Text.Json;
using CaseCoordination.Kernel;

namespace CaseCoordination.Marac;

/// <summary>Every "no" of this context.</summary>
public static class MaracRefusals
{
    public const string NotYoursCode = "not-yours-to-do";

    public static readonly Refusal CoordinatorOnly = new(NotYoursCode, "This step is the MARAC coordinator's or the chair's.");

    public static readonly Refusal ChairOnly = new(NotYoursCode, "This step is the chair's: ask the chair to take it.");

    public static readonly Refusal OtherAgencys = new(NotYoursCode, "This is another agency's: its representative, the coordinator or the chair does it.");

    public static readonly Refusal AdvocateOnly = new(NotYoursCode, "This step is the victim's advocate's, the coordinator's or the chair's.");

    public static readonly Refusal MeetingUnknown = new("meeting-unknown", "There is no such meeting here: take its id from the list of meetings.");

    public static readonly Refusal ActionUnknown = new("action-unknown", "The case has no such action: take its id from the case.");

    public static readonly Refusal NoRepeat = new("no-repeat-to-settle", "No repeat waits to be confirmed or dismissed here.");

    public static readonly Refusal RepeatOpen = new("repeat-not-settled", "Say first whether it is a repeat: confirm or dismiss what was found.");

    public static readonly Refusal ListIsClosed = new("list-closed", "The meeting's deadline has passed: the chair may accept it as a late item, or list it for the next meeting.");

    public static readonly Refusal NotOnAgenda = new("not-on-agenda", "The case is not listed for this meeting.");

    public static readonly Refusal NotSettled = new(
        "actions-or-reason-needed", "Every case heard needs at least one action, or the reason why there is none, before its work can end.");

    public static readonly Refusal SomebodyElse = new("another-must-agree", "It takes two: somebody other than who proposed it agrees.");

    public static readonly Refusal NothingProposed = new("nothing-proposed", "Nobody has proposed to void it.");

    public static readonly Refusal OpenActions = new("actions-open", "Actions are still open: finish them, or hand them over by superseding them.");

    public static readonly Refusal PapersNotSent = new("papers-not-sent", "Record first which papers were sent to the other MARAC.");

    public static readonly Refusal Conflicted = new("agency-conflicted", "The agency declared a conflict of interest in this case: it takes no part in it.");

    public static readonly Refusal NotAsked = new("research-not-requested", "This agency was not asked what it knows.");

    public static readonly Refusal SecondDeferral = new("escalation-needed", "It was put off before: say in escalation why it is put off again, and who above the chair was told.");

    public static Refusal Not(CaseStatus status) => new("not-now", $"That cannot be done while the case is {Word(status)}.");

    public static Refusal Not(MeetingStatus status) => new("not-now", $"That cannot be done while the meeting is {Word(status)}.");

    public static Refusal NoQuorum(IEnumerable<string> missing) => new(
        "no-quorum", $"Nobody is there for: {string.Join(", ", missing)}. Record who attends, or defer the case.");

    public static Refusal NotHeardYet(int open) => new("agenda-open", $"{open} cases on the agenda are neither heard nor deferred.");

    public static Refusal Faulty(IReadOnlyList<Fault> faults) => new("marac-not-acceptable", "Nothing was recorded. Mend the fields named and send it again.", faults);

    private static string Word<T>(T status)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString()!).Replace('-', ' ');
}
