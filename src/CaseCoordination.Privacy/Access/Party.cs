using System.Collections.Immutable;

namespace CaseCoordination.Privacy.Access;

/// <summary>
/// An agency's part in a matter, kept on the read side from the events that gave it: one row for each part. It is written
/// in the transaction of those events, so that no door is ever behind them.
/// </summary>
/// <param name="Id">Matter, agency and part.</param>
/// <param name="Matter">The referral, case, meeting or warning: its stream.</param>
/// <param name="As"><see cref="Referrer"/>, or the service asked.</param>
/// <param name="Since">The London day it became party.</param>
public sealed record Party(string Id, Guid Matter, string Agency, string As, DateOnly Since)
{
    public const string Referrer = "referrer";

    public static Party Of(Guid matter, string agency, string @as, DateOnly since) => new($"{matter:N} {agency} {@as}", matter, agency, @as, since);
}

/// <summary>How a viewer stands to a matter, and what of it that opens.</summary>
/// <param name="Parts">The parts of the viewer's agency; empty for who sees it by role or by breaking the glass.</param>
/// <param name="Shown">The classes shown.</param>
/// <param name="BehindGlass">The classes that could be opened for a reason.</param>
/// <param name="Glass">The break-glass grant that opened some of it; null when none is in force.</param>
public sealed record Standing(
    ImmutableArray<string> Parts, IReadOnlySet<FieldClass> Shown, IReadOnlySet<FieldClass> BehindGlass, Guid? Glass)
{
    public bool IsReferrer => Parts.Contains(Party.Referrer);

    public bool Shows(FieldClass field) => Shown.Contains(field);
}
