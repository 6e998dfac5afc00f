using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Lists;

/// <summary>What a list shows stands in its address: a reload, a way back and a copied link show the same.</summary>
[Collection(AppCollection.Name)]
public sealed partial class AddressTests(AppFixture fixture)
{
    [Fact]
    public async Task State_AfterReloadAndBackAndInAnotherTab_IsTheSame()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/pods?ns=shop");
        await ListPage.Filter(page).FillAsync("cart");
        // The words that would complete it go: they lie over the table's head.
        await ListPage.Filter(page).PressAsync("Enter");
        await ListPage.Header(page, "Name").First.GetByRole(AriaRole.Button).ClickAsync();
        await ListPage.Header(page, "Name").First.GetByRole(AriaRole.Button).ClickAsync();
        await ListPage.Chip(page, "Running").GetByRole(AriaRole.Button).ClickAsync();
        await ExpectStateAsync(page);
        var address = page.Url;

        await page.ReloadAsync();
        await ExpectStateAsync(page);

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Shift+Enter");
        await Expect(page).ToHaveURLAsync(PodUrl());
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(address);
        await ExpectStateAsync(page);

        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(address);
        await ExpectStateAsync(other);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Back_AfterAnotherKind_ShowsTheFirstWithItsFilter()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/pods?ns=shop&q=pricing");
        await page.Locator(".rail").GetByRole(AriaRole.Link, new() { Name = "Config" }).ClickAsync();
        await Expect(AppPage.Title(page)).ToHaveTextAsync(ConfigTitle());

        await page.GoBackAsync();

        await Expect(AppPage.Title(page)).ToHaveTextAsync("Pods");
        await Expect(ListPage.Filter(page)).ToHaveValueAsync("pricing");
        await ListPage.ExpectCellsAsync(page, "Name", names => names.Count > 2 && names.All(name => name.StartsWith("pricing-", StringComparison.Ordinal)));
        await page.Context.CloseAsync();
    }

    private static async Task ExpectStateAsync(IPage page)
    {
        await ListPage.WholeAsync(page);
        await Expect(ListPage.Filter(page)).ToHaveValueAsync("cart");
        await Expect(ListPage.Header(page, "Name").First).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(ListPage.Chip(page, "Running").GetByRole(AriaRole.Button)).ToHaveAttributeAsync("aria-pressed", "true");
        await ListPage.ExpectCellsAsync(page, "Name", names =>
            names.Count > 4 && names.All(name => name.StartsWith("cart-", StringComparison.Ordinal)) && names.SequenceEqual(names.OrderDescending(StringComparer.Ordinal)));
    }

    [GeneratedRegex("/cluster/pods/shop/cart-")]
    private static partial Regex PodUrl();

    [GeneratedRegex("Config")]
    private static partial Regex ConfigTitle();
}
