using CaseCoordination.Integration.Tests;
using CaseCoordination.Ui.Tests;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]

namespace CaseCoordination.Ui.Tests;

/// <summary>A real Chromium; CHROMIUM_PATH names another than Debian's.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"The page tests need Chromium at {path}: run `apt-get install chromium`, or set CHROMIUM_PATH.");
        }

        Assertions.SetDefaultExpectTimeout((float)Until.Patience.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A fresh window with no history; without scripts when asked.</summary>
    public async Task<IBrowserContext> Window(bool scripts = true)
    {
        var window = await _browser!.NewContextAsync(new()
        {
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            ViewportSize = new() { Width = 1180, Height = 1000 },
            JavaScriptEnabled = scripts,
        });
        window.SetDefaultTimeout((float)Until.Patience.TotalMilliseconds);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
