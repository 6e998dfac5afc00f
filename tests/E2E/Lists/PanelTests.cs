using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Lists;

/// <summary>An object's details beside the list.</summary>
[Collection(AppCollection.Name)]
public sealed partial class PanelTests(AppFixture fixture)
{
    private const string Nodes = "/cluster/nodes?sort=name";

    [Fact]
    public async Task Row_Clicked_OpensBesideTheListAndFollowsTheKeysUntilEscape()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, Nodes);

        await ListPage.Row(page, "node-2").Locator("td[data-c]").Nth(1).ClickAsync();
        await Expect(ListPage.Panel(page)).ToHaveAttributeAsync("aria-label", "node-2");
        await Expect(page).ToHaveURLAsync(OpenUrl());
        await page.Keyboard.PressAsync("j");
        await Expect(ListPage.Panel(page)).ToHaveAttributeAsync("aria-label", "node-3");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("k");
        await Expect(ListPage.Panel(page)).ToHaveAttributeAsync("aria-label", "node-1");
        await Screenshots.TakeAsync(page, "panel-beside-nodes");

        await page.Keyboard.PressAsync("Escape");
        await Expect(ListPage.Panel(page)).ToHaveCountAsync(0);
        await Expect(page).Not.ToHaveURLAsync(OpenUrl());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Escape_WithTheFocusInThePanel_ClosesIt()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, Nodes + "&open=node-4");
        await Expect(ListPage.Panel(page)).ToHaveAttributeAsync("aria-label", "node-4");

        await ListPage.Panel(page).GetByRole(AriaRole.Tab).First.FocusAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(ListPage.Panel(page)).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Row_EnteredWithShift_OpensItsPage()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, Nodes);

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Shift+Enter");

        await Expect(page).ToHaveURLAsync(PageUrl());
        await Expect(AppPage.Title(page)).ToContainTextAsync("node-1");
        await page.Context.CloseAsync();
    }

    [GeneratedRegex(@"[?&]open=node-")]
    private static partial Regex OpenUrl();

    [GeneratedRegex("/cluster/nodes/node-1")]
    private static partial Regex PageUrl();
}
