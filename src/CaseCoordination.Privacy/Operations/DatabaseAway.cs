using System.Net.Sockets;
using Npgsql;

namespace CaseCoordination.Privacy.Operations;

/// <summary>
/// Tells a database that does not answer, or asks to be asked again, from one that refuses. The store wraps what the driver
/// says in errors of its own, so that it is looked for at every depth.
/// </summary>
public static class DatabaseAway
{
    /// <summary>Connection lost or refused, out of connections, shutting down, starting up: SQLSTATE classes 08, 53, 57.</summary>
    public static bool IsCauseOf(Exception? exception) => Any(exception, state => state is "08" or "53" or "57");

    /// <summary>As before, and what another transaction was in the way of: classes 40 and 55. What was refused stays refused however often it is sent.</summary>
    public static bool MayPass(Exception? exception) => Any(exception, state => state is "08" or "40" or "53" or "55" or "57");

    private static bool Any(Exception? exception, Func<string, bool> ofClass) => exception switch
    {
        null => false,
        PostgresException postgres => ofClass(postgres.SqlState[..2]),
        NpgsqlException or SocketException or TimeoutException => true,
        AggregateException many => many.InnerExceptions.Any(inner => Any(inner, ofClass)),
        _ => Any(exception.InnerException, ofClass),
    };
}
