using CaseCoordination.AgencyApi;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.CoordinatorUi;
using CaseCoordination.CoordinatorUi.Live;
using CaseCoordination.Host;
using CaseCoordination.Host.Development;
using CaseCoordination.Host.Seeding;
using CaseCoordination.Host.SignIn;
using CaseCoordination.Host.Store;
using CaseCoordination.Host.Verbs;
using CaseCoordination.Host.Watching;
using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.CommandLine;
using JasperFx.CommandLine.Descriptions;
using JasperFx.Resources;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Wolverine;

try
{
    return await Run(args);
}
catch (MissingPiece missing)
{
    Console.Error.WriteLine(missing.Message);
    return 1;
}

static async Task<int> Run(string[] args)
{
    // Rules are code and files beside it: to print them nothing is started, and nothing need be set.
    if (args is ["rules", .. var asked])
    {
        return await CommandExecutor.ExecuteCommandAsync<RulesCommand>(asked);
    }

    var builder = WebApplication.CreateBuilder(args);
    var (configuration, environment, services) = (builder.Configuration, builder.Environment, builder.Services);
    var folder = new Lazy<DataFolder>(() => DataFolder.Find(configuration[DataFolder.Setting]));
    DataFolder Folder() => folder.Value;

    await using var databases = await Databases.Find(configuration, environment, Folder);
    var management = Management.Read(configuration, environment);
    var address = Addresses.Choose(builder);
    var signIn = SignInSettings.Read(configuration, environment, address.Public, Folder);
    var developmentSecret = ClientSecrets.OfDevelopment(configuration, environment, Folder);

    services.AddSingleton(databases);
    services.AddSingleton(address);
    databases.Register(services);
    services.AddSingleton(TimeProvider.System);
    services.AddEventStore(databases);
    builder.Host.UseWolverine(options => Messages.Configure(options, environment));
    services.CritterStackDefaults(stack =>
    {
        stack.Production.GeneratedCodeMode = TypeLoadMode.Static;
#if !DEBUG
        stack.Development.GeneratedCodeMode = TypeLoadMode.Static; // A Release build carries no compiler, wherever it runs.
#endif
        stack.Production.AssertAllPreGeneratedTypesExist = true;
        stack.Production.ResourceAutoCreate = AutoCreate.None;
        stack.Development.ResourceAutoCreate = AutoCreate.CreateOrUpdate;
    });

    services.AddPrivacy(MasterKeys.Read(configuration, environment, Folder), () => ErasureFile.Find(configuration, environment, Folder));
    services.AddContexts();
    services.AddCoordinatorUi();
    services.AddDeliveries(environment.IsDevelopment() && configuration.GetValue("Development:WebhooksToLoopback", false));

    services.AddSingleton<AuditSchema>();
    services.AddSingleton<KeysSchema>();
    services.AddSingleton<SignInSchema>();
    services.AddSingleton<Barriers>();
    services.AddSingleton<ISystemPart, OwnSchemas>();
    if (environment.IsDevelopment())
    {
        services.AddResourceSetupOnStartup();
    }

    services.AddSingleton(SeedFiles.BesideProgram);
    services.AddHostedService<ErasuresAgain>();
    if (environment.IsDevelopment() || configuration.GetValue("Seed:Adopt", false))
    {
        services.AddSingleton(new AdoptionSettings(signIn.Embedded, address.Public, ClientSecrets.Read(configuration, developmentSecret)));
        services.AddHostedService<Adoption>();
    }

    services.AddSignIn(signIn, address, developmentSecret);
    services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Traces.AddTo);
    services.AddExceptionHandler<Failures>();
    services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
    services.AddDocumentation(signIn);
    services.AddRazorPages();
    services.AddReadiness();
    services.AddRateLimiter(_ => { });
    services.Configure<KestrelServerOptions>(Limits.Apply);
    builder.AddTelemetry();
    builder.WebHost.UseStaticWebAssets();

    var app = builder.Build();
    app.UsePageHeaders();
    app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", CreateScopeForErrors = true });
    app.UseStatusProblems();
    management.Divide(app);
    app.UseVerbs();
    app.UseWhen(Pages, pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
    app.UseRouting();
    app.UseAddressLimit();
    app.UsePublicFormLimit();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseClientLimit();
    app.UseAntiforgery();
    app.MapStaticAssets().AllowAnonymous();
    app.MapHealth();
    app.MapPrometheusScrapingEndpoint("/metrics").AllowAnonymous();
    app.MapDocumentation();
    app.MapConnect(signIn);
    app.MapAgencyApi();
    app.MapLive();
    app.MapRazorPages().WithStaticAssets();
    app.Lifetime.ApplicationStarted.Register(new Greeting(address.Public, management.Url ?? address.Public, developmentSecret, databases.Private).Say);

    // A verb (schema, projections, …) is for the command line; without one the host just runs.
    if (args is [{ Length: > 0 } verb, ..] && verb[0] != '-')
    {
        return await app.RunJasperFxCommands(args);
    }

    try
    {
        await app.RunAsync();
        return 0;
    }
    catch (IOException taken) when (taken.InnerException is AddressInUseException)
    {
        throw MissingPiece.Address(address.Local);
    }
}

static bool Pages(HttpContext http) => !http.Request.Path.StartsWithSegments("/api") && !http.Request.Path.StartsWithSegments("/connect")
    && !http.Request.Path.StartsWithSegments("/health") && !http.Request.Path.StartsWithSegments("/assets");

public partial class Program;
