using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Logs;

/// <summary>A data view from its pattern to its end: made with live matches, a field formatted, a conflict met, deleted.</summary>
[Collection(AppCollection.Name)]
public sealed partial class DataViewTests(AppFixture fixture)
{
    [Fact]
    public async Task DataView_FromPatternToDeletion_IsKeptAndNothingTypedIsLost()
    {
        var port = ThisMachine.FreePort();
        await using var app = await AppProcess.StartAsync(null, TestContext.Current.CancellationToken, $"--LogStore:Listen=http://127.0.0.1:{port}", "--Collector:Enabled=false");
        using var shipper = new LogShipper(new Uri($"http://127.0.0.1:{port}"));
        await shipper.ShipAsync("orders-2026.11.30", Enumerable.Range(1, 20).Select(i => new Dictionary<string, object>
        {
            ["@timestamp"] = $"2026-11-30T10:00:{i:00}Z",
            ["message"] = $"order {i} taken",
            ["size"] = 1536,
            ["kubernetes.namespace_name"] = "shop",
        }), TestContext.Current.CancellationToken);
        var page = await fixture.PageOfAsync(app);
        await LoginPage.LogInToDemoAsync(page, "admin");

        await MakeAsync(page, app);
        await FormatAsync(page);
        await MeetConflictAsync(page);
        await DeleteAsync(page);

        Assert.Empty(ConsoleErrors.Of(page));
        await page.Context.CloseAsync();
    }

    private static async Task MakeAsync(IPage page, AppProcess app)
    {
        await AppPage.OpenAsync(page, app, "/data-views?new=");
        await DataViewsPage.Pattern(page).PressSequentiallyAsync("orders");
        await Expect(DataViewsPage.Matches(page)).ToContainTextAsync("Nothing matches yet");
        await page.GetByRole(AriaRole.Button, new() { Name = "orders*", Exact = true }).ClickAsync();
        await Expect(DataViewsPage.Matches(page)).ToContainTextAsync("Matches 1 index with 20 documents");
        await Expect(DataViewsPage.TimeField(page)).ToHaveValueAsync("@timestamp");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(ViewUrl());
        await Expect(AppPage.Title(page)).ToHaveTextAsync("orders*");
    }

    private static async Task FormatAsync(IPage page)
    {
        await DataViewsPage.Field(page, "size").ClickAsync();
        await Expect(page).ToHaveURLAsync(FieldUrl());
        await DataViewsPage.Format(page).SelectOptionAsync("Bytes");
        await Expect(page.Locator(".examples")).ToContainTextAsync("1.5 KiB");
        await DataViewsPage.Save(page).ClickAsync();
        await Expect(DataViewsPage.Notice(page)).ToContainTextAsync("Saved the data view orders*");
        await Expect(DataViewsPage.Field(page, "size")).ToContainTextAsync("Bytes");
    }

    private static async Task MeetConflictAsync(IPage page)
    {
        await DataViewsPage.Tab(page, "Pattern and settings").ClickAsync();
        await DataViewsPage.Name(page).FillAsync("Mine");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await DataViewsPage.Name(other).FillAsync("Theirs");
        await DataViewsPage.Save(other).ClickAsync();
        await Expect(DataViewsPage.Notice(other)).ToContainTextAsync("Saved the data view Theirs");
        await other.CloseAsync();

        await DataViewsPage.Save(page).ClickAsync();
        await Expect(DataViewsPage.Conflict(page)).ToContainTextAsync("Theirs");
        await Expect(DataViewsPage.Name(page)).ToHaveValueAsync("Mine");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save mine over it" }).ClickAsync();
        await Expect(AppPage.Title(page)).ToHaveTextAsync("Mine");
        await Expect(DataViewsPage.Conflict(page)).ToHaveCountAsync(0);
    }

    private static async Task DeleteAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "More actions" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(DataViewsPage.Notice(page)).ToContainTextAsync("Deleted the data view Mine");
        await Expect(page.Locator("main tr[data-key]").Filter(new() { HasText = "Mine" })).ToHaveCountAsync(0);
    }

    [GeneratedRegex(@"/data-views\?view=")]
    private static partial Regex ViewUrl();

    [GeneratedRegex("[?&]field=size")]
    private static partial Regex FieldUrl();
}
