namespace CaseCoordination.Integration.Tests;

/// <summary>Where a referral's loop stands, told from what was read.</summary>
public static class Loops
{
    /// <summary>
    /// True once all that follows of itself has followed: the MARAC has answered, and the rules have sent the referral on, or
    /// there was nowhere to send it. Only then does its ETag stay.
    /// </summary>
    public static bool IsSettled(this Reply reply) => (string?)reply.Json?["status"] switch
    {
        "accepted" => reply.Json!["services"]!.AsArray().Any(loop => (string?)loop!["service"] == "idva"),
        "declined" => !(bool)reply.Json!["open"]!,
        _ => false,
    };
}
