using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Messages;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Referrals.Consent;

/// <summary>A holder's answer to a withdrawal, as its system sends it.</summary>
public sealed record WithdrawalAnswer
{
    /// <summary>True when the agency keeps what it holds.</summary>
    public bool? Keeps { get; init; }

    /// <summary>The lawful basis of keeping it; required when it is kept.</summary>
    public string? Basis { get; init; }
}

public static class AcknowledgeWithdrawalHandler
{
    public static (Outcome, EventsToAppend) Handle(
        AcknowledgeWithdrawal command, [WriteModel(nameof(AcknowledgeWithdrawal.ReferralId))] Referral referral, DateTimeOffset now)
    {
        var decision = Decide(new() { Keeps = command.Keeps, Basis = command.Basis }, referral, command.By, LondonDay.Of(now));
        return (decision.Outcome, [.. decision.Events]);
    }

    public static Decision Decide(WithdrawalAnswer answer, Referral referral, string agency, DateOnly today)
    {
        if (answer.Keeps is not { } keeps)
        {
            return Faulty(new("/keeps", "missing", "Say whether your agency keeps what it holds: true or false."));
        }

        if (keeps && (answer.Basis is null || !FormWords.Bases.Contains(answer.Basis)))
        {
            return Faulty(new("/basis", "not-one-of", $"Name the basis of keeping it: {string.Join(", ", FormWords.Bases.Order(StringComparer.Ordinal))}."));
        }

        return referral.ToldOfWithdrawal.TryGetValue(agency, out var acknowledged) switch
        {
            false => ReferralRefusals.NothingWithdrawn,
            true when acknowledged => Decision.NothingToDo,
            _ => Decision.Record(new WithdrawalAcknowledged(referral.Id, agency, keeps, keeps ? answer.Basis : null, today)),
        };
    }

    private static Refusal Faulty(Fault fault) =>
        new("acknowledgement-not-acceptable", "Nothing was recorded. Mend the field named and send it again.", [fault]);
}
