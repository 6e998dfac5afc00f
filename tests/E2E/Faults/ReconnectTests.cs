using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Faults;

/// <summary>The application itself goes away and comes back while a page stands open.</summary>
[Collection(AppCollection.Name)]
public sealed partial class ReconnectTests(AppFixture fixture)
{
    [Fact]
    public async Task Application_StoppedAndStartedAgain_PageSaysSoAndRecoversByItself()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var app = await AppProcess.StartAsync(null, cancellationToken);
        var page = await fixture.PageOfAsync(app);
        await LoginPage.LogInToDemoAsync(page, "viewer");
        await ListPage.OpenAsync(page, app, "/cluster/nodes?q=node-2");
        var notice = page.Locator("#components-reconnect-modal");

        await app.StopAsync();
        await Expect(notice).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(notice).ToContainTextAsync("Connection lost");
        await Expect(page.Locator("main")).ToContainTextAsync("node-2");
        await Expect(notice).ToHaveCSSAsync("opacity", "1");
        await Screenshots.TakeAsync(page, "connection-lost");
        await app.StartAgainAsync(cancellationToken);

        // Sessions live in the process alone: the page comes back by the log-in, with its way back.
        await Expect(page).ToHaveURLAsync(LoginUrl(), new() { Timeout = 60_000 });
        await LoginPage.LogInToDemoAsync(page, "viewer");
        await Expect(page).ToHaveURLAsync(NodesUrl());
        await Expect(page.Locator("main")).ToContainTextAsync("node-2");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Connection_CutForAWhile_PageGoesOnWhereItWas()
    {
        await using var proxy = new TcpProxy(fixture.Demo.Url.Port);
        await using var context = await fixture.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"http://127.0.0.1:{proxy.Port}/cluster/nodes");
        await LoginPage.LogInToDemoAsync(page, "viewer");
        await ListPage.WholeAsync(page);
        await ListPage.Filter(page).FillAsync("node-4");
        await ListPage.ExpectCellsAsync(page, "Name", names => names is ["node-4"]);
        await page.EvaluateAsync("() => { window.loadedOnce = true; }");
        var notice = page.Locator("#components-reconnect-modal");

        await proxy.CutAsync();
        await Expect(notice).ToBeVisibleAsync(new() { Timeout = 30_000 });
        proxy.Restore();

        await Expect(notice).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await ListPage.Filter(page).FillAsync("node-5");
        await ListPage.ExpectCellsAsync(page, "Name", names => names is ["node-5"]);
        Assert.True(await page.EvaluateAsync<bool>("() => window.loadedOnce === true"), "The page was loaded anew.");
    }

    [GeneratedRegex("/login")]
    private static partial Regex LoginUrl();

    [GeneratedRegex(@"/cluster/nodes\?.*q=node-2")]
    private static partial Regex NodesUrl();
}
