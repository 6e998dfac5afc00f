using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Frame;

/// <summary>On a phone's screen, 390×844.</summary>
[Collection(AppCollection.Name)]
public sealed partial class PhoneTests(AppFixture fixture)
{
    // Neighbours in the frame's rows that lie over each other, and what reaches beyond the window without a box of its own to scroll in.
    private const string Faults =
        """
        () => {
          const faults = [];
          const seen = element => { const box = element.getBoundingClientRect(); return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === "visible" && !element.matches(".visually-hidden"); };
          for (const row of document.querySelectorAll(".bar, .bar-end, .page-head, .chips, .list-footer, .problem")) {
            const boxes = [...row.children].filter(seen).map(child => [child, child.getBoundingClientRect()]);
            boxes.forEach(([a, one], i) => boxes.slice(i + 1).forEach(([b, two]) => {
              const wide = Math.min(one.right, two.right) - Math.max(one.left, two.left), high = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
              if (wide > 1 && high > 1) faults.push(`overlap: ${a.outerHTML.slice(0, 80)} / ${b.outerHTML.slice(0, 80)}`);
            }));
          }
          for (const element of document.querySelectorAll(".bar > *, main h1, main .button, main .filter-input")) {
            const box = element.getBoundingClientRect();
            if (seen(element) && !element.closest(".dt, .popup, dialog") && (box.left < -1 || box.right > innerWidth + 1)) faults.push(`outside: ${element.outerHTML.slice(0, 80)}`);
          }
          if (document.documentElement.scrollWidth > innerWidth) faults.push("the page scrolls sideways");
          return faults;
        }
        """;

    public static TheoryData<string> Pages =>
    [
        "/", "/cluster/pods?ns=shop", "/cluster/deployments.apps/shop/checkout", "/cluster/nodes/node-1", "/events", "/settings", "/graph?ns=payments",
        "/cluster/deployments.apps/shop/checkout?tab=yaml",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OnAPhone_FitsWithoutOverlaps(string path)
    {
        var page = await PhonePageAsync();
        await AppPage.OpenAsync(page, fixture.Demo, path);
        await Screenshots.TakeAsync(page, $"phone-{path}");

        Assert.Empty(await page.EvaluateAsync<string[]>(Faults));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Menu_OnAPhone_OpensLeadsOnAndCloses()
    {
        var page = await PhonePageAsync();
        await AppPage.OpenAsync(page, fixture.Demo, "/");
        var nodes = page.Locator(".rail").GetByRole(AriaRole.Link, new() { Name = "Nodes" });
        await Expect(nodes).Not.ToBeInViewportAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Open the navigation" }).ClickAsync();
        await Expect(nodes).ToBeInViewportAsync();
        await Screenshots.TakeAsync(page, "phone-menu");
        await nodes.ClickAsync();

        await Expect(AppPage.Title(page)).ToHaveTextAsync("Nodes");
        await Expect(nodes).Not.ToBeInViewportAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task List_OnAPhone_IsFilteredAndOpensAnObject()
    {
        var page = await PhonePageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/pods?ns=shop");

        await ListPage.Filter(page).FillAsync("redis");
        await ListPage.Filter(page).PressAsync("Enter");
        await ListPage.ExpectCellsAsync(page, "Name", names => names.Count > 0 && names.All(name => name.StartsWith("redis-", StringComparison.Ordinal)));
        await ListPage.Row(page, "shop/redis-0").Locator("a").First.ClickAsync();
        await Expect(ListPage.Panel(page)).ToBeVisibleAsync();
        await Screenshots.TakeAsync(page, "phone-panel");
        var box = (await ListPage.Panel(page).BoundingBoxAsync())!;
        Assert.True(box is { X: >= -1, Width: > 300 } && box.X + box.Width <= 391, $"The details stand from {box.X} to {box.X + box.Width}.");
        await ListPage.Panel(page).GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await Expect(ListPage.Panel(page)).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(PodsUrl());
        await page.Context.CloseAsync();
    }

    private async Task<IPage> PhonePageAsync()
    {
        var page = await fixture.DemoPageAsync();
        await page.SetViewportSizeAsync(390, 844);
        return page;
    }

    [GeneratedRegex(@"/cluster/pods\?.*q=redis")]
    private static partial Regex PodsUrl();
}
