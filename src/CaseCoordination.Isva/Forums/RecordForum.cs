using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Isva.Forums;

/// <summary>A meeting the adviser is expected at: it is about nobody.</summary>
public sealed record ForumMeeting(Guid Id) : IMatter
{
    /// <inheritdoc/>
    public Guid? About => null;
}

public static class ForumMeetingFold
{
    public static ForumMeeting? Evolve(ForumMeeting? state, object @event) => @event is IsvaForumMet met ? new(met.MeetingId) : state;
}

public sealed partial class ForumMeetingProjection : SingleStreamProjection<ForumMeeting, Guid>
{
    public override ForumMeeting? Evolve(ForumMeeting? snapshot, Guid id, IEvent e) => ForumMeetingFold.Evolve(snapshot, e.Data);
}

/// <summary>A safeguarding or organised-crime meeting, by its numbers.</summary>
public sealed record ForumForm
{
    /// <summary>safeguarding or ocg.</summary>
    public IsvaForum? Forum { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>Whether the adviser was there.</summary>
    public bool? Attended { get; init; }

    /// <summary>Referrals to the service agreed there; none when left out.</summary>
    public int? ReferralsMade { get; init; }
}

/// <summary>For the plan's action 5.15.</summary>
public static class RecordForum
{
    private const int Most = 100;

    public static Decision Decide(ForumForm form, Guid id, Viewer by, DateOnly today)
    {
        List<Fault> faults = [];
        Require(form.Forum is null, "/forum", "missing", "Say which forum: safeguarding or ocg.");
        Require(form.On is null, "/on", "missing", "Send the day it was, as 2022-05-03.");
        Require(form.On > today, "/on", "in-the-future", "Send the day it was, no later than today in London.");
        Require(form.Attended is null, "/attended", "missing", "Say true or false.");
        Require(form.ReferralsMade is < 0 or > Most, "/referralsMade", "out-of-range", $"Send a number from 0 to {Most}.");
        return faults.Count > 0
            ? IsvaRefusals.NotAcceptable(faults)
            : Decision.Record(new IsvaForumMet(id, form.Forum!.Value, form.Attended!.Value, form.ReferralsMade ?? 0, form.On!.Value, by.Agency));

        void Require(bool wrong, string at, string code, string mend)
        {
            if (wrong)
            {
                faults.Add(new(at, code, mend));
            }
        }
    }
}
