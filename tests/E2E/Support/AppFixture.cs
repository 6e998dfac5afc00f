using Microsoft.Playwright;

namespace Dashboard.E2E.Support;

/// <summary>What the tests of a run share: a browser, the application on the demo, and, where a real cluster is named, the application on it.</summary>
public sealed class AppFixture : IAsyncLifetime
{
    private readonly Dictionary<string, IReadOnlyList<BrowserContextCookiesResult>> demoCookies = [];
    private AppProcess? demo;
    private AppProcess? real;
    private Browser? browser;

    public AppProcess Demo => demo!;

    public Browser Browser => browser!;

    /// <summary>The application on the real cluster; skips the test where there is none.</summary>
    public AppProcess Real
    {
        get
        {
            Assert.SkipWhen(real is null, "No real cluster: set KUBECONFIG and DASHBOARD_TEST_CLUSTER=1.");
            return real!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        // A machine that also builds and measures is slow at times; what never comes still fails.
        Assertions.SetDefaultExpectTimeout(15_000);
        browser = await Browser.StartAsync();
        demo = await AppProcess.StartAsync(null, CancellationToken.None);
        if (RealCluster.Kubeconfig is { } kubeconfig)
            real = await AppProcess.StartAsync(kubeconfig, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (real is not null)
            await real.DisposeAsync();
        await Demo.DisposeAsync();
        await Browser.DisposeAsync();
    }

    /// <summary>A new profile with the demo's session of one of its accounts: logged in once a run, so a test that ends its session logs in itself.</summary>
    public async Task<IPage> DemoPageAsync(string account = "admin", ColorScheme colorScheme = ColorScheme.Light)
    {
        if (demoCookies.TryGetValue(account, out var cookies))
        {
            var context = await Browser.NewContextAsync(colorScheme);
            await context.AddCookiesAsync(cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly, SameSite = cookie.SameSite, Secure = cookie.Secure }));
            var known = await context.NewPageAsync();
            ConsoleErrors.Watch(known);
            return known;
        }

        var page = await PageOfAsync(Demo, colorScheme);
        await PageObjects.LoginPage.LogInToDemoAsync(page, account);
        demoCookies[account] = await page.Context.CookiesAsync();
        return page;
    }

    /// <summary>A new profile, logged in to the real cluster with the token of an account.</summary>
    public async Task<IPage> RealPageAsync(string account, ColorScheme colorScheme = ColorScheme.Light)
    {
        var page = await PageOfAsync(Real, colorScheme);
        await PageObjects.LoginPage.LogInAsync(page, RealCluster.Token(account));
        return page;
    }

    /// <summary>A new profile on the log-in page of an application.</summary>
    public async Task<IPage> PageOfAsync(AppProcess app, ColorScheme colorScheme = ColorScheme.Light)
    {
        var context = await Browser.NewContextAsync(colorScheme);
        var page = await context.NewPageAsync();
        ConsoleErrors.Watch(page);
        await page.GotoAsync(app.Url.ToString());
        return page;
    }
}
