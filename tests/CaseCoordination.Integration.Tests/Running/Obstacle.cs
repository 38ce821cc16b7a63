using Npgsql;

namespace CaseCoordination.Integration.Tests;

/// <summary>
/// Something in the database that stops the MARAC from taking an agency's referrals on, until it is mended; what it complains
/// of holds what a complaint might hold.
/// </summary>
public sealed class Obstacle : IAsyncDisposable
{
    /// <summary>Words of its complaint, such as an error may repeat of what was to be stored; other tests search the whole host for their own.</summary>
    public const string Complaint = "Marblethorpe Underhill";

    private readonly string _log;
    private readonly string _agency;

    private Obstacle(string log, string agency) => (_log, _agency) = (log, agency);

    public static Task<Obstacle> InTheWayOf(string agency, string log) =>
        Raise(agency, log, $"raise exception '{Complaint} cannot be stored.' using errcode = 'data_exception';");

    /// <summary>Gone by itself after so many seconds: until then the database has no room, as it says itself.</summary>
    public static Task<Obstacle> ForSeconds(int seconds, string agency, string log) =>
        Raise(agency, log, $"if clock_timestamp() < '{DateTimeOffset.UtcNow.AddSeconds(seconds):O}' then raise exception 'No room.' using errcode = 'disk_full'; end if; return new;");

    private static async Task<Obstacle> Raise(string agency, string log, string what)
    {
        var obstacle = new Obstacle(log, agency);
        await obstacle.Run(
            $$"""
              create or replace function public.in_the_way_of_{{agency}}() returns trigger language plpgsql as $do$ begin {{what}} end $do$;
              create or replace trigger in_the_way_{{agency}} before insert on events.mt_events for each row
                  when (new.type = 'marac-case-opened' and new.data ->> 'referringAgency' = '{{agency}}') execute function public.in_the_way_of_{{agency}}();
              """);
        return obstacle;
    }

    /// <summary>Takes it out of the way.</summary>
    public Task Mend() => Run($"drop trigger if exists in_the_way_{_agency} on events.mt_events");

    public async ValueTask DisposeAsync() => await Mend();

    private async Task Run(string statements)
    {
        await using var source = NpgsqlDataSource.Create(_log);
        await using var command = source.CreateCommand(statements);
        await command.ExecuteNonQueryAsync(Machine.Stop);
    }
}
