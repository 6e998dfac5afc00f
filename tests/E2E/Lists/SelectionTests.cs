using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Lists;

/// <summary>Several rows at once.</summary>
[Collection(AppCollection.Name)]
public sealed class SelectionTests(AppFixture fixture)
{
    private const string Nodes = "/cluster/nodes?sort=name";

    [Fact]
    public async Task Boxes_ClickedWithShift_SelectARangeWhoseNamesCanBeCopied()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, Nodes);

        await ListPage.Row(page, "node-2").Locator(".dt-check").ClickAsync();
        await Expect(Bar(page)).ToContainTextAsync("1 selected");
        await ListPage.Row(page, "node-4").Locator(".dt-check").ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(Bar(page)).ToContainTextAsync("3 selected");
        await Bar(page).GetByRole(AriaRole.Button, new() { Name = "Copy names" }).ClickAsync();

        await Wait.UntilAsync(async () => await page.EvaluateAsync<string>("() => navigator.clipboard.readText()") == "node-2\nnode-3\nnode-4");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AllBox_Clicked_SelectsAllRowsOfTheFilterAlone()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/nodes?q=-node-1");

        await page.GetByLabel("Select all rows").ClickAsync();

        await Expect(Bar(page)).ToContainTextAsync("4 selected");
        await Bar(page).GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Expect(Bar(page)).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Rows_SelectedByKeys_AreLetGoByEscape()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, Nodes);

        await page.Keyboard.PressAsync("j");
        await Expect(ListPage.Row(page, "node-1")).ToBeFocusedAsync();
        foreach (var key in new[] { "x", "j", "j", "x" })
            await page.Keyboard.PressAsync(key);

        await Expect(Bar(page)).ToContainTextAsync("2 selected");
        await Expect(ListPage.Row(page, "node-1")).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(ListPage.Row(page, "node-3")).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Bar(page)).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Selection_SavedAsCsv_HoldsTheSelectedRows()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, Nodes);

        await ListPage.Row(page, "node-5").Locator(".dt-check").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => Bar(page).GetByRole(AriaRole.Button, new() { Name = "CSV of these" }).ClickAsync());

        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("nodes.csv", download.SuggestedFilename);
        Assert.Equal(2, lines.Length);
        Assert.Contains("node-5", lines[1], StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private static ILocator Bar(IPage page) => page.Locator(".selection-bar");
}
