using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace CaseCoordination.Host.SignIn;

/// <summary>
/// Keeps sessions in the database, where every node finds them and signing out ends them: a cookie is only the handle,
/// and a copy of it is worth nothing once the session is gone.
/// </summary>
internal sealed class Sessions(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider clock) : ITicketStore
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    /// <summary>A working day: however busy, a person signs in again after it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    private readonly IDataProtector _protector = protection.CreateProtector("sessions v1");

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var now = clock.GetUtcNow();
        var handle = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SignInDb>();
        db.Sessions.Add(new(HashOf(handle), Close(ticket), now + Idle, now + Longest));
        await db.SaveChangesAsync();

        // Every session begins here, so clearing up here keeps the table as small as the people at work.
        await db.Sessions.Where(session => session.IdleUntil <= now || session.EndsAt <= now).ExecuteDeleteAsync();
        return handle;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var (hash, closed, until) = (HashOf(key), Close(ticket), clock.GetUtcNow() + Idle);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SignInDb>().Sessions.Where(session => session.HandleHash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.Ticket, closed).SetProperty(session => session.IdleUntil, until));
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (hash, now) = (HashOf(key), clock.GetUtcNow());
        await using var scope = scopes.CreateAsyncScope();
        var ticket = await scope.ServiceProvider.GetRequiredService<SignInDb>().Sessions
            .Where(session => session.HandleHash == hash && session.IdleUntil > now && session.EndsAt > now)
            .Select(session => session.Ticket).SingleOrDefaultAsync();
        return ticket is null ? null : Open(ticket);
    }

    /// <summary>A page that says the database is away is shown to nobody in particular: asking it again who is there would fail again.</summary>
    public Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken) =>
        httpContext.Features.Get<IExceptionHandlerFeature>() is null ? RetrieveAsync(key) : Task.FromResult<AuthenticationTicket?>(null);

    public async Task RemoveAsync(string key)
    {
        var hash = HashOf(key);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SignInDb>().Sessions.Where(session => session.HandleHash == hash).ExecuteDeleteAsync();
    }

    private static byte[] HashOf(string handle) => SHA256.HashData(Encoding.ASCII.GetBytes(handle));

    private byte[] Close(AuthenticationTicket ticket) => _protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private AuthenticationTicket? Open(byte[] ticket)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(_protector.Unprotect(ticket));
        }
        catch (CryptographicException)
        {
            return null; // Its key is gone: the person signs in again.
        }
    }
}
