using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Consent;

/// <summary>What the victim last said, and who holds the data that was shared.</summary>
/// <param name="Holders">Who would be told of a withdrawal, or was.</param>
public sealed record ConsentState(
    Guid ReferralId, string Status, string? Basis, DateOnly? WithdrawnOn, IReadOnlyList<ConsentHolder> Holders, long Version);

/// <summary>A holder of the data, and what it answered to a withdrawal.</summary>
/// <param name="Keeps">Whether it keeps what it has; null while nothing was withdrawn or it has not answered.</param>
public sealed record ConsentHolder(string Agency, string As, DateOnly? AcknowledgedOn, bool? Keeps, string? Basis);

/// <summary>Reads consent from the referral's own stream. Null when it is not there, and when it is not the viewer's to see.</summary>
public sealed class Consents(MatterReads matters)
{
    public async Task<ConsentState?> Read(Reader reader, Guid referralId, CancellationToken ct)
    {
        if (await matters.Find(reader, referralId, ct) is not { } found)
        {
            return null;
        }

        await matters.Record(reader, referralId, found.Standing, [], [FieldClass.Metadata], ct);
        return Tell([.. found.Events.Select(e => e.Data)], found.Version);
    }

    public static ConsentState? Tell(IReadOnlyList<object> events, long version)
    {
        if (events.Aggregate((Referral?)null, ReferralFold.Evolve) is not { } referral)
        {
            return null;
        }

        var withdrawn = referral.Consent == ConsentRules.Withdrawn ? events.OfType<ConsentWithdrawn>().Last() : null;

        // Withdrawn again, everyone is told again: what they answered the time before is no answer to it.
        var answers = (withdrawn is null ? [] : events.Reverse().TakeWhile(e => e is not ConsentWithdrawn).OfType<WithdrawalAcknowledged>()).ToLookup(e => e.Agency);
        var basis = events.Select(e => e switch { ReferralReceived x => x.Consent.Basis, ConsentRecorded x => x.Basis, ConsentWithdrawn => null, _ => "" })
            .LastOrDefault(text => text != "");
        return new(
            referral.Id,
            referral.Consent,
            basis,
            withdrawn?.WithdrawnOn,
            [
                .. (withdrawn?.Told ?? ConsentRules.HoldersOf(referral)).Select(holder =>
                {
                    var answer = answers[holder.Agency].FirstOrDefault();
                    return new ConsentHolder(holder.Agency, holder.As, answer?.AcknowledgedOn, answer?.Keeps, answer?.Basis);
                }),
            ],
            version);
    }
}
