using CaseCoordination.Cases.Matching;
using CaseCoordination.Privacy.Messages;
using Marten;

namespace CaseCoordination.Cases.People;

/// <summary>Lets go of what a person could be found and met by; the case file stays, with ids alone.</summary>
public static class WhenPersonErasedHandler
{
    public static void Handle(PersonWasErased erased, IDocumentSession session)
    {
        session.Delete<KnownPerson>(erased.PersonId);
        session.DeleteWhere<Candidate>(pair => pair.One == erased.PersonId || pair.Other == erased.PersonId);
    }
}
