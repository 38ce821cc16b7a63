using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace CaseCoordination.Host.SignIn;

/// <summary>Passwords tried for a user name, whether or not anybody bears it.</summary>
/// <param name="AccountHash">SHA-256 of what was typed, which may be anything.</param>
/// <param name="Tried">How many since the first, up to one more than are allowed.</param>
/// <param name="Until">When it is forgotten.</param>
internal sealed record PasswordTrial(byte[] AccountHash, int Tried, DateTimeOffset Until);

/// <summary>
/// Locks a user name after too many wrong passwords, on every node at once. A name nobody bears is counted and locked just
/// the same, so that guessing does not tell which names exist.
/// </summary>
internal sealed class PasswordTrials(IServiceScopeFactory scopes, TimeProvider clock)
{
    public const int Allowed = 5;

    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Counts a trial before its password is looked at, so that many at once do not slip past the count, and says whether
    /// it is still one of those allowed. The last one allowed starts the time of the lock; what is tried during it does not prolong it.
    /// </summary>
    public async Task<bool> Allow(string userName, CancellationToken ct)
    {
        var (now, hash) = (clock.GetUtcNow(), HashOf(userName));
        var until = now + Remembered;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SignInDb>();
        await db.PasswordTrials.Where(trial => trial.Until <= now && trial.AccountHash != hash).ExecuteDeleteAsync(ct);
        var tried = await db.Database.SqlQuery<int>($"""
            insert into auth."PasswordTrials" as known ("AccountHash", "Tried", "Until") values ({hash}, 1, {until})
            on conflict ("AccountHash") do update set
                "Tried" = case when known."Until" <= {now} then 1 else least(known."Tried" + 1, {Allowed} + 1) end,
                "Until" = case when known."Until" <= {now} or known."Tried" = {Allowed} - 1 then {until} else known."Until" end
            returning "Tried" as "Value"
            """).ToListAsync(ct);
        return tried.Single() <= Allowed;
    }

    public async Task Forget(string userName, CancellationToken ct)
    {
        var hash = HashOf(userName);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SignInDb>().PasswordTrials.Where(trial => trial.AccountHash == hash).ExecuteDeleteAsync(ct);
    }

    private static byte[] HashOf(string userName) => SHA256.HashData(Encoding.UTF8.GetBytes(userName.ToUpperInvariant()));
}
