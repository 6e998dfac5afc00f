using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Lists;

/// <summary>The namespaces that a list is of: one, several, all.</summary>
[Collection(AppCollection.Name)]
public sealed partial class NamespaceTests(AppFixture fixture)
{
    [Fact]
    public async Task Two_ChosenByKeys_ShowTheRowsOfBoth()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/deployments.apps");

        await Picker(page).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".ns-popup input").First).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("payments");
        await Expect(page.Locator(".ns-list .popup-item")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await ExpectNamespacesAsync(page, "payments");
        await Picker(page).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".ns-popup input").First).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("search");
        await Expect(page.Locator(".ns-list .popup-item")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Space");

        await ExpectNamespacesAsync(page, "payments", "search");
        await Expect(page).ToHaveURLAsync(BothUrl());
        await Expect(page.Locator("main")).ToContainTextAsync("in 2 namespaces");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Choice_GoesAlongToOtherPages()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/pods?ns=payments,search");

        await page.Locator(".rail").GetByRole(AriaRole.Link, new() { Name = "Network" }).ClickAsync();

        await ListPage.WholeAsync(page);
        await Expect(page).ToHaveURLAsync(BothUrl());
        await ExpectNamespacesAsync(page, "payments", "search");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task One_OfATeamWithoutTheRightToListThem_CanBeTyped()
    {
        var page = await fixture.DemoPageAsync("team-storefront");
        await AppPage.OpenAsync(page, fixture.Demo, "/cluster/pods?ns=*");
        await Expect(page.Locator("main")).ToContainTextAsync("You may not list Pods here");

        await Picker(page).ClickAsync();
        await Expect(page.Locator(".ns-popup")).ToContainTextAsync("You may not list namespaces");
        await page.Keyboard.TypeAsync("shop");
        await page.Keyboard.PressAsync("Enter");

        await ExpectNamespacesAsync(page, "shop");
        await page.Context.CloseAsync();
    }

    private static ILocator Picker(IPage page) => page.Locator(".bar button[popovertarget]").First;

    private static async Task ExpectNamespacesAsync(IPage page, params string[] names)
    {
        IEnumerable<string> seen = [];
        try
        {
            await Wait.UntilAsync(async () =>
            {
                seen = (await ListPage.KeysAsync(page)).Select(key => key.Split('/')[0]).Distinct().Order(StringComparer.Ordinal);
                return seen.SequenceEqual(names);
            });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Rows of {string.Join(", ", seen)}.");
        }
    }

    [GeneratedRegex(@"[?&]ns=payments(,|%2C)search")]
    private static partial Regex BothUrl();
}
