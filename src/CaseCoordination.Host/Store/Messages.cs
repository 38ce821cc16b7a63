using CaseCoordination.Agencies;
using CaseCoordination.Asb;
using CaseCoordination.Cases;
using CaseCoordination.Isva;
using CaseCoordination.Marac;
using CaseCoordination.Measures;
using CaseCoordination.Places;
using CaseCoordination.Plan;
using CaseCoordination.Privacy;
using CaseCoordination.Privacy.Operations;
using CaseCoordination.Referrals;
using CaseCoordination.Stalking;
using JasperFx;
using Marten.Exceptions;
using Wolverine;
using Wolverine.ErrorHandling;

namespace CaseCoordination.Host.Store;

/// <summary>The messages between contexts: durable on both sides, kept when unknown, and handled once.</summary>
internal static class Messages
{
    public const string ServiceName = "casecoordination";

    public static void Configure(WolverineOptions options, IHostEnvironment environment)
    {
        options.ServiceName = ServiceName;
        options.ApplicationAssembly = typeof(Messages).Assembly;
        foreach (var context in (Type[])
            [
                typeof(PrivacyModule), typeof(AgenciesModule), typeof(ReferralsModule), typeof(PlanModule),
                typeof(MaracModule), typeof(StalkingModule), typeof(IsvaModule), typeof(AsbModule), typeof(CasesModule), typeof(MeasuresModule),
                typeof(PlacesModule),
            ])
        {
            options.Discovery.IncludeAssembly(context.Assembly);
        }

        // A service's queue bears its name: routing rules name services, and know nothing of who answers.
        foreach (var service in (string[])[MaracModule.Service, StalkingModule.Service, IsvaModule.Service, AsbModule.Service])
        {
            options.LocalQueue(service).Named(service).UseDurableInbox();
        }

        options.Policies.AutoApplyTransactions();
        options.Policies.UseDurableLocalQueues();
        options.Policies.UseDurableOutboxOnAllSendingEndpoints();
        options.MultipleHandlerBehavior = MultipleHandlerBehavior.Separated;
        options.EnableRelayOfUserName = true;

        // A type this version does not know is kept for one that does; by default it is acknowledged and dropped.
        options.UnknownMessageBehavior = UnknownMessageBehavior.DeadLetterQueue;
        ConfigureDurability(options.Durability, environment);
        options.Policies.OnException<ConcurrencyException>().Or<ExistingStreamIdCollisionException>()
            .RetryWithCooldown(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(150), TimeSpan.FromMilliseconds(400), TimeSpan.FromSeconds(1));

        // A database away for minutes is no reason to give a referral up: wait longer and longer, then set it aside.
        options.Policies.OnException(DatabaseAway.MayPass, "the database is away, or busy with another")
            .RetryWithCooldown(TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500))
            .Then.ScheduleRetry(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10));
    }

    private static void ConfigureDurability(DurabilitySettings durability, IHostEnvironment environment)
    {
        // Each context has its own copy of a message; by id alone the second would count as a duplicate of the first.
        durability.MessageIdentity = MessageIdentity.IdAndDestination;

        // As long as anyone may still retry: by default a duplicate is forgotten after five minutes.
        durability.KeepAfterMessageHandling = TimeSpan.FromDays(7);
        durability.InboxStaleTime = TimeSpan.FromMinutes(10);
        durability.OutboxStaleTime = TimeSpan.FromMinutes(5);
        durability.StaleNodeTimeout = TimeSpan.FromSeconds(30);
        durability.DeadLetterQueueExpirationEnabled = false;
        durability.Mode = environment.IsDevelopment() ? DurabilityMode.Solo : DurabilityMode.Balanced;
    }
}
