using CaseCoordination.Privacy.Sealing;
using Marten;
using Wolverine;

namespace CaseCoordination.Referrals.Routing;

/// <summary>A service was asked by a person and not by a rule: its context is told as by a rule.</summary>
public sealed record TellService
{
    public required Guid ReferralId { get; init; }

    public required string Service { get; init; }
}

public static class TellServiceHandler
{
    public static async Task<OutgoingMessages> Handle(TellService command, IQuerySession session, PersonKeys keys, MasterKey master, CancellationToken ct)
    {
        if (await session.Events.AggregateStreamAsync<Referral>(command.ReferralId, token: ct) is not { } referral
            || referral.Loops.GetValueOrDefault(command.Service) is not { IsOpen: true } loop)
        {
            return [];
        }

        var held = await keys.Of([.. referral.People.Select(person => person.PersonId)], ct);
        return [ServiceMessage.Of(referral, command.Service, loop.Agency, held, master).ToEndpoint(command.Service)];
    }
}
