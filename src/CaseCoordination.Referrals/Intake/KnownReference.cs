namespace CaseCoordination.Referrals.Intake;

/// <summary>An agency's own reference, taken: the database refuses a second one of the same agency and kind.</summary>
/// <param name="Id">Agency, kind and reference.</param>
/// <param name="ReferralId">The referral that has it.</param>
public sealed record KnownReference(string Id, Guid ReferralId)
{
    public static string IdOf(string agency, string kind, string reference) => $"{agency} {kind} {reference}";
}
