using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Lists;

/// <summary>Which columns a list shows: labels as columns, hidden ones, and how wide they are.</summary>
[Collection(AppCollection.Name)]
public sealed partial class ColumnTests(AppFixture fixture)
{
    [Fact]
    public async Task Label_AddedAsAColumn_ShowsItsValuesAndStaysInTheAddress()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/pods?ns=payments");

        await page.GetByRole(AriaRole.Button, new() { Name = "Columns" }).ClickAsync();
        await page.GetByLabel("Label as a column").FillAsync("app");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Escape");

        string[] apps = ["payment", "fraud-check", "ledger", "invoices"];
        await ListPage.ExpectCellsAsync(page, "app", values => values.Count > 10 && values.All(apps.Contains));
        await Expect(page).ToHaveURLAsync(LabelsUrl());
        await page.ReloadAsync();
        await ListPage.WholeAsync(page);
        await ListPage.ExpectCellsAsync(page, "app", values => values.Count > 10 && values.All(apps.Contains));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Column_TakenAway_IsGoneAndComesBack()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/pods?ns=payments");
        var menu = page.Locator(".dt-columns");

        await page.GetByRole(AriaRole.Button, new() { Name = "Columns" }).ClickAsync();
        await menu.GetByLabel("Restarts", new() { Exact = true }).UncheckAsync();
        await Expect(ListPage.Header(page, "Restarts")).ToHaveCountAsync(0);
        await menu.GetByRole(AriaRole.Button, new() { Name = "As at first" }).ClickAsync();

        await Expect(ListPage.Header(page, "Restarts")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Header_WithShiftAndArrows_IsWidened()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/services");
        var name = ListPage.Header(page, "Name").First;
        var before = (await name.BoundingBoxAsync())!.Width;

        await name.GetByRole(AriaRole.Button).FocusAsync();
        for (var i = 0; i < 3; i++)
            await page.Keyboard.PressAsync("Shift+ArrowRight");

        await Wait.UntilAsync(async () => (await name.BoundingBoxAsync())!.Width >= before + 40);
        await page.Context.CloseAsync();
    }

    [GeneratedRegex("[?&]labels=app")]
    private static partial Regex LabelsUrl();
}
