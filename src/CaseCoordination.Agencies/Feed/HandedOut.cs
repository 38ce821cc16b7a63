namespace CaseCoordination.Agencies.Feed;

/// <summary>
/// What was delivered when: a stretch of an agency's feed that was first handed out, by the feed or by its webhook. With the
/// entries it says what an agency could know at any moment.
/// </summary>
/// <param name="Id">Agency, way and stretch: asked for the same page again, nothing is added.</param>
/// <param name="By"><see cref="ByFeed"/> or <see cref="ByWebhook"/>.</param>
/// <param name="To">The client or account that read it; the address of the webhook is not repeated here.</param>
public sealed record HandedOut(string Id, string Agency, string By, long From, long Until, DateTimeOffset At, string? To)
{
    public const string ByFeed = "feed";
    public const string ByWebhook = "webhook";

    public static HandedOut Of(string agency, string by, long from, long until, DateTimeOffset at, string? to) =>
        new($"{agency} {by} {from}-{until}", agency, by, from, until, at, to);
}
