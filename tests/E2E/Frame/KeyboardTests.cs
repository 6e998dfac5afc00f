using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Frame;

/// <summary>The application without a pointer.</summary>
[Collection(AppCollection.Name)]
public sealed partial class KeyboardTests(AppFixture fixture)
{
    [Fact]
    public async Task LogInThenListThenObject_ByKeysAlone_IsReached()
    {
        var page = await fixture.PageOfAsync(fixture.Demo);
        await TabToAsync(page, "button[value=viewer]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Overview", Level = 1 })).ToBeVisibleAsync();
        await AppPage.SettledAsync(page);

        await TabToAsync(page, ".rail-link[href^='/cluster/nodes']");
        await page.Keyboard.PressAsync("Enter");
        await ListPage.WholeAsync(page);
        await TabToAsync(page, ".dt");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(ListPage.Panel(page)).ToBeVisibleAsync();
        var name = await ListPage.Panel(page).GetAttributeAsync("aria-label");
        await page.Keyboard.PressAsync("Shift+Enter");

        await Expect(page).ToHaveURLAsync(NodeUrl());
        await Expect(AppPage.Title(page)).ToContainTextAsync(name!);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task EveryStop_OfTheTabKey_IsSeen()
    {
        var page = await fixture.DemoPageAsync();
        await AppPage.OpenAsync(page, fixture.Demo, "/cluster/deployments.apps/shop/checkout");
        // A page that has come takes the focus to its title, which is not marked: what follows is of the key.
        await Expect(AppPage.Title(page)).ToBeFocusedAsync();

        var unseen = new List<string>();
        for (var i = 0; i < 45; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(Unseen) is { } element)
                unseen.Add(element);
        }

        Assert.Empty(unseen);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task SkipButton_WithTheFocus_IsSeenAndLeadsToTheContent()
    {
        var page = await fixture.DemoPageAsync();
        await AppPage.OpenAsync(page, fixture.Demo, "/events");

        var skip = page.GetByRole(AriaRole.Button, new() { Name = "Skip to the content" });
        await skip.FocusAsync();
        await Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Shortcuts_LeadToPagesAndToTheFilter()
    {
        var page = await fixture.DemoPageAsync();
        await AppPage.OpenAsync(page, fixture.Demo, "/");

        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("w");
        await Expect(AppPage.Title(page)).ToHaveTextAsync("Pods");
        await ListPage.WholeAsync(page);
        await page.Keyboard.PressAsync("f");

        await Expect(ListPage.Filter(page)).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    // An outline or a shadow that is there only with the focus, on an element within the window.
    private const string Unseen =
        """
        async () => {
          // Styles that come with the focus may take a frame.
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          const box = element.getBoundingClientRect();
          const name = element.outerHTML.slice(0, 120);
          if (box.width === 0 || box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) return "outside: " + name;
          const marked = [element, element.parentElement, ...element.querySelectorAll("td")].some(it => {
            const style = getComputedStyle(it);
            return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
          });
          const field = element.matches("input.visually-hidden") && getComputedStyle(element.parentElement).outlineStyle !== "none";
          return marked || field ? null : name;
        }
        """;

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 80; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
                return;
        }

        Assert.Fail($"80 steps of the Tab key do not reach {selector}.");
    }

    [GeneratedRegex("/cluster/nodes/node-")]
    private static partial Regex NodeUrl();
}
