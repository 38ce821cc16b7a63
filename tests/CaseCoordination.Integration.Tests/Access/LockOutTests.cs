using CaseCoordination.CoordinatorUi.Pages.SignIn;
using CaseCoordination.Host.SignIn;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

public sealed class LockOutTests(App app)
{
    private readonly SetClock _clock = new();

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_does_not_count_and_a_name_nobody_bears_is_answered_the_same()
    {
        await using var host = new App();
        await host.StartOn(await app.Postgres.NewDatabase("lock"), await app.Postgres.NewDatabase("lock_keys"));

        var known = await AnswersTo(host, "coordinator");
        var unknown = await AnswersTo(host, "nobody");

        known.Should().Equal([.. Enumerable.Repeat(IndexModel.NoMatch, 5), IndexModel.Locked, IndexModel.Locked]);
        unknown.Should().Equal(known);
    }

    [Fact]
    public async Task A_lock_opens_after_a_quarter_of_an_hour_whatever_was_tried_meanwhile()
    {
        await using var database = await SignInDatabase.Make(app);
        var trials = new PasswordTrials(database.Scopes, _clock);
        await Try(trials, 5);
        _clock.Now += TimeSpan.FromMinutes(14);
        (await trials.Allow("someone", Machine.Stop)).Should().BeFalse();

        _clock.Now += TimeSpan.FromMinutes(1);

        (await trials.Allow("someone", Machine.Stop)).Should().BeTrue();
    }

    [Fact]
    public async Task Wrong_passwords_far_apart_lock_nobody_out()
    {
        await using var database = await SignInDatabase.Make(app);
        var trials = new PasswordTrials(database.Scopes, _clock);

        for (var round = 0; round < 3; round++)
        {
            await Try(trials, 4);
            _clock.Now += PasswordTrials.Remembered;
        }
    }

    [Fact]
    public async Task Many_at_once_get_no_more_trials_than_one_after_another()
    {
        await using var database = await SignInDatabase.Make(app);
        var trials = new PasswordTrials(database.Scopes, _clock);

        var allowed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => trials.Allow("Someone", Machine.Stop)));

        allowed.Count(yes => yes).Should().Be(PasswordTrials.Allowed);
        (await trials.Allow("SOMEONE", Machine.Stop)).Should().BeFalse("another way to write it is the same name");
    }

    [Fact]
    public async Task The_right_password_and_time_clear_up()
    {
        await using var database = await SignInDatabase.Make(app);
        var trials = new PasswordTrials(database.Scopes, _clock);
        await Try(trials, 4);
        await trials.Forget("someone", Machine.Stop);
        await Try(trials, 5);

        _clock.Now += PasswordTrials.Remembered;
        await trials.Allow("another", Machine.Stop);

        (await database.Ask(db => db.PasswordTrials.CountAsync(Machine.Stop))).Should().Be(1);
    }

    private static async Task Try(PasswordTrials trials, int times)
    {
        for (var time = 0; time < times; time++)
        {
            (await trials.Allow("someone", Machine.Stop)).Should().BeTrue();
        }
    }

    private static async Task<List<string>> AnswersTo(App host, string account)
    {
        using var guessing = new Person(host.Address, account) { Password = "wrong" };
        using var knowing = new Person(host.Address, account);
        var form = await guessing.Open("/sign-in");
        List<string> answers = [];
        for (var time = 0; time < 6; time++)
        {
            answers.Add(Said(await guessing.SignIn(form)));
        }

        answers.Add(Said(await knowing.Open("/")));
        return answers;
    }

    private static string Said(Page page) => page.Text.Contains(IndexModel.Locked, StringComparison.Ordinal) ? IndexModel.Locked
        : page.Text.Contains(IndexModel.NoMatch, StringComparison.Ordinal) ? IndexModel.NoMatch
        : $"{page.Status} {page.Address}";
}
