using System.Globalization;
using CaseCoordination.Benchmarks.Sides;
using CaseCoordination.Host.Development;
using Microsoft.Playwright;

namespace CaseCoordination.Benchmarks;

/// <summary>
/// Opens a case with a story of 200 entries, and by turns the page of one's own account, which shows next to nothing, in a
/// real browser: how much comes over the line, and how long until all of it is drawn.
/// </summary>
internal sealed class PageBenchmark(RunSettings settings, IPage page, Uri address)
{
    private const int Entries = 200;

    /// <summary>Bytes over the line, bytes of the page, milliseconds until its first byte and until it is drawn, and its elements.</summary>
    private const string Seen =
        """
        () => {
          const seen = performance.getEntriesByType('navigation')[0]
          return [
            seen.transferSize + performance.getEntriesByType('resource').reduce((sum, one) => sum + one.transferSize, 0),
            seen.decodedBodySize, seen.responseStart - seen.requestStart, seen.loadEventEnd - seen.requestStart,
            document.querySelectorAll('*').length]
        }
        """;

    public static async Task Run(RunSettings settings, CancellationToken stop)
    {
        using var folder = ScratchFolder.Make();
        await using var database = await Progress.Show("Starting a database", EmbeddedPostgres.Start(folder.At("host")));
        await using var host = await Progress.Show("Starting the host", HostSide.Start(folder, database, stop, people: true));
        var story = await LongStory.Begin(host, stop);
        await story.Tell(Entries, stop);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        var page = await browser.NewPageAsync(new() { Locale = "en-GB", ViewportSize = new() { Width = 1180, Height = 1000 } });
        var benchmark = new PageBenchmark(settings, page, host.Target.Address);
        var first = await benchmark.SignIn(host.Secret);
        Console.WriteLine($"Host: {HostSettings.Label}, with the people of Development. {settings.Rounds} rounds; {Environment.ProcessorCount} processors for all; data on {ScratchFolder.Disk}; .NET {Environment.Version}.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The first page of all, with the styles and scripts that the others share: {first / 1024:0.0} KiB."));
        Console.WriteLine("page        over the line KiB   HTML KiB   elements   first byte ms   drawn ms   (medians; lowest to highest)");
        await benchmark.Measure(("account", "account"), ($"{Entries} entries", $"cases/{story.CaseFile}"));
    }

    /// <returns>Bytes over the line, of the page and of what it fetched.</returns>
    private async Task<double> SignIn(string secret)
    {
        await page.GotoAsync(new Uri(address, "account").ToString(), new() { WaitUntil = WaitUntilState.Load });
        var first = await page.EvaluateAsync<double[]>(Seen);
        await page.GetByLabel("User name").FillAsync("coordinator");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(secret);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync("**/account");
        return first[0];
    }

    private async Task Measure((string Name, string Path) plain, (string Name, string Path) story)
    {
        var (plains, stories) = (new List<double[]>(), new List<double[]>());
        for (var round = 0; round <= settings.Rounds; round++)
        {
            plains.Add(await Open(plain.Path));
            stories.Add(await Open(story.Path));
        }

        Console.WriteLine(Line(plain.Name, plains));
        Console.WriteLine(Line(story.Name, stories));
        double[] ratios = [.. stories.Zip(plains, (one, other) => one[3] / other[3]).Skip(1)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"\ndrawn, story/account: {Medians.Of(ratios):0.0} ({ratios.Min():0.0} to {ratios.Max():0.0}). The story shows 50 entries on a page."));
    }

    private async Task<double[]> Open(string path)
    {
        var opened = await page.GotoAsync(new Uri(address, path).ToString(), new() { WaitUntil = WaitUntilState.Load });
        return opened is { Status: 200 } ? await page.EvaluateAsync<double[]>(Seen) : throw new NoFigure($"The host answered {opened?.Status} to /{path}.");
    }

    /// <summary>The first visit does not count.</summary>
    private static string Line(string name, List<double[]> visits)
    {
        var again = visits[1..];
        double Of(int place) => Medians.Of(again.Select(visit => visit[place]));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-11} {Of(0) / 1024,17:0.0}   {Of(1) / 1024,8:0.0}   {Of(4),8:0}   {Of(2),13:0.0}   {Of(3),8:0}   ({again.Min(visit => visit[3]):0} to {again.Max(visit => visit[3]):0})");
    }
}
