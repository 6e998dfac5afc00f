using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Login;

/// <summary>A page that stands open while nobody is there: the session ends, the log-in says why, and leads back to the same page.</summary>
[Collection(AppCollection.Name)]
public sealed partial class IdleTests(AppFixture fixture)
{
    [Fact]
    public async Task Session_ThatNobodyUses_LeadsToLoginAndBackToTheSamePage()
    {
        await using var app = await AppProcess.StartAsync(null, TestContext.Current.CancellationToken, "--Auth:IdleTimeout=00:00:10");
        var page = await fixture.PageOfAsync(app);
        await LoginPage.LogInToDemoAsync(page, "viewer");
        await AppPage.OpenAsync(page, app, "/cluster/nodes?q=node-2");

        await Expect(page).ToHaveURLAsync(LoginUrl(), new() { Timeout = 40_000 });
        await Expect(LoginPage.Message(page)).ToContainTextAsync("Nobody used this session for a while");
        await LoginPage.LogInToDemoAsync(page, "viewer");

        await Expect(page).ToHaveURLAsync(NodesUrl());
        await Expect(page.Locator("main")).ToContainTextAsync("node-2");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Session_AtItsEnd_IsOverThoughItIsUsed()
    {
        await using var app = await AppProcess.StartAsync(null, TestContext.Current.CancellationToken, "--Auth:SessionLifetime=00:00:10");
        var page = await fixture.PageOfAsync(app);
        await LoginPage.LogInToDemoAsync(page, "viewer");
        await AppPage.OpenAsync(page, app, "/cluster/nodes");

        await Wait.UntilAsync(
            async () =>
            {
                await ScrollAsync(page);
                return LoginUrl().IsMatch(page.Url);
            },
            TimeSpan.FromSeconds(40));

        await Expect(LoginPage.Message(page)).ToContainTextAsync("has reached its end");
        await page.Context.CloseAsync();
    }

    /// <summary>A page that goes to another address in that moment may never say that it has scrolled.</summary>
    private static async Task ScrollAsync(IPage page)
    {
        try
        {
            await page.Mouse.WheelAsync(0, 1).WaitAsync(TimeSpan.FromSeconds(2));
        }
        catch (TimeoutException)
        {
            // Where it is, its address says.
        }
    }

    [GeneratedRegex("/login")]
    private static partial Regex LoginUrl();

    [GeneratedRegex(@"/cluster/nodes\?.*q=node-2")]
    private static partial Regex NodesUrl();
}
