using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Worklist;

namespace CaseCoordination.Stalking.Reading;

/// <summary>What is to be done in the cases of the viewer's agency.</summary>
public static class StalkingWork
{
    public const string Contact = "stalking-contact";
    public const string SafeContact = "stalking-safe-contact";
    public const string Review = "stalking-review";

    private static readonly string Closed = StalkingSummaryFold.Word(StalkingStatus.Closed);
    private static readonly string[] Untried = [StalkingSummaryFold.Word(StalkingStatus.Received), StalkingSummaryFold.Word(StalkingStatus.SafetyChecked)];

    public static readonly WorkSource Source = WorkSource.In<StalkingSummary>(
        Permission.CasesRead,
        [Contact, SafeContact, Review],
        (cases, asked) => cases.Where(c => c.Agency == asked.Agency && c.Status != Closed && c.Accepted).OrderBy(c => c.Position),
        Of);

    public static IEnumerable<WorkItem> Of(StalkingSummary one, WorkAsked asked)
    {
        if (Untried.Contains(one.Status))
        {
            yield return new(Contact, WorkPlace.StalkingCase, one.Id, one.ReferredOn, one.ContactDueOn) { Agency = one.Agency };
        }

        if (one.SafeContact is { } contact && asked.IsSoon(contact.Until))
        {
            yield return new(SafeContact, WorkPlace.StalkingCase, one.Id, contact.Since, contact.Until) { Agency = one.Agency };
        }

        if (one.ReviewDueOn is { } due && asked.IsSoon(due))
        {
            yield return new(Review, WorkPlace.StalkingCase, one.Id, one.ReferredOn, due) { Agency = one.Agency };
        }
    }
}
