namespace CaseCoordination.Privacy.Subjects;

/// <summary>
/// An event by which two people known by different ids become one human, or two again. Who counts people needs no more of
/// it than this, and does not have to know the context that decides it.
/// </summary>
public interface ITellsWhoIsOne
{
    PeopleLink Link { get; }
}

/// <summary>Two people by their ids; which is named first means nothing.</summary>
/// <param name="Same">False where an earlier link is taken away.</param>
/// <param name="On">The day it was decided; what it says was so before.</param>
public sealed record PeopleLink(Guid One, Guid Other, bool Same, DateOnly On);
