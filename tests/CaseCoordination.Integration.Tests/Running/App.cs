using System.Net;
using System.Security.Cryptography;
using CaseCoordination.Host.Development;
using CaseCoordination.Integration.Tests;
using Marten;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;
using Xunit;

[assembly: AssemblyFixture(typeof(App))]

namespace CaseCoordination.Integration.Tests;

/// <summary>The whole host on a real PostgreSQL, listening on loopback; one for all tests, which keep apart by their own references.</summary>
public sealed class App : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Secret = "a secret of the tests only";
    private readonly Dictionary<string, string> _settings = new()
    {
        // All tests come from one address, and many as one agency.
        ["Limits:SignInTokens"] = "1000000",
        ["Limits:ApiTokens"] = "1000000",
        ["Limits:ApiAtOnce"] = "1000000",
        ["Limits:PublicFormTokens"] = "1000000",
    };

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("casecoord-test-");
    private readonly int _port = FreePort.Find();
    private TimeProvider? _clock;
    private bool _oneOfSeveral;

    public TestPostgres Postgres { get; private set; } = null!;

    /// <summary>The database of events, messages and what is read from them.</summary>
    public string Log => _settings["ConnectionStrings:Postgres"];

    /// <summary>The database of people's keys.</summary>
    public string Keys => _settings["ConnectionStrings:Keys"];

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    public IDocumentStore Store => Services.GetRequiredService<IDocumentStore>();

    /// <summary>The embedded authority's signing key, for tokens no authority would give.</summary>
    public ECDsa SigningKey
    {
        get
        {
            var key = ECDsa.Create();
            key.ImportFromPem(File.ReadAllText(Path.Combine(_data.FullName, "signing-key.pem")));
            return key;
        }
    }

    public Witness Witness { get; } = new();

    /// <summary>The host makes no table, as outside Development: they are there, and its login may not.</summary>
    private bool FindsItsTables { get; set; }

    public async ValueTask InitializeAsync()
    {
        Postgres = await TestPostgres.Start();
        await StartOn(await Postgres.NewDatabase("log"), await Postgres.NewDatabase("keys"));
    }

    /// <summary>Sets what this host is told, before it starts.</summary>
    public App With(string setting, string value)
    {
        _settings[setting] = value;
        return this;
    }

    /// <summary>Starts the host where everything is made already, under the logins it has there.</summary>
    public Task StartIn(Installation installation)
    {
        FindsItsTables = true;
        _settings["ConnectionStrings:Background"] = installation.Log("background");
        return StartOn(installation.Log("app"), installation.Keys("keys_app"));
    }

    /// <summary>Runs as outside Development: one of several nodes over one database, which share the work out.</summary>
    public App AsOneOfSeveral()
    {
        _oneOfSeveral = true;
        return this;
    }

    /// <summary>Lets this host live by another clock.</summary>
    public App At(TimeProvider clock)
    {
        _clock = clock;
        return this;
    }

    /// <summary>Starts the host on these databases.</summary>
    public Task StartOn(string log, string keys)
    {
        _settings[DataFolder.Setting] = _data.FullName;
        _settings["ConnectionStrings:Postgres"] = log;
        _settings["ConnectionStrings:Keys"] = keys;
        UseKestrel(server => server.Listen(IPAddress.Loopback, _port));
        StartServer();
        return Task.CompletedTask;
    }

    /// <summary>An agency's machine, signed in; without one, nobody.</summary>
    public Machine Machine(string? agency = null) => new(Address, agency);

    /// <summary>A person, by the account of their role.</summary>
    public Person Person(string account) => new(Address, account);

    /// <summary>A person's program at the API, which signs in anew when its token ends.</summary>
    public Machine ProgramOf(string account) => new(Address, null)
    {
        SignsIn = async () =>
        {
            using var person = Person(account);
            return await person.NewToken();
        },
    };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("urls", Address.ToString());
        builder.UseSetting("Development:ClientSecret", Secret);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        if (FindsItsTables)
        {
            builder.ConfigureTestServices(Installation.MakeNothing);
        }

        if (_oneOfSeveral)
        {
            builder.ConfigureTestServices(services => services.ConfigureWolverine(options => options.Durability.Mode = DurabilityMode.Balanced));
        }

        if (_clock is not null)
        {
            builder.ConfigureTestServices(services => services.AddSingleton(_clock));
        }

        Witness.Watch(builder);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Postgres is not null)
        {
            await Postgres.DisposeAsync();
        }

        _data.Delete(recursive: true);
    }
}
