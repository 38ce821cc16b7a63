using System.Security.Claims;
using CaseCoordination.Host.SignIn;
using FluentAssertions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

public sealed class SessionTests(App app)
{
    private readonly SetClock _clock = new();

    [Fact]
    public async Task Copied_cookies_are_worth_nothing_after_signing_out()
    {
        using var coordinator = app.Person("coordinator");
        var page = await coordinator.Open("/");
        var cookies = coordinator.Cookies.GetCookies(app.Address).ToDictionary(cookie => cookie.Name, cookie => cookie.Value);
        Task<string> AtThePages() => Led(cookies["session"], "session", "referrals");
        Task<string> AtTheAuthority() => Led(
            cookies["authority"], "authority", "connect/authorize?client_id=casecoord-cli&response_type=code&scope=plan.read&redirect_uri=http://127.0.0.1:49321/callback&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");
        (await AtThePages()).Should().BeEmpty("or the copy proves nothing");
        (await AtTheAuthority()).Should().StartWith("http://127.0.0.1:49321/callback?");

        await coordinator.Send(page, [], to: "/sign-out");

        (await AtThePages()).Should().Contain("/connect/authorize");
        (await AtTheAuthority()).Should().Contain("/sign-in");
    }

    [Fact]
    public async Task A_cookie_carries_a_handle_and_the_database_only_its_hash()
    {
        using var coordinator = app.Person("coordinator");
        await coordinator.Open("/");

        await using var scope = app.Services.CreateAsyncScope();
        var sessions = await scope.ServiceProvider.GetRequiredService<SignInDb>().Sessions.AsNoTracking().ToListAsync(Machine.Stop);

        sessions.Should().NotBeEmpty().And.OnlyContain(session => session.HandleHash.Length == 32);
        sessions.Select(session => System.Text.Encoding.UTF8.GetString(session.Ticket)).Should().NotContain(ticket => ticket.Contains("coordinator", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asked_again_and_again_a_session_ends_after_eight_hours_all_the_same()
    {
        await using var database = await SignInDatabase.Make(app);
        var sessions = In(database);
        var handle = await sessions.StoreAsync(Ticket());

        for (var minutes = 10; minutes < 8 * 60; minutes += 10)
        {
            _clock.Now += TimeSpan.FromMinutes(10);
            (await sessions.RetrieveAsync(handle))!.Principal.Identity!.Name.Should().Be("someone");
            await sessions.RenewAsync(handle, Ticket());
        }

        _clock.Now += TimeSpan.FromMinutes(10);
        (await sessions.RetrieveAsync(handle)).Should().BeNull();
    }

    [Fact]
    public async Task Left_alone_a_session_ends_after_a_quarter_of_an_hour_and_its_row_goes_with_the_next_sign_in()
    {
        await using var database = await SignInDatabase.Make(app);
        var sessions = In(database);
        var handle = await sessions.StoreAsync(Ticket());
        _clock.Now += TimeSpan.FromMinutes(14);
        (await sessions.RetrieveAsync(handle)).Should().NotBeNull();

        _clock.Now += TimeSpan.FromMinutes(1);
        (await sessions.RetrieveAsync(handle)).Should().BeNull();

        await sessions.StoreAsync(Ticket());
        (await database.Ask(db => db.Sessions.CountAsync(Machine.Stop))).Should().Be(1, "only the new one has a row");
    }

    [Fact]
    public async Task A_database_of_an_earlier_version_gets_the_tables_it_lacks_and_keeps_the_rest()
    {
        await using var database = await SignInDatabase.Make(app);
        await database.Ask(async db =>
        {
            db.ProtectionKeys.Add(new("kept", "<key/>"));
            await db.SaveChangesAsync(Machine.Stop);
            return await db.Database.ExecuteSqlRawAsync("drop table auth.\"Sessions\"", Machine.Stop);
        });
        await database.Schema.Invoking(schema => schema.Check(Machine.Stop)).Should().ThrowAsync<InvalidOperationException>();

        await database.Schema.Setup(Machine.Stop);

        await database.Schema.Check(Machine.Stop);
        (await database.Ask(db => db.Sessions.CountAsync(Machine.Stop))).Should().Be(0);
        (await database.Ask(db => db.ProtectionKeys.CountAsync(Machine.Stop))).Should().Be(1);
    }

    /// <summary>Where an address leads somebody who has one cookie; empty when it answers there and then.</summary>
    private async Task<string> Led(string cookie, string name, string path)
    {
        using var thief = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", $"{name}={cookie}");
        return (await thief.GetAsync(new Uri(app.Address, path), Machine.Stop)).Headers.Location?.ToString() ?? "";
    }

    private Sessions In(SignInDatabase database) => new(database.Scopes, app.Services.GetRequiredService<IDataProtectionProvider>(), _clock);

    private static AuthenticationTicket Ticket() => new(new(new ClaimsIdentity([new("name", "someone")], "test", "name", "role")), "test");
}
