using CaseCoordination.Host.Deployment;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Deployment;

/// <summary>What is right passes in silence, and each single thing that is not is found by itself.</summary>
public sealed class CheckRulesTests
{
    private const string Socket = "Host=/run/postgresql;Database=log;Username=app;Passfile=/run/secrets/logins";
    private const string OtherSocket = "Host=/run/postgresql;Database=log;Username=background";
    private const string Keys = "Host=/run/postgresql;Database=keys;Username=keys";

    private static readonly SettingFacts Right = new(
        "Production", new("https://cases.example/"), new("https://issuer.example/"), MasterKeyInSettings: false, DevelopmentSecret: false, ErasureRegister: "/srv/register/erasures.jsonl", new Dictionary<string, string>());

    private static readonly LoginFacts App = new("ConnectionStrings__Postgres", "app", false, false, [], [], [], false);
    private static readonly LoginFacts Background = App with { Setting = "ConnectionStrings__Background", Name = "background", SeesUnasked = true };
    private static readonly LoginFacts KeysApp = App with { Setting = "ConnectionStrings__Keys", Name = "keys_app" };

    [Fact]
    public void What_is_as_it_must_be_is_found_right()
    {
        Finding[] all =
        [
            .. SettingRules.Examine(Right), .. ConnectionRules.Examine(Socket, OtherSocket, Keys), .. LoginRules.Examine(App, Background, KeysApp, []),
            .. new SecretFile("Privacy__MasterKeyFile", "/etc/key", UnixFileMode.UserRead, null).Examine(),
        ];

        all.Should().OnlyContain(f => f.Verdict == Verdict.Ok);
    }

    [Theory]
    [InlineData("Superuser", "is no superuser")]
    [InlineData("PassesPolicies", "is bound by policies")]
    [InlineData("Owns", "owns no table")]
    [InlineData("MakesTables", "can make no table")]
    [InlineData("Rewrites", "can change no event")]
    [InlineData("SeesUnasked", "sees no event without naming")]
    public void A_login_that_may_too_much_is_wrong(string trait, string found)
    {
        string[] some = ["events.mt_events"];
        var app = trait switch
        {
            "Superuser" => App with { Superuser = true },
            "PassesPolicies" => App with { PassesPolicies = true },
            "Owns" => App with { Owns = some },
            "MakesTables" => App with { MakesTables = some },
            "Rewrites" => App with { Rewrites = some },
            _ => App with { SeesUnasked = true },
        };

        Wrong(LoginRules.Examine(app, Background, KeysApp, [])).Should().ContainSingle().Which.Should().Contain("app").And.Contain(found);
    }

    [Fact]
    public void One_login_for_everything_is_wrong_and_so_is_a_table_without_policy()
    {
        Wrong(LoginRules.Examine(App, App, KeysApp, [])).Should().ContainSingle().Which.Should().Contain("logins of their own");
        Wrong(LoginRules.Examine(App, Background, KeysApp, ["events.mt_streams"])).Should().ContainSingle().Which.Should().Contain("events.mt_streams");
    }

    [Theory]
    [InlineData("Host=db.example;Database=log;Username=app", "VerifyFull")]
    [InlineData("Host=db.example;Database=log;Username=app;SSL Mode=Require", "VerifyFull")]
    [InlineData("Host=db.example;Database=log;Username=app;SSL Mode=VerifyCA", "VerifyFull")]
    [InlineData("Host=localhost,db.example;Database=log;Username=app", "VerifyFull")]
    [InlineData(Socket + ";Include Error Detail=true", "Include Error Detail")]
    [InlineData(Socket + ";Password=postgres", "anybody would try")]
    [InlineData(Socket + ";Password=app", "anybody would try")]
    public void A_connection_others_can_listen_to_or_guess_is_wrong(string log, string mend)
    {
        var background = log.Replace("Username=app", "Username=background", StringComparison.Ordinal);

        Wrong(ConnectionRules.Examine(log, OtherSocket, Keys)).Should().Contain(f => f.Contains(mend, StringComparison.Ordinal));
        Wrong(ConnectionRules.Examine(Socket, background.Replace("Password=app", "Password=background", StringComparison.Ordinal), Keys))
            .Should().Contain(f => f.Contains(mend, StringComparison.Ordinal), "it is the same for the other login");
    }

    [Theory]
    [InlineData("Host=db.example;Database=log;Username=app;SSL Mode=VerifyFull")]
    [InlineData("Host=127.0.0.1;Database=log;Username=app")]
    [InlineData("Host=::1;Database=log;Username=app")]
    public void Encrypted_to_a_name_that_is_checked_or_not_leaving_the_machine_is_right(string log) =>
        ConnectionRules.Examine(log, log, Keys).Should().OnlyContain(f => f.Verdict == Verdict.Ok);

    [Fact]
    public void A_password_in_the_setting_is_weak() =>
        ConnectionRules.Examine(Socket + ";Password=7f1c0a", OtherSocket, Keys).Should().ContainSingle(f => f.Verdict == Verdict.Weak).Which.Mend.Should().Contain("Passfile");

    [Fact]
    public void Keys_beside_what_they_open_are_wrong() => Wrong(ConnectionRules.Examine(Socket, OtherSocket, Socket)).Should().ContainSingle().Which.Should().Contain("keys");

    [Fact]
    public void Settings_are_found_wrong_or_weak_each_by_itself()
    {
        var unguessable = new string('7', 48);
        Verdicts(Right with { Environment = "Development" }).Should().Equal(Verdict.Wrong);
        Verdicts(Right with { Environment = "Staging" }).Should().Equal(Verdict.Weak);
        Verdicts(Right with { PublicAddress = new("http://cases.example/") }).Should().Equal(Verdict.Wrong);
        Verdicts(Right with { PublicAddress = new("http://127.0.0.1:8080/") }).Should().Equal(Verdict.Weak);
        Verdicts(Right with { Issuer = new("http://issuer.example/") }).Should().Equal(Verdict.Wrong);
        Verdicts(Right with { Issuer = null }).Should().Equal(Verdict.Weak);
        Verdicts(Right with { MasterKeyInSettings = true }).Should().Equal(Verdict.Weak);
        Verdicts(Right with { DevelopmentSecret = true }).Should().Equal(Verdict.Wrong);
        Verdicts(Right with { ErasureRegister = null }).Should().Equal(Verdict.Wrong);
        Verdicts(Right with { Issuer = null, ClientSecrets = new Dictionary<string, string> { ["kp"] = "too-short" } }).Should().Equal(Verdict.Weak, Verdict.Wrong);
        Verdicts(Right with { Issuer = null, ClientSecrets = new Dictionary<string, string> { ["kp"] = unguessable, ["pas"] = unguessable } }).Should().Equal(Verdict.Weak, Verdict.Wrong);
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.OtherRead, null, "chmod 400")]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.GroupRead, null, "chmod 400")]
    [InlineData(UnixFileMode.UserRead, "/srv/code", "move it out of /srv/code")]
    public void A_secret_others_can_read_or_copy_is_wrong(UnixFileMode mode, string? inside, string mend) =>
        Wrong(new SecretFile("Privacy__MasterKeyFile", "/etc/key", mode, inside).Examine()).Should().ContainSingle().Which.Should().Contain(mend);

    private static IEnumerable<string> Wrong(IEnumerable<Finding> findings) => findings.Where(f => f.Verdict == Verdict.Wrong).Select(f => f.ToString());

    private static IEnumerable<Verdict> Verdicts(SettingFacts facts) => SettingRules.Examine(facts).Where(f => f.Verdict != Verdict.Ok).Select(f => f.Verdict);
}
