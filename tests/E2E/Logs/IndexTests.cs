using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Logs;

/// <summary>Indices are looked after by those who may: closed, opened, deleted by name; others are told what they lack.</summary>
[Collection(AppCollection.Name)]
public sealed class IndexTests(AppFixture fixture)
{
    private const string Index = "orders-2026.11.30";

    [Fact]
    public async Task Index_ByAnAdministrator_IsClosedOpenedAndDeletedByName()
    {
        var port = ThisMachine.FreePort();
        await using var app = await AppProcess.StartAsync(null, TestContext.Current.CancellationToken, $"--LogStore:Listen=http://127.0.0.1:{port}", "--Collector:Enabled=false");
        using var shipper = new LogShipper(new Uri($"http://127.0.0.1:{port}"));
        await shipper.ShipAsync(Index, [new Dictionary<string, object> { ["@timestamp"] = "2026-11-30T10:00:00Z", ["message"] = "order taken" }], TestContext.Current.CancellationToken);
        var page = await fixture.PageOfAsync(app);
        await LoginPage.LogInToDemoAsync(page, "admin");
        await AppPage.OpenAsync(page, app, $"/indices?q={Index}");
        var row = ListPage.Row(page, Index);
        await Expect(row).ToContainTextAsync("Yellow");

        await row.ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Mapping" }).ClickAsync();
        await Expect(page.Locator("aside.side-panel .cm-content")).ToContainTextAsync("message");

        await ActAsync(page, "Close");
        await Confirm(page, "Close").ClickAsync();
        await Expect(row).ToContainTextAsync("Closed");
        await ActAsync(page, "Open");
        await Expect(row).ToContainTextAsync("Yellow");

        await ActAsync(page, "Delete");
        await Expect(Confirm(page, "Delete")).ToBeDisabledAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync(Index);
        await Confirm(page, "Delete").ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync($"Deleted {Index}");
        await Expect(row).ToHaveCountAsync(0);
        Assert.Empty(ConsoleErrors.Of(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Indices_WithoutTheRight_SayWhatIsLacking()
    {
        var page = await fixture.DemoPageAsync("viewer");
        await AppPage.OpenAsync(page, fixture.Demo, "/indices");

        await Expect(page.GetByText("You may not look after the log backend")).ToBeVisibleAsync();
        await Expect(page.Locator("main table")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    private static async Task ActAsync(IPage page, string action)
    {
        await page.Locator("aside.side-panel").GetByRole(AriaRole.Button, new() { Name = "Actions", Exact = true }).ClickAsync();
        await page.Locator("aside.side-panel").GetByRole(AriaRole.Menuitem, new() { Name = action, Exact = true }).ClickAsync();
    }

    private static ILocator Confirm(IPage page, string words) => page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = words, Exact = true });
}
