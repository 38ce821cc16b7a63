using CaseCoordination.Agencies.Directory;
using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Actions;
using CaseCoordination.Marac.Ending;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Hearing;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Marac.Repeats;
using CaseCoordination.Marac.Screening;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>Takes a step of a case from a page: the decision the API takes too, with what it needs besides the case.</summary>
public sealed class CaseDesk(MatterActions actions, MaracMeetings meetings, MaracCases cases, AgencyDirectory directory, WorkingDays working)
{
    /// <summary>Null when the case is not theirs, when it is not there, and for a step there is none of.</summary>
    public async Task<ActionAnswer?> Act(Reader reader, Guid id, long seen, RequestIdentity request, StepPosted form, CancellationToken ct) =>
        await Decided(reader.Viewer, id, request, form, ct) is { } decide ? await actions.Act(reader, id, seen, request, decide, MaracFollowing.Of, ct) : null;

    private async Task<Func<OpenMatter<MaracCase>, Decision>?> Decided(Viewer by, Guid id, RequestIdentity request, StepPosted form, CancellationToken ct) => form.Step switch
    {
        MaracStep.Listing => await Listing(by, form, ct),
        MaracStep.ResearchRequest => await ResearchRequest(by, id, form, ct),
        MaracStep.Hearing => await Hearing(by, id, ct),
        MaracStep.Action => await Action(by, id, request, form, ct),
        MaracStep.Reassignment => await Reassignment(by, form, ct),
        _ when form.Action is { } action => OfAction(form, action),
        _ => OfScreening(form) ?? OfHearing(form) ?? OfEnding(form),
    };

    private static Func<OpenMatter<MaracCase>, Decision>? OfScreening(StepPosted form) => form.Step switch
    {
        MaracStep.Criterion => open => AddCriterion.Decide(new() { Criterion = form.Of("criterion"), Reason = form.Of("reason") }, open),
        MaracStep.Declining => open => DeclineCase.Decide(new() { Reason = form.Of("reason"), Why = form.Of("why") }, open),
        MaracStep.RepeatConfirmation => open => ConfirmRepeat.Decide(new() { Reason = form.Of("reason") }, open),
        MaracStep.RepeatDismissal => open => DismissRepeat.Decide(new() { Reason = form.Of("reason") }, open),
        _ => null,
    };

    private static Func<OpenMatter<MaracCase>, Decision>? OfHearing(StepPosted form) => form.Step switch
    {
        MaracStep.Deferral => open => DeferCase.Decide(new() { Reason = form.Of("reason"), Escalation = form.Of("escalation") }, open),
        MaracStep.Research => open => AnswerResearch.Decide(
            new() { Agency = form.Of("agency"), NothingKnown = bool.TryParse(form.Of("nothingKnown"), out var nothing) ? nothing : null, Text = form.Of("text") }, open),
        MaracStep.NoAction => open => RecordNoAction.Decide(new() { Reason = form.Of("reason") }, open),
        MaracStep.Minutes => open => WriteMinutes.Decide(new() { Text = form.Of("text") }, open),
        _ => null,
    };

    private static Func<OpenMatter<MaracCase>, Decision>? OfEnding(StepPosted form) => form.Step switch
    {
        MaracStep.Transfer => open => RequestTransfer.Decide(new() { To = form.Of("to"), Reason = form.Of("reason") }, open),
        MaracStep.Papers => open => SendTransferPapers.Decide(new() { Papers = form.Chosen }, open),
        MaracStep.Acknowledgement => open => AcknowledgeTransfer.Decide(new() { ReceivedBy = form.Of("receivedBy") }, open),
        MaracStep.Death => open => RecordDeath.Decide(new() { Role = form.Of("role") }, open),
        MaracStep.VoidProposal => open => VoidCase.Propose(new() { Reason = form.Of("reason") }, open),
        MaracStep.Void => VoidCase.Agree,
        _ => null,
    };

    private static Func<OpenMatter<MaracCase>, Decision>? OfAction(StepPosted form, Guid action) => form.Step switch
    {
        MaracStep.Start => open => StartAction.Decide(open, action),
        MaracStep.Completion => open => CompleteAction.Decide(new() { Outcome = form.Of("outcome") }, open, action),
        MaracStep.Failure => open => FailAction.Decide(new() { Because = form.OneOf<NotDoneBecause>("because"), Why = form.Of("why") }, open, action),
        MaracStep.Supersession => open => SupersedeAction.Decide(new() { By = form.IdOf("by") }, open, action),
        _ => null,
    };

    private async Task<Func<OpenMatter<MaracCase>, Decision>> Listing(Viewer by, StepPosted form, CancellationToken ct)
    {
        var meeting = await meetings.At(by, form.IdOf("meetingId"), ct);
        return open => ListCase.Decide(new() { MeetingId = form.IdOf("meetingId") }, open, meeting);
    }

    private async Task<Func<OpenMatter<MaracCase>, Decision>> ResearchRequest(Viewer by, Guid id, StepPosted form, CancellationToken ct)
    {
        var (meeting, known) = (await MeetingOf(by, id, ct), await Knows(by, form, ct));
        return open => RequestResearch.Decide(new() { Agency = form.Of("agency") }, open, meeting, known);
    }

    private async Task<Func<OpenMatter<MaracCase>, Decision>> Hearing(Viewer by, Guid id, CancellationToken ct)
    {
        var meeting = await MeetingOf(by, id, ct);
        return open => HearCase.Decide(open, meeting);
    }

    private async Task<Func<OpenMatter<MaracCase>, Decision>> Action(Viewer by, Guid id, RequestIdentity request, StepPosted form, CancellationToken ct)
    {
        var next = (await cases.At(by, id, ct))?.HeardOn is { } day ? await meetings.NextAfter(by, day, ct) : null;
        var known = await Knows(by, form, ct);
        var asked = new ActionForm { Agency = form.Of("agency"), Type = form.Of("type"), Text = form.Of("text"), DueOn = form.DayOf("dueOn") };

        // The same for the same form, so that one sent twice agrees no second action.
        return open => AgreeAction.Decide(asked, open, NamedId.From("marac-action", id.ToString("N"), request.Id), next, known, working);
    }

    private async Task<Func<OpenMatter<MaracCase>, Decision>?> Reassignment(Viewer by, StepPosted form, CancellationToken ct)
    {
        var known = await Knows(by, form, ct);
        return form.Action is { } action
            ? open => ReassignAction.Decide(new() { Agency = form.Of("agency"), DueOn = form.DayOf("dueOn") }, open, action, known)
            : null;
    }

    private async Task<MaracMeeting?> MeetingOf(Viewer by, Guid id, CancellationToken ct) => await meetings.At(by, (await cases.At(by, id, ct))?.MeetingId, ct);

    private async Task<bool> Knows(Viewer by, StepPosted form, CancellationToken ct) =>
        form.Of("agency") is { } agency && (await directory.Of(by.Partnership, ct)).ContainsKey(agency);
}
