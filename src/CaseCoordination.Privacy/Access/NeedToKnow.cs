namespace CaseCoordination.Privacy.Access;

/// <summary>What can say who is party to it.</summary>
public interface IHaveParties
{
    /// <summary>The agencies party to it, by code: who sent it and whom it was sent to.</summary>
    IReadOnlyList<string> Parties { get; }
}

/// <summary>
/// The one place that decides who sees what; every door asks here. Denied unless granted: an agency sees what it is
/// party to, the coordinator and the chair see what lies in their partnership.
/// </summary>
public static class NeedToKnow
{
    public static bool MaySee(Viewer viewer, IHaveParties matter) => SeesAll(viewer) || matter.Parties.Contains(viewer.Agency);

    /// <summary>The same rule for a list, decided in the database so that paging and counting cannot tell of the rest.</summary>
    public static IQueryable<T> WhatMayBeSeenBy<T>(this IQueryable<T> matters, Viewer viewer)
        where T : IHaveParties =>
        SeesAll(viewer) ? matters : matters.Where(m => m.Parties.Contains(viewer.Agency));

    private static bool SeesAll(Viewer viewer) => viewer.Roles.Contains(Role.Coordinator) || viewer.Roles.Contains(Role.Chair);
}
